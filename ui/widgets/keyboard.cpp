#include "ui/widgets/keyboard.h"

#include <algorithm>
#include <cmath>

#include "platform/text.h"
#include "ui/widgets/keyboard_layout.h"
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

std::string_view tone_word(const KeyboardWords& words, Mark tone) {
    switch (tone) {
        case Mark::sac: return words.sac;
        case Mark::huyen: return words.huyen;
        case Mark::hoi: return words.hoi;
        case Mark::nga: return words.nga;
        default: return words.nang;
    }
}

std::string_view tone_id(Mark tone) {
    switch (tone) {
        case Mark::sac: return "key-tone-sac";
        case Mark::huyen: return "key-tone-huyen";
        case Mark::hoi: return "key-tone-hoi";
        case Mark::nga: return "key-tone-nga";
        default: return "key-tone-nang";
    }
}

struct Board {
    const Keyboard& what;
    KeyboardState& state;
    platform::Secret& value;
    bool capitals;
};

std::string id_of(const KeySpec& key) {
    switch (key.does) {
        case Does::letter:
        case Does::mark: return std::string("key-").append(utf8_of(key.letter).view());
        case Does::tone: return std::string(tone_id(key.mark));
        case Does::space: return "key-space";
        case Does::backspace: return "key-backspace";
        case Does::shift: return "key-shift";
        case Does::signs: return "key-signs";
        case Does::action: return "key-done";
    }
    return {};
}

std::string_view words_of(const Board& board, const KeySpec& key) {
    const KeyboardWords& words = board.what.words;
    switch (key.does) {
        case Does::tone: return tone_word(words, key.mark);
        case Does::space: return words.space;
        case Does::backspace: return words.backspace;
        case Does::shift: return words.shift;
        case Does::signs: return board.state.signs ? words.letters : words.signs;
        case Does::action: return board.what.last_field ? words.done : words.next;
        default: return {};
    }
}

Utf8 face_of(const Board& board, const KeySpec& key) { return utf8_of(board.capitals ? capital_of(key.letter) : key.letter); }

void draw_face(Frame& frame, const Rect& face, const Board& board, const KeySpec& key, Colour ink) {
    const Theme& theme = frame.theme;
    const Rect inner = inset(face, theme.space.tiny, 0);
    switch (key.does) {
        case Does::letter:
        case Does::mark: frame.paint.text_in(face, face_of(board, key).view(), theme.heading, ink, Align::centre); break;
        case Does::tone: {  // "á sắc"
            const Utf8 sample = utf8_of(key.letter);
            const std::string_view word = words_of(board, key);
            const float sample_width = frame.paint.width_of(sample.view(), theme.heading) + theme.space.tiny;
            const float left = face.x + (face.width - sample_width - frame.paint.width_of(word, theme.small)) / 2;
            frame.paint.text_in({left, face.y, 0, face.height}, sample.view(), theme.heading, ink, Align::left);
            frame.paint.text_in({left + sample_width, face.y, 0, face.height}, word, theme.small, theme.colours.ink_soft, Align::left);
            break;
        }
        case Does::backspace: frame.paint.icon(Icon::backspace, centre(face), theme.px(12_mm), ink); break;
        case Does::shift: frame.paint.icon(Icon::keyboard_capslock, centre(face), theme.px(13_mm), ink); break;
        default: {
            const auto words = words_of(board, key);
            frame.paint.text_in(inner, words, shrunk(frame, theme.body_strong, words, inner.width), ink, Align::centre);
        }
    }
}

void draw_key(Frame& frame, const Rect& place, const Board& board, const KeySpec& key, float depth) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const bool main = key.does == Does::action;
    const bool lit = key.does == Does::shift && board.capitals;
    const bool soft = key.does == Does::mark || key.does == Does::tone;
    const Colour rest = main ? c.brand : lit ? c.brand_tint : soft ? mix(c.surface, c.brand_tint, 0.55F) : c.surface;
    const float edge = theme.px(1_mm);
    Rect face{place.x, place.y, place.width, place.height - edge};
    frame.paint.rect({face.x, face.y + edge, face.width, face.height}, main ? c.brand_dark : mix(c.line, c.ink_soft, 0.25F),
                     theme.radius.small);
    face.y += std::round(edge * depth);
    frame.paint.rect(face, mix(rest, main ? c.brand_dark : mix(c.brand_tint, c.brand_light, 0.25F), depth), theme.radius.small);
    if (c.shadow.alpha == 0 && !main) frame.paint.outline(face, c.line, theme.radius.small, theme.space.hair);
    draw_face(frame, face, board, key, main ? c.on_brand : lit ? c.brand : c.ink);
}

