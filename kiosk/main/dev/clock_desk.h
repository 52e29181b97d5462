// Turns the kiosk's clock ahead, by a time or until the person who stands there is asked whether they are.
#pragma once
#include "kiosk/main/dev/desk.h"
#include "kiosk/main/dev/turned_clock.h"
#include "kiosk/visit/usher.h"

namespace kiosk::dev {

class ClockDesk final : public Desk {
public:
    // clock: the one that shift turns.
    ClockDesk(TurnedClock::Shift& shift, const platform::Clock& clock, visit::Usher& usher) : shift_(shift), clock_(clock), usher_(usher) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    void turn(std::chrono::milliseconds by) { shift_ = shift_.load() + by; }
    void turn_until_asked();

    TurnedClock::Shift& shift_;
    const platform::Clock& clock_;
    visit::Usher& usher_;
};

}  // namespace kiosk::dev
