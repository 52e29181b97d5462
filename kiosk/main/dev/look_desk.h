// Language, text size and colours, without the way through the kiosk's own panels.
#pragma once
#include "kiosk/main/dev/desk.h"
#include "kiosk/visit/usher.h"

namespace kiosk::dev {

class LookDesk final : public Desk {
public:
    explicit LookDesk(visit::Usher& usher) : usher_(usher) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    visit::Usher& usher_;
};

}  // namespace kiosk::dev
