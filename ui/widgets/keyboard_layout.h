// Which keys stand where, for each kind of keyboard and the room there is. For keyboard.cpp.
#pragma once
#include <vector>

#include "ui/widgets/keyboard.h"

namespace ui::widgets {

struct KeySpec {
    // letters, marks, signs: to the first page of that section; more: to the next page of this one; gap: no key
    enum class Does : std::uint8_t { letter, mark, tone, thousand, space, backspace, shift, letters, marks, signs, more, action, gap };
    Does does = Does::letter;
    char32_t letter = 0;    // letter and mark: small; more: the first one there
    char32_t last = 0;      // more: the last one there
    Mark mark = Mark::sac;  // mark and tone
    float share = 1;        // of the row's width; columns where the row has columns
};

struct KeyRow {
    std::vector<KeySpec> keys;
    float inset = 0;  // left and right, in widths of one of ten keys
    int columns = 0;  // equally wide, a key stands over `share` of them; 0: the shares fill the row
};

// How many keys of theme.touch have room.
struct KeyRoom {
    int columns = 0, rows = 0;
};

std::vector<KeyRow> rows_of(KeyboardKind kind, const KeyboardState& state, const KeyRoom& room);
// The most rows of all pages.
int most_rows(KeyboardKind kind, const KeyRoom& room);
// Digits only: they need not go across the page.
bool is_pad(KeyboardKind kind);
int pad_columns(KeyboardKind kind, const KeyRoom& room);

// keyboard_pages.cpp: where ten keys in a row or all rows have no room, letters stand in the order of the alphabet, on as many pages as it
// takes.
std::vector<KeyRow> paged_rows_of(KeyboardKind kind, const KeyboardState& state, const KeyRoom& room);
int most_paged_rows(KeyboardKind kind, const KeyRoom& room);

std::vector<KeySpec> letters(std::u32string_view all);
std::vector<KeySpec> tones();
std::vector<KeySpec> marked_letters();

}  // namespace ui::widgets
