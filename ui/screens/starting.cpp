// The picture of a machine that is not ready yet: in all languages at once, for nobody has chosen one. Nothing can be touched.
#include <algorithm>
#include <array>

#include "ui/screens.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Language;
using kiosk::Word;

void starting(Frame& frame, Pictures& pictures, const kiosk::Dictionary& words) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    frame.paint.gradient(frame.page, c.hero_top, c.hero_bottom);
    const float width = frame.page.width - 2 * theme.margin;
    struct Line {
        std::string_view id;
        const std::string& words;
        const TextStyle& style;
        Colour ink;
        float above;
    };
    const std::array lines{
        Line{"title", words.say(Word::starting_title, Language::vietnamese), theme.display, c.on_hero, 0},
        Line{"text", words.say(Word::starting_text, Language::vietnamese), theme.heading, c.on_hero_soft, theme.space.small},
        Line{"title-en", words.say(Word::starting_title, Language::english), theme.title, c.on_hero, theme.space.huge},
        Line{"text-en", words.say(Word::starting_text, Language::english), theme.body, c.on_hero_soft, theme.space.small}};
    float high = 0;
    for (const Line& line : lines) high += line.above + frame.paint.height_of(line.words, line.style, width);
    const auto* picture = pictures.drawing("attract", static_cast<int>(width), static_cast<int>(frame.page.height * 0.5F));
    const float picture_high = picture == nullptr ? 0 : static_cast<float>(picture->height) + theme.space.huge;
    float y = (frame.page.height - high - picture_high) / 2;
    if (picture != nullptr) {
        const auto across = static_cast<float>(picture->width);
        frame.paint.picture({(frame.page.width - across) / 2, y, across, static_cast<float>(picture->height)}, *picture);
        y += picture_high;
    }
    for (const Line& line : lines) {
        y += line.above;
        const float height = frame.paint.paragraph({theme.margin, y}, width, line.words, line.style, line.ink, Align::centre);
        Node node;
        node.id = line.id;
        node.role = Role::text;
        node.name = line.words;
        node.place = {theme.margin, y, width, height};
        frame.state(std::move(node));
        y += height;
    }
}

}  // namespace ui::screens
