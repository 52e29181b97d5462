// Stating a widget's node in one line. For the files of this folder.
#pragma once
#include <string>

#include "ui/frame.h"

namespace ui::widgets {

inline Node node(std::string_view id, Role role, std::string_view name, const Rect& place) {
    Node out;
    out.id = std::string(id);
    out.role = role;
    out.name = std::string(name);
    out.place = place;
    return out;
}

// One dot a letter: how long a personal text is, and no more.
std::string dots_for(std::string_view text);

// Smaller letters, down to the smallest that we show, until the words fit on one line of this width.
TextStyle shrunk(Frame& frame, TextStyle style, std::string_view words, float width);

}  // namespace ui::widgets
