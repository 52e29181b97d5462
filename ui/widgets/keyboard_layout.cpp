#include "ui/widgets/keyboard_layout.h"

#include <string_view>

namespace ui::widgets {

using Does = KeySpec::Does;

std::vector<KeySpec> letters(std::u32string_view all) {
    std::vector<KeySpec> out;
    for (const char32_t c : all) out.push_back({.does = Does::letter, .letter = c});
    return out;
}

std::vector<KeySpec> tones() {
    return {{.does = Does::tone, .letter = U'á', .mark = Mark::sac},
            {.does = Does::tone, .letter = U'à', .mark = Mark::huyen},
            {.does = Does::tone, .letter = U'ả', .mark = Mark::hoi},
            {.does = Does::tone, .letter = U'ã', .mark = Mark::nga},
            {.does = Does::tone, .letter = U'ạ', .mark = Mark::nang}};
}

std::vector<KeySpec> marked_letters() {
    return {
        {.does = Does::mark, .letter = U'ă', .mark = Mark::a_breve},      {.does = Does::mark, .letter = U'â', .mark = Mark::a_circumflex},
        {.does = Does::mark, .letter = U'đ', .mark = Mark::d_stroke},     {.does = Does::mark, .letter = U'ê', .mark = Mark::e_circumflex},
        {.does = Does::mark, .letter = U'ô', .mark = Mark::o_circumflex}, {.does = Does::mark, .letter = U'ơ', .mark = Mark::o_horn},
        {.does = Does::mark, .letter = U'ư', .mark = Mark::u_horn}};
}

namespace {

// Keys between two wider ones.
KeyRow between(KeySpec left, std::u32string_view middle, KeySpec right) {
    KeyRow row{letters(middle)};
    row.keys.insert(row.keys.begin(), left);
    row.keys.push_back(right);
    return row;
}

constexpr float wide = 1.5F;
constexpr KeySpec shift{.does = Does::shift, .share = wide};
constexpr KeySpec backspace{.does = Does::backspace, .share = wide};
constexpr KeySpec signs_key{.does = Does::signs, .share = 2};
constexpr KeySpec space{.does = Does::space, .share = 5};
constexpr KeySpec action{.does = Does::action, .share = 3};

std::vector<KeyRow> vietnamese(bool with_signs) {
    std::vector<KeyRow> rows{
        {tones()}, {marked_letters()}, {letters(U"qwertyuiop")}, {letters(U"asdfghjkl"), 0.5F}, between(shift, U"zxcvbnm", backspace)};
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

constexpr KeySpec back_one{.does = Does::backspace};
constexpr KeySpec done{.does = Does::action};

KeyRow pad_row(std::u32string_view digits, std::vector<KeySpec> others, int columns) {
    KeyRow row{letters(digits), 0, columns};
    row.keys.insert(row.keys.end(), others.begin(), others.end());
    return row;
}

std::vector<KeyRow> digits(int columns) {
    if (columns == 3)
        return {pad_row(U"123", {}, 3), pad_row(U"456", {}, 3), pad_row(U"789", {}, 3), {{back_one, {.letter = U'0'}, done}, 0, 3}};
    if (columns == 4) return {pad_row(U"123", {back_one}, 4), pad_row(U"456", {{.letter = U'0'}}, 4), pad_row(U"789", {done}, 4)};
    return {pad_row(U"12345", {back_one}, 6), pad_row(U"67890", {done}, 6)};
}

constexpr KeySpec thousand{.does = Does::thousand};
constexpr KeySpec wide_back{.does = Does::backspace, .share = 2};
constexpr KeySpec wide_done{.does = Does::action, .share = 2};

std::vector<KeyRow> amounts(int columns) {
    if (columns == 4)
        return {pad_row(U"123", {back_one}, 4),
                pad_row(U"456", {{.letter = U'0'}}, 4),
                pad_row(U"789", {thousand}, 4),
                {{{.does = Does::action, .share = 4}}, 0, 4}};
    if (columns == 5)
        return {pad_row(U"123", {wide_back}, 5), pad_row(U"456", {{.letter = U'0'}, thousand}, 5), pad_row(U"789", {wide_done}, 5)};
    return {pad_row(U"12345", {thousand, back_one}, 7), pad_row(U"67890", {wide_done}, 7)};
}

std::vector<KeyRow> full_rows_of(KeyboardKind kind, bool signs) {
    switch (kind) {
        case KeyboardKind::names: return vietnamese(false);
        case KeyboardKind::text: return signs ? signs_page() : vietnamese(true);
        case KeyboardKind::codes: return codes();
        case KeyboardKind::email: return email();
        default: return {};
    }
}

bool is_full(KeyboardKind kind, const KeyRoom& room) {
    constexpr int columns = 10;
    return room.columns >= columns && room.rows >= static_cast<int>(full_rows_of(kind, false).size());
}

}  // namespace

bool is_pad(KeyboardKind kind) { return kind == KeyboardKind::digits || kind == KeyboardKind::date || kind == KeyboardKind::amount; }

int pad_columns(KeyboardKind kind, const KeyRoom& room) {
    constexpr int usual_rows = 4;
    const int more = kind == KeyboardKind::amount ? 1 : 0;
    if (room.rows >= usual_rows) return 3 + more;
    return room.rows == usual_rows - 1 ? 4 + more : 6 + more;
}

std::vector<KeyRow> rows_of(KeyboardKind kind, const KeyboardState& state, const KeyRoom& room) {
    if (kind == KeyboardKind::amount) return amounts(pad_columns(kind, room));
    if (is_pad(kind)) return digits(pad_columns(kind, room));
    if (is_full(kind, room)) return full_rows_of(kind, state.section == KeyboardSection::signs);
    return paged_rows_of(kind, state, room);
}

int most_rows(KeyboardKind kind, const KeyRoom& room) {
    if (is_pad(kind) || is_full(kind, room)) return static_cast<int>(rows_of(kind, {}, room).size());
    return most_paged_rows(kind, room);
}

}  // namespace ui::widgets
