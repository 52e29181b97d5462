#include "ui/widgets/date_lists.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <vector>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

using Stage = DateListsState::Stage;

constexpr std::size_t whole = 10;  // letters of dd/mm/yyyy

struct DateParts {
    int day = 0, month = 0, year = 0;  // 0: not chosen
    bool complete() const { return day > 0 && month > 0 && year > 0; }
};

int number_at(std::string_view text, std::size_t from, std::size_t count) {
    int out = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9') return 0;
        out = out * 10 + (c - '0');
    }
    return out;
}

DateParts parts_of(const platform::Secret& value) {
    if (value.size() != whole) return {};
    return {number_at(value.view(), 0, 2), number_at(value.view(), 3, 2), number_at(value.view(), 6, 4)};
}

void append(platform::Secret& text, int number, std::size_t digits) {
    std::array<char, 4> out{'_', '_', '_', '_'};
    for (std::size_t i = digits; i > 0 && number > 0; --i, number /= 10) out[i - 1] = static_cast<char>('0' + number % 10);
    if (out[digits - 1] != '_') std::replace(out.begin(), out.end(), '_', '0');
    text.append({out.data(), digits});
    platform::wipe(out.data(), out.size());
}

void write(platform::Secret& value, const DateParts& parts) {
    value.clear();
    append(value, parts.day, 2);
    value.append("/");
    append(value, parts.month, 2);
    value.append("/");
    append(value, parts.year, 4);
}

int days_in(const DateParts& parts) {
    constexpr int leap_year = 2000;
    const std::chrono::year year(parts.year > 0 ? parts.year : leap_year);
    const std::chrono::month month(static_cast<unsigned>(parts.month > 0 ? parts.month : 1));
    return static_cast<int>(static_cast<unsigned>((year / month / std::chrono::last).day()));
}

// What can be chosen now.
struct Options {
    std::string id;
    int first = 0, last = 0, step = 1;
};

Options options_of(const DateLists& what, const DateListsState& state, const DateParts& parts) {
    const std::string id(what.id);
    constexpr int years = 10;
    switch (state.stage) {
        case Stage::decade: return {id + "-decade", what.first_year / years * years, what.last_year / years * years, years};
        case Stage::year:
            return {id + "-year", std::max(state.decade, what.first_year), std::min(state.decade + years - 1, what.last_year)};
        case Stage::month: return {id + "-month", 1, 12};
        case Stage::day: break;
    }
    return {id + "-day", 1, days_in(parts)};
}

// The words and keys of the options, and the list that is made of them.
struct List {
    Options options;
    std::vector<std::string> keys, words;
    std::vector<ChoiceWords> choices;
    std::string_view more;
    std::span<const Button> foot;

    List(const DateLists& what, const DateListsState& state, const DateParts& parts)
        : options(options_of(what, state, parts)), more(what.words.more), foot(what.foot) {
        for (int i = options.first; i <= options.last; i += options.step) {
            keys.push_back(fmt::format("{}", i));
            words.push_back(options.step > 1 ? fmt::format("{}–{}", i, i + options.step - 1) : keys.back());
        }
        for (std::size_t i = 0; i < keys.size(); ++i) choices.push_back({keys[i], words[i]});
    }
    ChoicePages view() const {
        const float least = options.step > 1 ? 30.0F : 22.0F;
        return {.id = options.id, .choices = choices, .chosen = {}, .more = more, .least_column = {least}, .foot = foot};
    }
    int at(std::size_t index) const { return options.first + static_cast<int>(index) * options.step; }
};

// Where height is short, a part shows its name until it is chosen, and then its number.
bool on_one_line(const Theme& theme) { return theme.narrow || theme.shape == Shape::landscape; }

float top_height(const Theme& theme) {
    const float words = on_one_line(theme) ? 0 : Paint::line_height(theme.small);
    return std::max(theme.touch, Paint::line_height(theme.body_strong) + words + 2 * theme.space.tiny);
}

struct Part {
    std::string_view name, label;
    int chosen;
    Stage stage;
    bool open;
};

