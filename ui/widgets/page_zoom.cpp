#include "ui/widgets/page_zoom.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/node.h"
#include "ui/widgets/pictures.h"

namespace ui::widgets {
namespace {

constexpr int most_times = 2;
constexpr int arrows = 4;

// Where the controls stand: beside the page where height is short, else below it, in one row or two.
enum class Side : std::uint8_t { beside, one_row, two_rows };

Side side_of(const Theme& theme, float width) {
    if (theme.narrow && theme.shape == Shape::landscape) return Side::beside;
    const float arrows_width = static_cast<float>(arrows) * (theme.touch + theme.touch_gap);
    return width < theme.px(80_mm) + arrows_width ? Side::two_rows : Side::one_row;
}

float rows_height(const Theme& theme, int rows) {
    return static_cast<float>(rows) * theme.touch + static_cast<float>(rows - 1) * theme.touch_gap;
}

struct ZoomParts {
    Rect picture, controls;
};

ZoomParts arrange(const Theme& theme, const Rect& place) {
    const Side side = side_of(theme, place.width);
    if (side == Side::beside) {
        const float width = 2 * theme.touch + theme.touch_gap;
        const Rect picture{place.x, place.y, place.width - width - theme.touch_gap, place.height};
        return {picture, {place.right() - width, place.y, width, rows_height(theme, 3)}};
    }
    const float height = rows_height(theme, side == Side::two_rows ? 2 : 1);
    return {{place.x, place.y, place.width, place.height - height - theme.touch_gap},
            {place.x, place.bottom() - height, place.width, height}};
}

// The next size up: one that cannot be told from the whole page is left out.
int larger(int times, const Rect& room, const PageZoom& what) {
    constexpr float worth_it = 1.25F;
    const auto width = static_cast<float>(what.page_width);
    const auto height = static_cast<float>(what.page_height);
    const float whole = std::min({1.0F, room.width / width, room.height / height});
    return times == 0 && whole * worth_it > 1 ? most_times : std::min(times + 1, most_times);
}

int smaller(int times, const Rect& room, const PageZoom& what) {
    if (times <= 1) return 0;
    return larger(0, room, what) == times ? 0 : times - 1;
}

// How far the page can be moved under its window.
Point hidden(const Rect& room, const PageZoom& what, int times) {
    return {std::max(0.0F, static_cast<float>(what.page_width * times) - room.width),
            std::max(0.0F, static_cast<float>(what.page_height * times) - room.height)};
}

// Half a window further; what was at the edge is in the middle then.
void move(PageZoomState& state, const Rect& room, const PageZoom& what, float across, float down) {
    const Point rest = hidden(room, what, state.times);
    if (rest.x > 0) state.x = std::clamp(state.x + across * room.width / 2 / rest.x, 0.0F, 1.0F);
    if (rest.y > 0) state.y = std::clamp(state.y + down * room.height / 2 / rest.y, 0.0F, 1.0F);
}

bool draw_arrow(Frame& frame, const Rect& box, const std::string& id, Icon icon, std::string_view name, bool enabled) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Press press = frame.touch(id, box, enabled);
    Node stated = node(id, Role::button, name, box);
    stated.enabled = enabled;
    frame.state(std::move(stated));
    frame.paint.rect(box, enabled ? mix(c.surface, c.brand_tint, press.depth) : c.sunk, theme.radius.medium);
    frame.paint.outline(box, enabled ? c.brand : c.line, theme.radius.medium, enabled ? theme.border : theme.space.hair);
    frame.paint.icon(icon, centre(box), std::min(box.width, box.height) * 0.7F, enabled ? c.brand : c.ink_soft);
    return press.clicked;
}

void draw_arrows(Frame& frame, const std::vector<Rect>& cells, const Rect& room, const PageZoom& what, PageZoomState& state) {
    struct Arrow {
        std::string_view name, words;
        Icon icon;
        float across, down;
    };
    const Arrow all[arrows] = {{"left", what.words.left, Icon::keyboard_left, -1, 0},
                               {"right", what.words.right, Icon::keyboard_right, 1, 0},
                               {"up", what.words.up, Icon::keyboard_up, 0, -1},
                               {"down", what.words.down, Icon::keyboard_down, 0, 1}};
    const Point rest = hidden(room, what, state.times);
    for (std::size_t i = 0; i < arrows; ++i) {
        const Arrow& arrow = all[i];
        const float at = arrow.across != 0 ? state.x : state.y;
        const bool at_edge = arrow.across + arrow.down < 0 ? at <= 0 : at >= 1;
        const bool enabled = !at_edge && (arrow.across != 0 ? rest.x : rest.y) > 0;
        const std::string id = std::string(what.id).append("-").append(arrow.name);
        if (draw_arrow(frame, cells[i], id, arrow.icon, arrow.words, enabled)) move(state, room, what, arrow.across, arrow.down);
    }
}

// Smaller, larger, left, right, up, down.
std::vector<Rect> cells_of(const Theme& theme, const Rect& place, Side side) {
    const float gap = theme.touch_gap;
    const Rect first{place.x, place.y, place.width, theme.touch};
    std::vector<Rect> out;
    const auto add = [&](const Rect& row, int parts) {
        for (const Rect& cell : split_across(row, parts, gap)) out.push_back(cell);
    };
    if (side == Side::one_row) {
        const float width = rows_height(theme, arrows);  // squares
        add({first.x, first.y, first.width - width - gap, first.height}, 2);
        add({first.right() - width, first.y, width, first.height}, arrows);
        return out;
    }
    Column rows(place, gap);
    add(rows.take(theme.touch), 2);
    if (side == Side::two_rows) {
        add(rows.take(theme.touch), arrows);
        return out;
    }
    add(rows.take(theme.touch), 2);
    add(rows.take(theme.touch), 2);
    return out;
}

// A button with its words, or the icon alone where there is no room for them.
bool draw_size(Frame& frame, const Rect& box, const std::string& id, std::string_view words, Icon icon, bool enabled, Side side) {
    if (side == Side::beside) return draw_arrow(frame, box, id, icon, words, enabled);
    return button(frame, box, {.id = id, .words = words, .kind = ButtonKind::secondary, .icon = icon, .enabled = enabled});
}

// Their places stay, whatever can be pressed.
void draw_controls(Frame& frame, const Rect& place, Side side, const Rect& room, const PageZoom& what, PageZoomState& state) {
    auto cells = cells_of(frame.theme, place, side);
    const std::string smaller_id = std::string(what.id) + "-smaller";
    const std::string larger_id = std::string(what.id) + "-larger";
    const int now = state.times;
    if (draw_size(frame, cells[0], smaller_id, what.words.smaller, Icon::zoom_out, now > 0, side)) state.times = smaller(now, room, what);
    if (draw_size(frame, cells[1], larger_id, what.words.larger, Icon::zoom_in, now < most_times, side))
        state.times = larger(now, room, what);
    if (now == 0) return;
    cells.erase(cells.begin(), cells.begin() + 2);
    draw_arrows(frame, cells, room, what, state);
}

// Which part of the page is seen, in the corner.
void draw_map(Frame& frame, const Rect& window, const Rect& page) {
    const Theme& theme = frame.theme;
    const float height = std::min(theme.px(20_mm), window.height / 3);
    const float scale = height / page.height;
    const Rect map{window.right() - page.width * scale - theme.space.tiny, window.bottom() - height - theme.space.tiny, page.width * scale,
                   height};
    frame.paint.rect(map, faded(theme.colours.surface, 0.85F));
    frame.paint.outline(map, theme.colours.ink, 0, theme.border);
    const Rect seen{map.x + (window.x - page.x) * scale, map.y + (window.y - page.y) * scale, window.width * scale, window.height * scale};
    frame.paint.rect(seen, faded(theme.colours.brand, 0.35F));
    frame.paint.outline(seen, theme.colours.brand, 0, theme.border);
}

void draw_part(Frame& frame, const Rect& room, const PageZoom& what, const backend::Texture& texture, const PageZoomState& state) {
    const Point rest = hidden(room, what, state.times);
    const float width = static_cast<float>(what.page_width * state.times);
    const float height = static_cast<float>(what.page_height * state.times);
    const Rect page{std::round(rest.x > 0 ? room.x - rest.x * state.x : room.x + (room.width - width) / 2),
                    std::round(rest.y > 0 ? room.y - rest.y * state.y : room.y), width, height};
    const float left = std::max(room.x, page.x);
    const float top = std::max(room.y, page.y);
    const Rect window{left, top, std::min(room.right(), page.right()) - left, std::min(room.bottom(), page.bottom()) - top};
    frame.paint.clip(window);
    frame.paint.picture(page, texture);
    draw_map(frame, window, page);
    frame.paint.unclip();
    frame.paint.outline(window, frame.theme.colours.line, 0, frame.theme.space.hair);
    frame.state(node(what.id, Role::picture, what.name, window));
}

}  // namespace

float page_zoom_height(const Theme& theme) {
    if (!theme.narrow) return theme.px(124_mm);
    return theme.shape == Shape::landscape ? theme.px(76_mm) : theme.px(85_mm);
}

Rect page_zoom_room(const Theme& theme, const Rect& place) { return page_picture_room(theme, arrange(theme, place).picture); }

void page_zoom(Frame& frame, const Rect& place, const PageZoom& what, const backend::Texture& texture, PageZoomState& state) {
    const ZoomParts parts = arrange(frame.theme, place);
    const Rect room = page_zoom_room(frame.theme, place);
    if (state.times == 0)
        page_picture(frame, parts.picture, {.id = what.id, .name = what.name, .texture = texture});
    else
        draw_part(frame, room, what, texture, state);
    draw_controls(frame, parts.controls, side_of(frame.theme, place.width), room, what, state);
}

}  // namespace ui::widgets
