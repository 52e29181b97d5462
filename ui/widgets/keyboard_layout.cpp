#include "ui/widgets/keyboard_layout.h"

#include <string_view>

namespace ui::widgets {
namespace {

using Does = KeySpec::Does;

std::vector<KeySpec> letters(std::u32string_view all) {
    std::vector<KeySpec> out;
    for (const char32_t c : all) out.push_back({.does = Does::letter, .letter = c});
    return out;
}

KeyRow tones() {
    return {{{.does = Does::tone, .letter = U'á', .mark = Mark::sac},
             {.does = Does::tone, .letter = U'à', .mark = Mark::huyen},
             {.does = Does::tone, .letter = U'ả', .mark = Mark::hoi},
             {.does = Does::tone, .letter = U'ã', .mark = Mark::nga},
             {.does = Does::tone, .letter = U'ạ', .mark = Mark::nang}}};
}

KeyRow marked_letters() {
    return {{{.does = Does::mark, .letter = U'ă', .mark = Mark::a_breve},
             {.does = Does::mark, .letter = U'â', .mark = Mark::a_circumflex},
             {.does = Does::mark, .letter = U'đ', .mark = Mark::d_stroke},
             {.does = Does::mark, .letter = U'ê', .mark = Mark::e_circumflex},
             {.does = Does::mark, .letter = U'ô', .mark = Mark::o_circumflex},
             {.does = Does::mark, .letter = U'ơ', .mark = Mark::o_horn},
             {.does = Does::mark, .letter = U'ư', .mark = Mark::u_horn}}};
}

// Keys between two wider ones.
KeyRow between(KeySpec left, std::u32string_view middle, KeySpec right) {
    KeyRow row{letters(middle)};
    row.keys.insert(row.keys.begin(), left);
    row.keys.push_back(right);
    return row;
}

constexpr float wide = 1.6F;
constexpr KeySpec shift{.does = Does::shift, .share = wide};
constexpr KeySpec backspace{.does = Does::backspace, .share = wide};
constexpr KeySpec signs_key{.does = Does::signs, .share = 2};
constexpr KeySpec space{.does = Does::space, .share = 5};
constexpr KeySpec action{.does = Does::action, .share = 3};

std::vector<KeyRow> vietnamese(bool with_signs) {
    std::vector<KeyRow> rows{
        tones(), marked_letters(), {letters(U"qwertyuiop")}, {letters(U"asdfghjkl"), 0.5F}, between(shift, U"zxcvbnm", backspace)};
    // Names such as H'Hen and Nay-Đức have these two.
    rows.push_back(with_signs ? KeyRow{{signs_key, space, action}} : KeyRow{{{.letter = U'\''}, {.letter = U'-'}, space, action}});
    return rows;
}

std::vector<KeyRow> signs_page() {
    return {{letters(U"1234567890")},
            {letters(U"/-,.:;()'\"")},
            {letters(U"@&+#%_*=!?")},
            {{signs_key, {.does = Does::space, .share = 4}, backspace, action}}};
}

std::vector<KeyRow> codes() {
    return {{letters(U"1234567890")},
            {letters(U"qwertyuiop")},
            {letters(U"asdfghjkl"), 0.5F},
            {{{.letter = U'-'},
              {.letter = U'z'},
              {.letter = U'x'},
              {.letter = U'c'},
              {.letter = U'v'},
              {.letter = U'b'},
              {.letter = U'n'},
              {.letter = U'm'},
              {.does = Does::backspace, .share = 2}}},
            {{{.does = Does::space, .share = 7}, action}}};
}

std::vector<KeyRow> email() {
    return {{letters(U"1234567890")},
            {letters(U"qwertyuiop")},
            {letters(U"asdfghjkl"), 0.5F},
            {{{.letter = U'z'},
              {.letter = U'x'},
              {.letter = U'c'},
              {.letter = U'v'},
              {.letter = U'b'},
              {.letter = U'n'},
              {.letter = U'm'},
              {.does = Does::backspace, .share = 3}}},
            {{{.letter = U'@', .share = 2}, {.letter = U'.', .share = 2}, {.letter = U'_'}, {.letter = U'-'}, action}}};
}

std::vector<KeyRow> digits() {
    return {
        {letters(U"123")}, {letters(U"456")}, {letters(U"789")}, {{{.does = Does::backspace}, {.letter = U'0'}, {.does = Does::action}}}};
}

}  // namespace

std::vector<KeyRow> rows_of(KeyboardKind kind, bool signs) {
    switch (kind) {
        case KeyboardKind::names: return vietnamese(false);
        case KeyboardKind::text: return signs ? signs_page() : vietnamese(true);
        case KeyboardKind::codes: return codes();
        case KeyboardKind::digits:
        case KeyboardKind::date: return digits();
        case KeyboardKind::email: return email();
    }
    return {};
}

bool is_narrow(KeyboardKind kind) { return kind == KeyboardKind::digits || kind == KeyboardKind::date; }

}  // namespace ui::widgets
