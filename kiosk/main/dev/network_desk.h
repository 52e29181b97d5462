// The line to the reference portal, by the portal's door for tests.
#pragma once
#include "kiosk/main/dev/desk.h"
#include "kiosk/main/dev/rig_door.h"

namespace kiosk::dev {

class NetworkDesk final : public Desk {
public:
    explicit NetworkDesk(RigDoor& door) : door_(door) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    RigDoor& door_;
    std::string state_ = "good";
};

}  // namespace kiosk::dev
