#include "ui/widgets/node.h"

#include "platform/text.h"

namespace ui::widgets {

std::string dots_for(std::string_view text) {
    std::string out;
    for (std::size_t i = platform::count_letters(text); i > 0; --i) out += "•";
    return out;
}

TextStyle shrunk(Frame& frame, TextStyle style, std::string_view words, float width) {
    const int least = static_cast<int>(frame.theme.least_em);
    while (style.em > least && frame.paint.width_of(words, style) > width) --style.em;
    return style;
}

}  // namespace ui::widgets
