// One concern of the dev dock: says how its thing stands, and changes it when one of its choices was pressed. Main thread.
#pragma once
#include <string>
#include <string_view>

#include "ui/dev_dock/board.h"

namespace kiosk::dev {

class Desk {
public:
    virtual ~Desk() = default;
    virtual ui::dev_dock::Group group() const = 0;
    virtual void press(std::string_view id) = 0;  // one of the group's
    virtual void attend() {}                      // after each turn of the main loop
};

// "scanner-jam" is "jam" of "scanner". Empty if it is another desk's.
inline std::string_view choice_of(std::string_view id, std::string_view desk) {
    const bool ours = id.size() > desk.size() && id.starts_with(desk) && id[desk.size()] == '-';
    return ours ? id.substr(desk.size() + 1) : std::string_view();
}

}  // namespace kiosk::dev
