// Which keys stand where, for each kind of keyboard. For keyboard.cpp.
#pragma once
#include <vector>

#include "ui/widgets/keyboard.h"

namespace ui::widgets {

struct KeySpec {
    enum class Does : std::uint8_t { letter, mark, tone, space, backspace, shift, signs, action } does = Does::letter;
    char32_t letter = 0;    // letter and mark: small
    Mark mark = Mark::sac;  // mark and tone
    float share = 1;        // of the row's width
};

struct KeyRow {
    std::vector<KeySpec> keys;
    float inset = 0;  // left and right, in widths of one of ten keys
};

std::vector<KeyRow> rows_of(KeyboardKind kind, bool signs);
// Only three keys in a row, so they need not go across the page.
bool is_narrow(KeyboardKind kind);

}  // namespace ui::widgets
