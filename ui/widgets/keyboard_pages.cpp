#include <algorithm>

#include "ui/widgets/keyboard_layout.h"

namespace ui::widgets {
namespace {

using Does = KeySpec::Does;

struct Section {
    KeyboardSection name;
    std::vector<KeySpec> keys;
    int size() const { return static_cast<int>(keys.size()); }
};

void append(std::vector<KeySpec>& keys, const std::vector<KeySpec>& more) { keys.insert(keys.end(), more.begin(), more.end()); }

constexpr std::u32string_view alphabet = U"abcdefghijklmnopqrstuvwxyz";

std::vector<Section> sections_of(KeyboardKind kind) {
    Section plain{KeyboardSection::letters, letters(alphabet)};
    Section marks{KeyboardSection::marks, marked_letters()};
    append(marks.keys, tones());
    Section signs{KeyboardSection::signs, letters(U"1234567890")};
    switch (kind) {
        case KeyboardKind::names: append(marks.keys, letters(U"'-")); return {plain, marks};
        case KeyboardKind::text: append(signs.keys, letters(U"/-,.:;()'\"@&+#%_*=!?")); return {plain, marks, signs};
        case KeyboardKind::email: append(plain.keys, letters(U"@._-")); break;
        default: append(plain.keys, letters(U"-")); break;
    }
    return {plain, signs};
}

bool has_shift(KeyboardKind kind) { return kind == KeyboardKind::names || kind == KeyboardKind::text; }

// Sections with the keys that stand on all their pages: shift where there are letters.
struct Plan {
    std::vector<Section> sections;
    int columns = 0, rows = 0;  // of the keys above the row with space and the rest
    bool shift = false;

    int capacity() const { return columns * rows; }
    int fixed(const Section& section) const { return shift && section.name == KeyboardSection::letters ? 1 : 0; }
    bool fits(const Section& section) const { return section.size() + fixed(section) <= capacity(); }
    int parts(const Section& section) const {
        if (fits(section)) return 1;
        const int each = std::max(1, capacity() - fixed(section) - 1);  // one for the key to the next page
        return (section.size() + each - 1) / each;
    }
};

// Sections that have room on one page stand on one.
Plan plan_of(KeyboardKind kind, const KeyRoom& room) {
    Plan plan{{}, std::max(room.columns, 1), std::max(room.rows - 1, 1), has_shift(kind)};
    for (Section& section : sections_of(kind)) {
        if (!plan.sections.empty()) {
            Section together = plan.sections.back();
            append(together.keys, section.keys);
            if (plan.fits(together)) {
                plan.sections.back() = std::move(together);
                continue;
            }
        }
        plan.sections.push_back(std::move(section));
    }
    return plan;
}

Does leads_to(KeyboardSection section) {
    switch (section) {
        case KeyboardSection::letters: return Does::letters;
        case KeyboardSection::marks: return Does::marks;
        case KeyboardSection::signs: return Does::signs;
    }
    return Does::letters;
}

// The part of a section from its `part`th page.
std::vector<KeySpec> part_of(const Plan& plan, const Section& section, int part) {
    const int parts = plan.parts(section);
    const int each = (section.size() + parts - 1) / parts;
    const int first = (part % parts) * each;
    const int end = std::min(first + each, section.size());
    return {section.keys.begin() + first, section.keys.begin() + end};
}

std::vector<KeyRow> grid(const Plan& plan, const Section& section, int part) {
    std::vector<KeySpec> keys = part_of(plan, section, part);
    std::vector<KeySpec> last;  // these have the same place on each page
    if (plan.fixed(section) > 0) last.push_back({.does = Does::shift});
    if (plan.parts(section) > 1) {
        const auto next = part_of(plan, section, part + 1);
        last.push_back({.does = Does::more, .letter = next.front().letter, .last = next.back().letter});
    }
    const auto total = static_cast<int>(keys.size() + last.size());
    const int rows = (total + plan.columns - 1) / plan.columns;
    keys.resize(static_cast<std::size_t>(rows * plan.columns) - last.size(), {.does = Does::gap});
    append(keys, last);
    std::vector<KeyRow> out;
    for (auto at = keys.begin(); at != keys.end(); at += plan.columns) out.push_back({{at, at + plan.columns}, 0, plan.columns});
    return out;
}

// To the other sections, space, backspace, done. The space gets what is left.
KeyRow controls(const Plan& plan, const Section& shown) {
    KeyRow row{{}, 0, plan.columns};
    for (const Section& section : plan.sections) {
        if (section.name != shown.name) row.keys.push_back({.does = leads_to(section.name)});
    }
    const int left = plan.columns - static_cast<int>(row.keys.size()) - 3;
    const int done = left >= 2 ? 2 : 1;
    row.keys.push_back({.does = Does::space, .share = static_cast<float>(std::max(1, left + 2 - done))});
    row.keys.push_back({.does = Does::backspace});
    row.keys.push_back({.does = Does::action, .share = static_cast<float>(done)});
    return row;
}

}  // namespace

std::vector<KeyRow> paged_rows_of(KeyboardKind kind, const KeyboardState& state, const KeyRoom& room) {
    const Plan plan = plan_of(kind, room);
    const auto found = std::ranges::find(plan.sections, state.section, &Section::name);
    const Section& shown = found == plan.sections.end() ? plan.sections.front() : *found;
    auto rows = grid(plan, shown, state.part);
    rows.push_back(controls(plan, shown));
    return rows;
}

int most_paged_rows(KeyboardKind kind, const KeyRoom& room) {
    const Plan plan = plan_of(kind, room);
    std::size_t most = 0;
    for (const Section& section : plan.sections) most = std::max(most, grid(plan, section, 0).size());
    return static_cast<int>(most) + 1;
}

}  // namespace ui::widgets
