#include "ui/widgets/keypad_hints.h"

#include "ui/widgets/node.h"

namespace ui::widgets {

void keypad_hints(Frame& frame, const Rect& place, std::string_view words) {
    if (words.empty()) return;
    const TextStyle style = shrunk(frame, frame.theme.small_strong, words, place.width);
    frame.paint.text_in(place, words, style, frame.theme.colours.ink, Align::centre);
    frame.state(node("keypad-hints", Role::text, words, place));
}

float keypad_hints_height(const Theme& theme, std::string_view words) {
    return words.empty() ? 0 : Paint::line_height(theme.small_strong) + theme.space.tiny;
}

}  // namespace ui::widgets
