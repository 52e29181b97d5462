// The technician's key and the service door of the pretend board, by its door.
#pragma once
#include "kiosk/main/dev/desk.h"
#include "kiosk/main/dev/rig_door.h"

namespace kiosk::dev {

class CabinetDesk final : public Desk {
public:
    explicit CabinetDesk(RigDoor& door) : door_(door) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    RigDoor& door_;
    bool key_turned_ = false, door_open_ = false, unplugged_ = false;
};

}  // namespace kiosk::dev
