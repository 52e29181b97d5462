// The main loop's one turn: wait for something to happen, let answers and time in, draw, and pass on what the person wants.
#pragma once
#include <optional>
#include <vector>

#include "kiosk/main/appliance.h"
#include "kiosk/main/companion.h"
#include "kiosk/main/pictures_folder.h"
#include "platform/window.h"
#include "ui/ui.h"

namespace kiosk {

class Show {
public:
    enum class Motion { natural, skipped };  // skipped: every movement is at its end at once (demonstrations, pictures)
    Show(Appliance& appliance, platform::Window& window, ui::Ui& ui, Motion motion = Motion::natural);

    // From now on it shares the window. It must be there as long as turn() is called.
    void join(Companion& companion) { companions_.push_back(&companion); }
    // Blocks at most for `patience`, less if something happens. False when the window was closed.
    bool turn(std::chrono::milliseconds patience);
    // What did not come from a finger: a script's wish.
    void intend(visit::Intent intent);
    bool settled() const;                                        // nothing more will change until something happens
    bool busy() const { return dirty_ || ui_.hungry(); }         // what was touched or answered is not in the picture yet
    std::optional<visit::Step> shown() const { return shown_; }  // the step whose picture is in the window
    bool drew() const { return drew_; }                          // in the last turn

private:
    std::chrono::milliseconds wait_time(std::chrono::milliseconds patience) const;
    void draw();

    Appliance& appliance_;
    platform::Window& window_;
    ui::Ui& ui_;
    Motion motion_;
    std::vector<Companion*> companions_;
    std::chrono::steady_clock::time_point last_frame_;
    bool dirty_ = true, drew_ = false;
    std::optional<visit::Step> shown_;
};

}  // namespace kiosk
