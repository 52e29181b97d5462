#include "ui/widgets/keyboard_face.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

using Does = KeySpec::Does;

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

std::string id_of(const KeySpec& key) {
    switch (key.does) {
        case Does::letter:
        case Does::mark: return std::string("key-").append(utf8_of(key.letter).view());
        case Does::tone: return std::string(tone_id(key.mark));
        case Does::space: return "key-space";
        case Does::backspace: return "key-backspace";
        case Does::shift: return "key-shift";
        case Does::thousand: return "key-000";
        case Does::letters: return "key-letters";
        case Does::marks: return "key-marks";
        case Does::signs: return "key-signs";
        case Does::more: return "key-more";
        case Does::action: return "key-done";
        case Does::gap: break;
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
        case Does::thousand: return "000";
        case Does::letters: return words.letters;
        case Does::marks: return words.marks;
        case Does::signs: return board.state.section == KeyboardSection::signs ? words.letters : words.signs;
        case Does::more: return words.more;
        case Does::action: return board.what.last_field ? words.done : words.next;
        default: return {};
    }
}

Utf8 face_of(const Board& board, const KeySpec& key) { return utf8_of(board.capitals ? capital_of(key.letter) : key.letter); }

// As large as the words of the screen, but within the key; false if even the smallest letters that we show are too wide.
bool fit(Frame& frame, TextStyle& style, std::string_view words, const Rect& room) {
    style.em = std::min(style.em, static_cast<int>(room.height / style.line_height));
    style = shrunk(frame, style, words, room.width);
    return frame.paint.width_of(words, style) <= room.width;
}

float icon_size(const Theme& theme, const Rect& face) {
    return std::min({static_cast<float>(theme.heading.em) * 1.25F, face.width * 0.7F, face.height * 0.7F});
}

// Where its words have no room: the sign for a space that stands on many keyboards.
void draw_space_sign(Frame& frame, const Rect& face, Colour ink) {
    const float thickness = frame.theme.border;
    const Rect sign = centred(face, std::min(face.width * 0.6F, frame.theme.px(24_mm)), face.height * 0.22F);
    frame.paint.rect({sign.x, sign.bottom() - thickness, sign.width, thickness}, ink);
    frame.paint.rect({sign.x, sign.y, thickness, sign.height}, ink);
    frame.paint.rect({sign.right() - thickness, sign.y, thickness, sign.height}, ink);
}

// "á sắc" side by side; the sample alone on all five keys where one of the words has no room.
void draw_tone(Frame& frame, const Rect& face, const Rect& inner, const Board& board, const KeySpec& key, Colour ink) {
    const Theme& theme = frame.theme;
    const Utf8 sample = utf8_of(key.letter);
    const std::string_view word = words_of(board, key);
    TextStyle large = theme.heading;
    fit(frame, large, sample.view(), inner);
    const float sample_width = frame.paint.width_of(sample.view(), large) + theme.space.tiny;
    const float word_width = frame.paint.width_of(word, theme.small);
    const KeyboardWords& words = board.what.words;
    float widest = 0;
    for (const auto one : {words.sac, words.huyen, words.hoi, words.nga, words.nang})
        widest = std::max(widest, frame.paint.width_of(one, theme.small));
    if (sample_width + widest > inner.width) {
        frame.paint.text_in(face, sample.view(), large, ink, Align::centre);
        return;
    }
    const float left = face.x + (face.width - sample_width - word_width) / 2;
    frame.paint.text_in({left, face.y, 0, face.height}, sample.view(), large, ink, Align::left);
    frame.paint.text_in({left + sample_width, face.y, 0, face.height}, word, theme.small, theme.colours.ink_soft, Align::left);
}

