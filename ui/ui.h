// The whole screen: draws the step the visit stands at and what lies over it, and turns touches into Intents. Main thread.
#pragma once
#include <chrono>
#include <filesystem>
#include <optional>
#include <span>

#include "kiosk/visit/intent.h"
#include "kiosk/visit/view.h"
#include "kiosk/words.h"
#include "platform/typeface.h"
#include "platform/window.h"
#include "ui/scene.h"
#include "ui/speech.h"

namespace ui {

class Ui {
public:
    Ui(platform::Typeface& typeface, backend::Renderer& renderer, const kiosk::Dictionary& words, const std::filesystem::path& pictures,
       const Scale& scale);

    void feed(const platform::WindowEvents& events) { stage_.feed(events); }
    struct Moment {
        std::chrono::duration<float> elapsed{0};  // since the last frame; movements go on by as much
        platform::SteadyTime now{};
    };
    // Draws one frame and shows it. Returns what the person wants, if anything.
    std::optional<kiosk::visit::Intent> frame(const kiosk::visit::View& view, const Moment& moment);
    // The panel is another one from now on; nothing that was typed is lost.
    void set_scale(const Scale& scale) {
        scale_ = scale;
        width_ = 0;
    }
    // Whose hand the last frame's wish was.
    kiosk::visit::Hand hand() const { return stage_.staff_hand() ? kiosk::visit::Hand::staff : kiosk::visit::Hand::citizen; }
    platform::SteadyTime deaf_until() const { return stage_.deaf_until(); }
    // When the next frame is wanted: at once, soon (something moves), or only when something happens.
    bool hungry() const { return stage_.hungry(); }
    bool animating() const { return stage_.animating(); }
    const Semantics& semantics() const { return stage_.semantics(); }
    // Hears all that the screen says from now on; null: nobody. Must outlive the Ui or be taken back.
    void set_listener(Listener* listener) { listener_ = listener; }

private:
    void notice_change(const kiosk::visit::View& view, platform::SteadyTime now);
    std::string screen_key(const kiosk::visit::View& view) const;
    void dress(const kiosk::visit::View& view);

    backend::Renderer& renderer_;
    Stage stage_;
    const kiosk::Dictionary& words_;
    Pictures pictures_;
    ScreenState state_;
    Narrator narrator_;
    Listener* listener_ = nullptr;
    std::optional<kiosk::visit::Step> step_;
    kiosk::procedures::FormPlace form_;
    Browsing::Place browsed_;
    kiosk::visit::Overlay overlay_ = kiosk::visit::Overlay::none;
    bool warned_ = false, nobody_ = false;
    Scale scale_;
    int width_ = 0, height_ = 0;
};

}  // namespace ui
