// Where previews are drawn: any panel, language, size and theme, into memory. Nothing moves, so the same picture has the same pixels on
// every machine.
#pragma once
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/picture.h"
#include "ui/backend/processor.h"
#include "ui/preview.h"

namespace ui::gallery {

struct PanelSize {
    std::string_view name;  // inches, as people say them
    int shorter = 0, longer = 0;
    float shorter_mm = 0, longer_mm = 0;
};
inline constexpr std::array panels{PanelSize{"10", 540, 960, 125, 222}, PanelSize{"21", 1080, 1920, 268, 476},
                                   PanelSize{"32", 2160, 3840, 398, 708}};
inline constexpr const PanelSize& usual_panel = panels[1];

struct Setting {
    kiosk::Language language = kiosk::Language::vietnamese;
    kiosk::Look look{.motion = kiosk::Motion::none};
    Shape shape = Shape::portrait;
    const PanelSize* panel = &usual_panel;

    int width() const { return shape == Shape::portrait ? panel->shorter : panel->longer; }
    int height() const { return shape == Shape::portrait ? panel->longer : panel->shorter; }
    // "vi-3-light-portrait-21"
    std::string name() const;
};

class Studio {
public:
    Studio(platform::Typeface& typeface, const kiosk::Dictionary& words, const std::filesystem::path& drawings,
           kiosk::procedures::Catalogue procedures, kiosk::procedures::Shelves shelves, kiosk::visit::Tariffs tariffs,
           kiosk::procedures::Places places, std::map<std::string, kiosk::care::Guide> guides = {});

    // Draws the first part of the page.
    void show(const Preview& preview, const Setting& setting);
    // Taps "more", on the page or on what lies over it. False if there is no further part: then nothing was tapped.
    bool show_next_part();
    // Taps the middle of a node; false if there is none that can be tapped.
    bool tap(const std::string& id);

    const kiosk::procedures::Catalogue& procedures() const { return procedures_; }  // the shipped ones
    const Semantics& nodes() const { return stage_->semantics(); }
    const Theme& theme() const { return stage_->theme(); }
    const Pretend& pretend() const { return *pretend_; }
    Paint& paint() { return stage_->paint(); }
    int width() const { return renderer_->width(); }
    int height() const { return renderer_->height(); }
    std::span<const std::uint32_t> pixels() const { return renderer_->pixels(); }  // 0x00RRGGBB, row by row
    platform::Picture picture() { return renderer_->picture(); }
    // Of the picture's pixels.
    std::uint64_t hash() const;

private:
    void draw();
    void draw_once();

    platform::Typeface& typeface_;
    const kiosk::Dictionary& words_;
    kiosk::procedures::Catalogue procedures_;
    kiosk::procedures::Shelves shelves_;
    kiosk::visit::Tariffs tariffs_;
    kiosk::procedures::Places places_;
    std::map<std::string, kiosk::care::Guide> guides_;
    Pictures pictures_;
    std::unique_ptr<backend::MemoryRenderer> renderer_;
    std::unique_ptr<Stage> stage_;
    std::unique_ptr<Pretend> pretend_;
    std::optional<kiosk::procedures::Directory> directory_;  // of pretend_
    kiosk::visit::Step step_{};
    std::function<void(Scene&)> screen_;
    const PanelSize* panel_ = nullptr;
};

}  // namespace ui::gallery
