#include "ui/widgets/keyboard.h"

#include <algorithm>
#include <cmath>

#include "platform/text.h"
#include "ui/telex.h"
#include "ui/widgets/keyboard_face.h"
#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

using Does = KeySpec::Does;
using Shift = KeyboardState::Shift;

bool types_capitals(const Keyboard& what, const KeyboardState& state, const platform::Secret& value) {
    if (what.kind == KeyboardKind::codes) return true;
    if (state.shift != Shift::automatic) return state.shift == Shift::upper;
    return what.kind == KeyboardKind::names ? at_word_start(value) : what.kind == KeyboardKind::text && value.empty();
}

void type_letter(Board& board, char32_t letter) {
    if (board.what.kind == KeyboardKind::date) {
        type_date(board.value, static_cast<char>(letter));
    } else if (board.what.kind == KeyboardKind::amount && (board.value.empty() || board.value == "0")) {
        board.value.clear();
        type(board.value, letter);
    } else if (board.telex) {
        type_telex(board.value, letter);
    } else {
        type(board.value, letter);
    }
}

// Three zeros or, where the field has no room for them, none.
void type_thousand(Board& board) {
    constexpr std::size_t zeros = 3;
    if (board.value.empty() || board.value == "0" || board.value.size() + zeros > board.what.most_letters) return;
    board.value.append("000");
}

KeyboardAction go_to(Board& board, KeyboardSection section) {
    board.state.section = section;
    board.state.part = 0;
    return KeyboardAction::none;
}

KeyboardAction act(Board& board, const KeySpec& key) {
    switch (key.does) {
        case Does::letter: type_letter(board, board.capitals ? capital_of(key.letter) : key.letter); break;
        case Does::mark: mark(board.value, key.mark, board.capitals ? Case::upper : Case::lower); break;
        case Does::tone: mark(board.value, key.mark); break;
        case Does::space:
            if (at_word_start(board.value)) return KeyboardAction::none;  // never two spaces, nor one at the start
            board.value.append(" ");
            break;
        case Does::backspace: board.what.kind == KeyboardKind::date ? erase_date(board.value) : erase(board.value); break;
        case Does::shift: board.state.shift = board.capitals ? Shift::lower : Shift::upper; return KeyboardAction::none;
        case Does::thousand: type_thousand(board); break;
        case Does::letters: return go_to(board, KeyboardSection::letters);
        case Does::marks: return go_to(board, KeyboardSection::marks);
        case Does::signs:
            return go_to(board, board.state.section == KeyboardSection::signs ? KeyboardSection::letters : KeyboardSection::signs);
        case Does::more: ++board.state.part; return KeyboardAction::none;
        case Does::gap: return KeyboardAction::none;
        case Does::action: return board.what.last_field ? KeyboardAction::done : KeyboardAction::next;
    }
    board.state.shift = Shift::automatic;
    while (platform::count_letters(board.value.view()) > board.what.most_letters) erase(board.value);
    return KeyboardAction::edited;
}

KeyboardAction act_on(Board& board, const platform::KeyEvent& event) {
    using Key = platform::KeyEvent::Key;
    switch (event.key) {
        case Key::backspace: return act(board, {.does = Does::backspace});
        case Key::enter:
        case Key::tab: return act(board, {.does = Does::action});
        case Key::character: break;
        default: return KeyboardAction::none;
    }
    KeyboardAction out = KeyboardAction::none;
    board.telex = event.telex && (board.what.kind == KeyboardKind::names || board.what.kind == KeyboardKind::text);
    for (std::size_t i = 0; i < event.text.size();) {
        const char32_t letter = platform::next_code_point(event.text, i);
        if (is_pad(board.what.kind) && (letter < U'0' || letter > U'9')) continue;
        board.capitals = types_capitals(board.what, board.state, board.value);
        out = act(board, letter == U' ' ? KeySpec{.does = Does::space} : KeySpec{.does = Does::letter, .letter = letter});
    }
    return out;
}

float key_height(const Theme& theme, KeyboardKind kind) { return is_pad(kind) ? theme.px(24_mm) : theme.px(21.5_mm); }
// Above and below the keys their distance from other targets; on a small panel less at the sides, where only the panel's edge is.
float least_rim(const Theme& theme) { return theme.touch_gap; }
Rect without_padding(const Theme& theme, const Rect& place) {
    return inset(place, theme.narrow ? theme.touch_gap / 2 : theme.touch_gap, least_rim(theme));
}

