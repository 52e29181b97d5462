#include "ui/widgets/notice.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

struct NoticeLook {
    Colour ink, tint;
    Icon icon;
};

NoticeLook look_of(const Palette& c, NoticeKind kind) {
    switch (kind) {
        case NoticeKind::info: return {c.brand_dark, c.brand_tint, Icon::info};
        case NoticeKind::good: return {c.good, c.good_tint, Icon::check_circle};
        case NoticeKind::warning: return {c.warning, c.warning_tint, Icon::warning};
        case NoticeKind::error: return {c.danger, c.danger_tint, Icon::error};
    }
    return {};
}

float notice_icon_size(const Theme& theme) { return theme.px(15_mm); }
float width_beside_icon(const Theme& theme, float width) {
    return width - 2 * theme.space.medium - notice_icon_size(theme) - theme.space.small;
}
float words_height(Frame& frame, float width, const Notice& what) {
    return frame.paint.height_of(what.title, frame.theme.body_strong, width) + frame.paint.height_of(what.words, frame.theme.body, width);
}

}  // namespace

float notice_height(Frame& frame, float width, const Notice& what) {
    const Theme& theme = frame.theme;
    return std::max(notice_icon_size(theme), words_height(frame, width_beside_icon(theme, width), what)) + 2 * theme.space.medium;
}

float notice(Frame& frame, Point place, float width, const Notice& what) {
    const Theme& theme = frame.theme;
    const NoticeLook look = look_of(theme.colours, what.kind);
    const Rect box{place.x, place.y, width, notice_height(frame, width, what)};
    const bool alerts = what.kind == NoticeKind::warning || what.kind == NoticeKind::error;
    Node stated = node(what.id, alerts ? Role::alert : Role::text, what.title.empty() ? what.words : what.title, box);
    if (!what.title.empty()) stated.value = std::string(what.words);
    frame.state(std::move(stated));

    frame.paint.rect(box, look.tint, theme.radius.medium);
    frame.paint.outline(box, mix(look.tint, look.ink, 0.35F), theme.radius.medium, theme.space.hair);
    const float text_width = width_beside_icon(theme, width);
    const float text_height = words_height(frame, text_width, what);
    const float first_line = Paint::line_height(theme.body_strong);
    const float top = std::round(box.y + (box.height - std::max(text_height, notice_icon_size(theme))) / 2);
    const float icon_y = text_height > notice_icon_size(theme) ? top + std::max(first_line, notice_icon_size(theme)) / 2 : centre(box).y;
    frame.paint.icon(look.icon, {box.x + theme.space.medium + notice_icon_size(theme) / 2, icon_y}, notice_icon_size(theme), look.ink);
    Column words({box.x + theme.space.medium + notice_icon_size(theme) + theme.space.small, std::round(centre(box).y - text_height / 2),
                  text_width, 0},
                 0);
    words.take(frame.paint.paragraph(words.point(), text_width, what.title, theme.body_strong,
                                     what.kind == NoticeKind::info ? theme.colours.ink : look.ink));
    frame.paint.paragraph(words.point(), text_width, what.words, theme.body, theme.colours.ink);
    return box.height;
}

}  // namespace ui::widgets
