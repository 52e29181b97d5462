#include "ui/widgets/yes_no.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

float answer_icon_size(const Theme& theme) { return static_cast<float>(theme.heading.em) * 1.6F; }
float answer_padding(const Theme& theme) { return theme.space.medium; }

float words_width(const Theme& theme, float width, const Answer& answer) {
    return width - 2 * answer_padding(theme) - (answer.icon ? answer_icon_size(theme) + theme.space.small : 0);
}

float answer_height(Frame& frame, float width, const Answer& answer) {
    const Theme& theme = frame.theme;
    const float words = frame.paint.height_of(answer.words, theme.heading, words_width(theme, width, answer));
    return std::max(theme.px(theme.narrow ? 24_mm : 36_mm), words + 2 * answer_padding(theme));
}

bool side_by_side(Frame& frame, float width, const YesNo& what) {
    const float half = split_across({0, 0, width, 0}, 2, frame.theme.touch_gap)[0].width;
    return std::ranges::all_of(what.answers, [&](const Answer& answer) {
        return frame.paint.width_of(answer.words, frame.theme.heading) <= words_width(frame.theme, half, answer);
    });
}

std::array<Rect, 2> places_of(Frame& frame, const Rect& place, const YesNo& what) {
    const float gap = frame.theme.touch_gap;
    if (side_by_side(frame, place.width, what)) {
        const auto halves = split_across(place, 2, gap);
        return {halves[0], halves[1]};
    }
    const float height = std::floor((place.height - gap) / 2);
    return {Rect{place.x, place.y, place.width, height}, Rect{place.x, place.y + height + gap, place.width, height}};
}

void draw_answer(Frame& frame, const Rect& box, const Answer& answer, bool chosen, float depth) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    frame.paint.rect(box, mix(chosen ? c.brand_tint : c.surface, c.brand_tint, depth), theme.radius.medium);
    frame.paint.outline(box, c.brand, theme.radius.medium, chosen ? 2 * theme.border : theme.border);
    const float room = words_width(theme, box.width, answer);
    float widest = 0;
    for (const auto line : frame.paint.lines_of(answer.words, theme.heading, room))
        widest = std::max(widest, frame.paint.width_of(line, theme.heading));
    const float mark = answer.icon ? answer_icon_size(theme) : 0;
    const float left = std::round(box.x + (box.width - widest - (mark > 0 ? mark + theme.space.small : 0)) / 2);
    if (answer.icon) frame.paint.icon(*answer.icon, {left + mark / 2, centre(box).y}, mark, c.brand);
    const float height = frame.paint.height_of(answer.words, theme.heading, room);
    frame.paint.paragraph({left + (mark > 0 ? mark + theme.space.small : 0), std::round(centre(box).y - height / 2)}, room, answer.words,
                          theme.heading, c.ink);
    if (!chosen) return;
    // A check in the corner: not by colour alone.
    const float badge = theme.px(8_mm);
    const Point corner{box.right() - badge, box.y + badge};
    frame.paint.circle(corner, badge / 2, c.brand);
    frame.paint.icon(Icon::check, corner, badge * 0.75F, c.on_brand);
}

}  // namespace

std::optional<std::size_t> yes_no(Frame& frame, const Rect& place, const YesNo& what) {
    std::optional<std::size_t> touched;
    const auto places = places_of(frame, place, what);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Answer& answer = what.answers[i];
        const std::string id = std::string(what.id).append("-").append(answer.key);
        const bool chosen = !what.chosen.empty() && what.chosen == answer.key;
        const Press press = frame.touch(id, places[i]);
        Node stated = node(id, Role::choice, answer.words, places[i]);
        stated.checked = chosen;
        frame.state(std::move(stated));
        draw_answer(frame, places[i], answer, chosen, press.depth);
        if (press.clicked) touched = i;
    }
    return touched;
}

float yes_no_height(Frame& frame, float width, const YesNo& what) {
    const bool beside = side_by_side(frame, width, what);
    const float one = beside ? split_across({0, 0, width, 0}, 2, frame.theme.touch_gap)[0].width : width;
    const float height = std::max(answer_height(frame, one, what.answers[0]), answer_height(frame, one, what.answers[1]));
    return beside ? height : 2 * height + frame.theme.touch_gap;
}

}  // namespace ui::widgets
