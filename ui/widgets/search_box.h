// A box to type a search into, as everybody knows them: magnifying glass, what was typed, or an example of it.
#pragma once
#include "platform/secret.h"
#include "ui/frame.h"

namespace ui::widgets {

struct SearchBox {
    std::string_view id;       // "field-search"
    std::string_view name;     // for speech; not drawn
    std::string_view example;  // drawn while nothing is typed
    const platform::Secret& value;
    bool focused = false;  // the caller's: the keyboard types into it
};

// True in the frame in which it was touched. Role::field; its value is one dot a letter.
bool search_box(Frame& frame, const Rect& place, const SearchBox& what);
float search_box_height(const Theme& theme);

}  // namespace ui::widgets
