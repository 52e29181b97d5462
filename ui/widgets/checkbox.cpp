#include "ui/widgets/checkbox.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

float box_size(const Theme& theme) { return theme.px(13_mm); }
float words_width(const Theme& theme, float width) { return width - 3 * theme.space.medium - box_size(theme); }

}  // namespace

float checkbox_height(Frame& frame, float width, const Checkbox& what) {
    const Theme& theme = frame.theme;
    const float words = frame.paint.height_of(what.words, theme.body, words_width(theme, width));
    return std::max(theme.touch, std::max(words, box_size(theme)) + 2 * theme.space.small);
}

bool checkbox(Frame& frame, Point place, float width, const Checkbox& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Rect all{place.x, place.y, width, checkbox_height(frame, width, what)};
    const Press press = frame.touch(what.id, all, what.enabled);
    Node stated = node(what.id, Role::checkbox, what.words, all);
    stated.enabled = what.enabled;
    stated.checked = what.checked;
    frame.state(std::move(stated));

    frame.paint.rect(all, mix(what.checked ? c.brand_tint : c.surface, c.brand_tint, press.depth), theme.radius.medium);
    frame.paint.outline(all, what.checked ? c.brand : c.line, theme.radius.medium, what.checked ? theme.border : theme.space.hair);
    const float words = frame.paint.height_of(what.words, theme.body, words_width(theme, width));
    const float top = std::round(centre(all).y - words / 2);
    // The box stands beside the first line.
    const float box_y = std::round(top + (Paint::line_height(theme.body) - box_size(theme)) / 2);
    const Rect box{all.x + theme.space.medium, box_y, box_size(theme), box_size(theme)};
    frame.paint.rect(box, what.checked ? c.brand : c.surface, theme.radius.small * 0.7F);
    if (what.checked) {
        frame.paint.icon(Icon::check, centre(box), box.width * 0.86F, c.on_brand);
    } else {
        frame.paint.outline(box, c.ink_soft, theme.radius.small * 0.7F, theme.border);
    }
    frame.paint.paragraph({box.right() + theme.space.medium, top}, words_width(theme, width), what.words, theme.body, c.ink);
    return press.clicked;
}

}  // namespace ui::widgets