bool draw_part(Frame& frame, const Rect& box, const std::string& id, const Part& part) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Press press = frame.touch(id, box);
    platform::Secret shown;
    if (part.chosen > 0) append(shown, part.chosen, part.stage == Stage::decade ? 4 : 2);
    Node stated = node(id, Role::button, part.label, box);
    stated.value = dots_for(shown.view());
    stated.focused = part.open;
    frame.state(std::move(stated));
    frame.paint.rect(box, mix(part.open ? c.brand_tint : c.surface, c.brand_tint, press.depth), theme.radius.small);
    frame.paint.outline(box, part.open ? c.brand : c.ink_soft, theme.radius.small, part.open ? theme.border : theme.space.hair);
    const std::string_view value = shown.empty() ? "–" : shown.view();
    if (on_one_line(theme)) {
        const std::string_view words = shown.empty() ? part.label : value;
        frame.paint.text_in(box, words, shrunk(frame, theme.body_strong, words, box.width - theme.space.tiny), c.ink, Align::centre);
        return press.clicked;
    }
    const float label = Paint::line_height(theme.small);
    const float strong = Paint::line_height(theme.body_strong);
    const float top = std::round(centre(box).y - (label + strong) / 2);
    frame.paint.text_in({box.x, top, box.width, label}, part.label, theme.small, c.ink_soft, Align::centre);
    frame.paint.text_in({box.x, top + label, box.width, strong}, value, theme.body_strong, c.ink, Align::centre);
    return press.clicked;
}

void draw_top(Frame& frame, const Rect& place, const DateLists& what, DateListsState& state, const DateParts& parts) {
    const bool at_year = state.stage == Stage::decade || state.stage == Stage::year;
    const std::array<Part, 3> all{Part{"day", what.words.day, parts.day, Stage::day, state.stage == Stage::day},
                                  Part{"month", what.words.month, parts.month, Stage::month, state.stage == Stage::month},
                                  Part{"year", what.words.year, parts.year, Stage::decade, at_year}};
    const auto cells = split_across(place, static_cast<int>(all.size()), frame.theme.touch_gap);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!draw_part(frame, cells[i], std::string(what.id).append("-").append(all[i].name), all[i])) continue;
        state.stage = all[i].stage;
        state.first = 0;
    }
}

// Three rows have no room: the buttons stand in the first one, beside the parts of the date.
bool is_tight(const Theme& theme, const Rect& place) { return place.height < top_height(theme) + 2 * (theme.touch_gap + theme.touch); }

std::pair<Rect, Rect> halves_of(const Theme& theme, const Rect& top) {
    constexpr float date_share = 0.38F;
    const float date = std::round(top.width * date_share);
    const float right = date + theme.touch_gap;
    return {{top.x, top.y, date, top.height}, {top.x + right, top.y, top.width - right, top.height}};
}

Stage stage_after(const DateParts& parts) {
    if (parts.year == 0) return Stage::decade;
    return parts.month == 0 ? Stage::month : Stage::day;
}

// True if a part of the date was chosen.
bool choose(DateListsState& state, DateParts& parts, int chosen) {
    state.first = 0;
    switch (state.stage) {
        case Stage::decade:
            state.decade = chosen;
            state.stage = Stage::year;
            return false;
        case Stage::year: parts.year = chosen; break;
        case Stage::month: parts.month = chosen; break;
        case Stage::day: parts.day = chosen; break;
    }
    if (parts.day > days_in(parts)) parts.day = 0;  // 29 February of a year that has none
    state.stage = stage_after(parts);
    return true;
}

}  // namespace

DateListsTap date_lists(Frame& frame, const Rect& place, const DateLists& what, DateListsState& state, platform::Secret& value) {
    DateParts parts = parts_of(value);
    const List list(what, state, parts);
    Column column(place, frame.theme.touch_gap);
    Rect top = column.take(top_height(frame.theme));
    ChoicePages pages = list.view();
    if (is_tight(frame.theme, place)) {
        const auto [dates, buttons] = halves_of(frame.theme, top);
        top = dates;
        pages.foot_place = buttons;
    }
    draw_top(frame, top, what, state, parts);
    const auto tap = choice_pages(frame, column.rest(), pages, state.first);
    DateListsTap out{.foot = tap.foot};
    if (!tap.choice || !choose(state, parts, list.at(*tap.choice))) return out;
    write(value, parts);
    out.changed = true;
    out.complete = parts.complete();
    return out;
}

float date_lists_height(Frame& frame, float width, const DateLists& what, float most_height) {
    // The longest list, so that the tray does not jump while one goes from list to list.
    const float top = top_height(frame.theme) + frame.theme.touch_gap;
    const DateParts none;
    float most = 0;
    for (const Stage stage : {Stage::decade, Stage::month, Stage::day}) {
        const List list(what, {.stage = stage}, none);
        most = std::max(most, choice_pages_height(frame, width, list.view(), most_height - top));
    }
    return top + most;
}

bool is_date_begun(const platform::Secret& value) { return value.view().find('_') != std::string_view::npos; }

}  // namespace ui::widgets
