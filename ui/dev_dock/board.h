// What the dev dock shows, as data: groups of things that a developer may choose. What a choice means is kiosk/main/dev's business.
#pragma once
#include <string>
#include <vector>

#include "ui/icons.h"

namespace ui::dev_dock {

struct Choice {
    std::string id;     // semantics, and what comes back when it was pressed: "scanner-jam"
    std::string words;  // English, for developers; one line
    bool chosen = false;
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct Group {
    std::string title;
    Icon icon = Icon::info;
    std::string note;                        // how it stands now; beside the title
    std::vector<std::vector<Choice>> parts;  // each begins a new row
    bool alarmed = false;                    // something is out of order here: the group is seen at a glance
    friend bool operator==(const Group&, const Group&) = default;
};

struct Board {
    std::string title, note;
    std::vector<Group> groups;
    friend bool operator==(const Board&, const Board&) = default;
};

}  // namespace ui::dev_dock