void type_letter(Board& board, char32_t letter) {
    if (board.what.kind == KeyboardKind::date) {
        type_date(board.value, static_cast<char>(letter));
    } else {
        type(board.value, letter);
    }
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
        case Does::signs: board.state.signs = !board.state.signs; return KeyboardAction::none;
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
    for (std::size_t i = 0; i < event.text.size();) {
        const char32_t letter = platform::next_code_point(event.text, i);
        if (is_narrow(board.what.kind) && (letter < U'0' || letter > U'9')) continue;
        board.capitals = types_capitals(board.what, board.state, board.value);
        out = act(board, letter == U' ' ? KeySpec{.does = Does::space} : KeySpec{.does = Does::letter, .letter = letter});
    }
    return out;
}

float key_height(const Theme& theme, KeyboardKind kind) { return is_narrow(kind) ? theme.px(24_mm) : theme.px(21.5_mm); }
float padding(const Theme& theme) { return theme.px(4.5_mm); }

// The keys' places in one row; `row` is the row's whole box.
std::vector<Rect> places_of(const Theme& theme, const Rect& row, const KeyRow& keys) {
    const float gap = theme.touch_gap;
    const float tenth = (row.width + gap) / 10;
    const float left = row.x + keys.inset * tenth;
    const float width = row.width - 2 * keys.inset * tenth - gap * static_cast<float>(keys.keys.size() - 1);
    float shares = 0;
    for (const KeySpec& key : keys.keys) shares += key.share;
    std::vector<Rect> out;
    float x = left;
    for (const KeySpec& key : keys.keys) {
        const float right = x + width * key.share / shares;
        out.push_back({std::round(x), row.y, std::floor(right - std::round(x)), row.height});
        x = right + gap;
    }
    return out;
}

}  // namespace

KeyboardAction keyboard(Frame& frame, const Rect& place, const Keyboard& what, KeyboardState& state, platform::Secret& value) {
    const Theme& theme = frame.theme;
    Board board{what, state, value, types_capitals(what, state, value)};
    frame.paint.rect(place, mix(theme.colours.sunk, theme.colours.line, 0.55F));
    const Rect keys = inset(is_narrow(what.kind) ? centred(place, theme.px(180_mm), place.height) : place, padding(theme));
    const auto layout = rows_of(what.kind, state.signs);
    // A page with fewer rows has higher keys: the wide ones stay where they were.
    const auto count = static_cast<float>(layout.size());
    const float height = std::floor((keys.height - (count - 1) * theme.touch_gap) / count);

    KeyboardAction action = KeyboardAction::none;
    Column rows(keys, theme.touch_gap);
    for (const KeyRow& row : layout) {
        const auto places = places_of(theme, rows.take(height), row);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const KeySpec& key = row.keys[i];
            const std::string id = id_of(key);
            const Press press = frame.touch(id, places[i]);
            const bool has_letter = key.does == Does::letter || key.does == Does::mark;
            Node stated = node(id, Role::key, has_letter ? face_of(board, key).view() : words_of(board, key), places[i]);
            stated.checked = key.does == Does::shift && board.capitals;
            frame.state(std::move(stated));
            draw_key(frame, places[i], board, key, press.depth);
            if (press.clicked) action = act(board, key);
        }
    }
    if (!frame.inert) {
        for (const platform::KeyEvent& event : frame.keys) action = act_on(board, event);
    }
    return action;
}

float keyboard_height(const Theme& theme, KeyboardKind kind, float /*width*/, float most_height) {
    const auto rows = static_cast<float>(rows_of(kind, false).size());
    return std::min(most_height, rows * key_height(theme, kind) + (rows - 1) * theme.touch_gap + 2 * padding(theme));
}

}  // namespace ui::widgets