KeyRoom room_of(const Theme& theme, const Rect& keys) {
    const float step = theme.touch + theme.touch_gap;
    return {static_cast<int>((keys.width + theme.touch_gap) / step), static_cast<int>((keys.height + theme.touch_gap) / step)};
}

std::vector<Rect> columns_of(const Theme& theme, const Rect& row, const KeyRow& keys) {
    const auto cells = split_across(row, keys.columns, theme.touch_gap);
    const float left = std::floor((row.right() - cells.back().right()) / 2);
    std::vector<Rect> out;
    std::size_t at = 0;
    for (const KeySpec& key : keys.keys) {
        const std::size_t last = std::min(at + static_cast<std::size_t>(key.share), cells.size()) - 1;
        out.push_back({cells[at].x + left, row.y, cells[last].right() - cells[at].x, row.height});
        at = last + 1;
    }
    return out;
}

// The keys' places in one row; `row` is the row's whole box.
std::vector<Rect> places_of(const Theme& theme, const Rect& row, const KeyRow& keys) {
    if (keys.columns > 0) return columns_of(theme, row, keys);
    const float gap = theme.touch_gap;
    const float tenth = (row.width + gap) / 10;
    const float width = row.width - 2 * keys.inset * tenth - gap * static_cast<float>(keys.keys.size() - 1);
    float shares = 0;
    for (const KeySpec& key : keys.keys) shares += key.share;
    std::vector<Rect> out;
    float x = row.x + keys.inset * tenth;
    for (const KeySpec& key : keys.keys) {
        const float right = x + width * key.share / shares;
        out.push_back({std::round(x), row.y, std::floor(right) - std::round(x), row.height});
        x = right + gap;
    }
    return out;
}

// Where the keys are in the tray.
Rect board_place(const Theme& theme, const Rect& place, KeyboardKind kind) {
    const Rect all = without_padding(theme, place);
    if (!is_pad(kind)) return all;
    const float width = theme.px(60_mm) * static_cast<float>(pad_columns(kind, room_of(theme, all)));
    return centred(all, std::min(all.width, width), all.height);
}

KeyboardAction draw_row(Frame& frame, const Rect& place, const KeyRow& row, Board& board) {
    KeyboardAction action = KeyboardAction::none;
    const auto places = places_of(frame.theme, place, row);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const KeySpec& key = row.keys[i];
        if (key.does != Does::gap && draw_key(frame, places[i], board, key)) action = act(board, key);
    }
    return action;
}

}  // namespace

KeyboardAction keyboard(Frame& frame, const Rect& place, const Keyboard& what, KeyboardState& state, platform::Secret& value) {
    const Theme& theme = frame.theme;
    Board board{what, state, value, types_capitals(what, state, value)};
    frame.paint.rect(place, tray_ground(theme.colours));
    const Rect keys = board_place(theme, place, what.kind);
    const auto layout = rows_of(what.kind, state, room_of(theme, keys));
    // A page with fewer rows has higher keys.
    const auto count = static_cast<float>(layout.size());
    const float height = std::floor((keys.height - (count - 1) * theme.touch_gap) / count);

    KeyboardAction action = KeyboardAction::none;
    Column rows(keys, theme.touch_gap);
    for (const KeyRow& row : layout) {
        const auto done = draw_row(frame, rows.take(height), row, board);
        if (done != KeyboardAction::none) action = done;
    }
    if (!frame.inert) {
        for (const platform::KeyEvent& event : frame.keys) action = act_on(board, event);
    }
    return action;
}

KeyboardAction take_key(const platform::KeyEvent& event, const Keyboard& what, KeyboardState& state, platform::Secret& value) {
    Board board{what, state, value, types_capitals(what, state, value)};
    return act_on(board, event);
}

float keyboard_height(const Theme& theme, KeyboardKind kind, float width, float most_height) {
    const KeyRoom room = room_of(theme, without_padding(theme, {0, 0, width, most_height}));
    const auto rows = static_cast<float>(most_rows(kind, room));
    const float least = rows * theme.touch + (rows - 1) * theme.touch_gap + 2 * least_rim(theme);
    return std::max(least, std::min(most_height, rows * key_height(theme, kind) + (rows - 1) * theme.touch_gap + 2 * least_rim(theme)));
}

Colour tray_ground(const Palette& colours) { return colours.shadow.alpha == 0 ? colours.sunk : mix(colours.sunk, colours.line, 0.55F); }

}  // namespace ui::widgets