void draw_words(Frame& frame, const Rect& face, const Rect& inner, const Board& board, const KeySpec& key, Colour ink) {
    TextStyle style = frame.theme.body_strong;
    const std::string_view words = key.does == Does::marks ? "ă á" : words_of(board, key);
    if (fit(frame, style, words, inner)) {
        frame.paint.text_in(face, words, style, ink, Align::centre);
    } else if (key.does == Does::space) {
        draw_space_sign(frame, face, ink);
    } else {
        const bool last = key.does != Does::action || board.what.last_field;
        frame.paint.icon(last ? Icon::check : Icon::arrow_forward, centre(face), icon_size(frame.theme, face), ink);
    }
}

// "N–Z": what is on the next page; signs have no order, so "(…".
void draw_range(Frame& frame, const Rect& face, const Rect& inner, const Board& board, const KeySpec& key, Colour ink) {
    const auto shown = [&](char32_t letter) { return utf8_of(board.capitals ? capital_of(letter) : letter); };
    const bool alphabet = key.letter >= U'a' && key.last <= U'z' && key.last > key.letter;
    std::string range(shown(key.letter).view());
    alphabet ? range.append("–").append(shown(key.last).view()) : range.append("…");
    TextStyle style = frame.theme.body_strong;
    fit(frame, style, range, inner);
    frame.paint.text_in(face, range, style, ink, Align::centre);
}

void draw_face(Frame& frame, const Rect& face, const Board& board, const KeySpec& key, Colour ink) {
    const Rect inner = inset(face, std::min(frame.theme.space.tiny, frame.theme.px(1_mm)), 0);
    switch (key.does) {
        case Does::letter:
        case Does::mark: {
            TextStyle style = frame.theme.heading;
            const Utf8 letter = face_of(board, key);
            fit(frame, style, letter.view(), inner);
            return void(frame.paint.text_in(face, letter.view(), style, ink, Align::centre));
        }
        case Does::tone: return draw_tone(frame, face, inner, board, key, ink);
        case Does::backspace: return frame.paint.icon(Icon::backspace, centre(face), icon_size(frame.theme, face), ink);
        case Does::shift: return frame.paint.icon(Icon::keyboard_capslock, centre(face), icon_size(frame.theme, face), ink);
        case Does::more: return draw_range(frame, face, inner, board, key, ink);
        default: draw_words(frame, face, inner, board, key, ink);
    }
}

void draw_box(Frame& frame, const Rect& place, const Board& board, const KeySpec& key, float depth) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const bool main = key.does == Does::action;
    const bool lit = key.does == Does::shift && board.capitals;
    const bool soft = key.does == Does::mark || key.does == Does::tone || key.does == Does::marks || key.does == Does::more;
    const Colour rest = main ? c.brand : lit ? c.brand_tint : soft ? mix(c.surface, c.brand_tint, 0.55F) : c.surface;
    const float edge = theme.px(1_mm);
    Rect face{place.x, place.y, place.width, place.height - edge};
    frame.paint.rect({face.x, face.y + edge, face.width, face.height}, main ? c.brand_dark : mix(c.line, c.ink_soft, 0.25F),
                     theme.radius.small);
    face.y += std::round(edge * depth);
    frame.paint.rect(face, mix(rest, main ? c.brand_dark : mix(c.brand_tint, c.brand_light, 0.25F), depth), theme.radius.small);
    if (c.shadow.alpha == 0 && !main) frame.paint.outline(face, c.line, theme.radius.small, theme.space.hair);
    if (lit) frame.paint.outline(face, c.brand, theme.radius.small, theme.border);
    draw_face(frame, face, board, key, main ? c.on_brand : c.ink);
}

}  // namespace

bool draw_key(Frame& frame, const Rect& place, const Board& board, const KeySpec& key) {
    const std::string id = id_of(key);
    const Press press = frame.touch(id, place);
    const bool has_letter = key.does == Does::letter || key.does == Does::mark;
    Node stated = node(id, Role::key, has_letter ? face_of(board, key).view() : words_of(board, key), place);
    stated.checked = key.does == Does::shift && board.capitals;
    frame.state(std::move(stated));
    draw_box(frame, place, board, key, press.depth);
    return press.clicked;
}

}  // namespace ui::widgets
