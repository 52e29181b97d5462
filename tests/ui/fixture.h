// Fonts, a small canvas and a stage, for the tests of this room.
#pragma once
#include <gtest/gtest.h>

#include "ui/backend/rasteriser.h"
#include "ui/backend/renderer.h"
#include "ui/frame.h"

namespace ui {

inline platform::Typeface test_fonts() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    auto typeface = platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                              "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    EXPECT_TRUE(typeface) << typeface.error().detail;
    return std::move(*typeface);
}

struct Screen;

// Draws into pixels that tests may read and spoil.
class OpenRenderer final : public backend::Renderer {
public:
    explicit OpenRenderer(Screen& screen) : screen_(screen) {}
    int width() const override;
    int height() const override;
    std::span<const platform::PixelRect> draw(const ImDrawData& data) override;
    void forget() override { rasteriser_.forget(); }
    platform::Picture picture() override { return {}; }

private:
    Screen& screen_;
    backend::Rasteriser rasteriser_;
};

// A window without a window.
struct Screen {
    int width, height;
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    OpenRenderer renderer{*this};
    platform::Typeface typeface = test_fonts();
    Stage stage{typeface, renderer, make_theme({}, {}, width, height)};

    explicit Screen(int w = 1080, int h = 1920) : width(w), height(h) {}
    backend::Canvas canvas() { return {pixels.data(), width, height, width}; }
    std::uint32_t at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }

    std::vector<platform::PixelRect> frame(const std::function<void(Frame&)>& draw,
                                           std::chrono::duration<float> elapsed = std::chrono::seconds(1)) {
        const auto damage = stage.frame(elapsed, draw);
        return {damage.begin(), damage.end()};
    }
    void touch(platform::TouchEvent::Kind kind, float x, float y) {
        platform::WindowEvents events;
        events.touches.push_back({kind, x, y});
        stage.feed(events);
    }
    void tap(float x, float y) {
        touch(platform::TouchEvent::Kind::down, x, y);
        touch(platform::TouchEvent::Kind::up, x, y);
    }
    void forget() {
        platform::WindowEvents events;
        events.exposed = true;
        stage.feed(events);
    }
    // Taps the middle of a node of the last frame, and draws until nothing waits any more.
    void tap(const std::string& id, const std::function<void(Frame&)>& draw) {
        const Node* found = stage.semantics().find(id);
        ASSERT_NE(found, nullptr) << id;
        tap(found->place.x + found->place.width / 2, found->place.y + found->place.height / 2);
        do {
            frame(draw);
        } while (stage.hungry());
    }
};

inline int OpenRenderer::width() const { return screen_.width; }
inline int OpenRenderer::height() const { return screen_.height; }
inline std::span<const platform::PixelRect> OpenRenderer::draw(const ImDrawData& data) { return rasteriser_.draw(data, screen_.canvas()); }

}  // namespace ui
