#include "kiosk/main/dev/cabinet_desk.h"

namespace kiosk::dev {

ui::dev_dock::Group CabinetDesk::group() const {
    ui::dev_dock::Group out{.title = "Cabinet", .icon = ui::Icon::lock, .note = door_.answers() ? "" : "the rig does not answer"};
    out.alarmed = unplugged_ || !door_.answers();
    out.parts = {{{"cabinet-key", "Key turned", key_turned_},
                  {"cabinet-door", "Door open", door_open_},
                  {"cabinet-plug", "Board unplugged", unplugged_}}};
    return out;
}

// Pressed again it is as before.
void CabinetDesk::press(std::string_view id) {
    const auto order = [this](const char* words) { door_.post(std::string("/control?") + words, {}, "text/plain"); };
    const std::string_view name = choice_of(id, "cabinet");
    if (name == "key") order((key_turned_ = !key_turned_) ? "key=service" : "key=rest");
    if (name == "door") order((door_open_ = !door_open_) ? "door=open" : "door=closed");
    if (name == "plug") order((unplugged_ = !unplugged_) ? "plug=out" : "plug=in");
}

}  // namespace kiosk::dev
