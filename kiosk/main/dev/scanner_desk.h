// Mishaps of the pretend network scanner, by its door.
#pragma once
#include "kiosk/main/dev/desk.h"
#include "kiosk/main/dev/rig_door.h"

namespace kiosk::dev {

class ScannerDesk final : public Desk {
public:
    explicit ScannerDesk(RigDoor& door) : door_(door) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    RigDoor& door_;
    std::string fault_ = "none";
};

}  // namespace kiosk::dev
