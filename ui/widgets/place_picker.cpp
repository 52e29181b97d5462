#include "ui/widgets/place_picker.h"

#include <algorithm>
#include <map>

#include "platform/text.h"
#include "ui/compose.h"
#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

// A list of so many is read faster than a letter is chosen.
constexpr std::size_t short_list = 12;

const std::string& sorted_by(const PlaceOption& option) { return option.sort.empty() ? option.name : option.sort; }

// The letter it is found under, without marks: "d" for Đắk Lắk.
std::string letter_of(const PlaceOption& option) { return platform::search_key(sorted_by(option)).substr(0, 1); }

// "d" -> "D Đ", as names under it begin.
std::map<std::string, std::string> letters_of(const std::vector<PlaceOption>& options) {
    std::map<std::string, std::string> out;
    for (const PlaceOption& option : options) {
        const std::string letter = letter_of(option);
        if (letter.empty()) continue;
        std::string& faces = out[letter];
        std::size_t at = 0;
        const Utf8 face = utf8_of(capital_of(platform::next_code_point(sorted_by(option), at)));
        if (faces.find(face.view()) != std::string::npos) continue;
        if (!faces.empty()) faces += " ";
        faces += face.view();
    }
    return out;
}

// What is shown now: letters, or names under one of them. Owns what the choices point to.
struct Shown {
    bool letters = false;
    std::string id;
    std::map<std::string, std::string> faces;
    std::vector<ChoiceWords> choices;

    Shown(const PlacePicker& what, const PlacePickerState& state, const std::vector<PlaceOption>& options) : id(what.id) {
        letters = options.size() > short_list && state.letter.empty();
        if (letters) {
            id += "-letter";
            faces = letters_of(options);
            for (const auto& [letter, face] : faces) choices.push_back({letter, face});
            return;
        }
        for (const PlaceOption& option : options) {
            if (state.letter.empty() || letter_of(option) == state.letter.view()) choices.push_back({option.key, option.name});
        }
    }
};

ChoicePages pages_of(const PlacePicker& what, const Shown& shown, std::span<const Button> foot) {
    const float column = shown.letters ? 24.0F : 60.0F;
    return {.id = shown.id, .choices = shown.choices, .chosen = {}, .more = what.words.more, .least_column = {column}, .foot = foot};
}

// Below every list; owns the buttons' names.
struct Foot {
    std::string back_id, search_id;
    std::vector<Button> buttons;

    explicit Foot(const PlacePicker& what) : back_id(what.id), search_id(what.id) {
        back_id += "-back";
        search_id += "-search";
        buttons.push_back(
            {.id = back_id, .words = what.words.back, .kind = ButtonKind::secondary, .icon = Icon::arrow_back, .shortcut = Shortcut::back});
        if (what.words.search.empty()) return;
        buttons.push_back({.id = search_id, .words = what.words.search, .kind = ButtonKind::secondary, .icon = Icon::search});
    }
};

PlacePickerTap go_back(PlacePickerState& state) {
    state.first = 0;
    if (!state.letter.empty()) {
        state.letter.clear();
        return PlacePickerTap::none;
    }
    if (state.keys.empty()) return PlacePickerTap::left;
    state.keys.pop_back();
    state.names.pop_back();
    return PlacePickerTap::none;
}

std::string_view level_words(const PlacePicker& what, const PlacePickerState& state) {
    return what.words.levels[std::min(state.keys.size(), what.words.levels.size() - 1)];
}

float asked_height(const Theme& theme) { return Paint::line_height(theme.body_strong); }

// What is asked for, and after it what was chosen above it. The node says of that only how long it is.
void draw_top(Frame& frame, const Rect& row, const PlacePicker& what, const PlacePickerState& state) {
    const Theme& theme = frame.theme;
    const std::string_view words = level_words(what, state);
    const platform::Secret chosen = state.names.empty() ? platform::Secret() : state.names.back();
    Node stated = node(std::string(what.id) + "-chosen", Role::text, words, row);
    stated.value = dots_for(chosen.view());
    frame.state(std::move(stated));
    TextStyle strong = shrunk(frame, theme.body_strong, words, row.width), soft = theme.body;
    const float gap = theme.space.medium;
    const auto needed = [&] { return frame.paint.width_of(words, strong) + gap + frame.paint.width_of(chosen.view(), soft); };
    while (!chosen.empty() && strong.em > static_cast<int>(theme.least_em) && needed() > row.width) soft.em = --strong.em;
    const float width = frame.paint.text_in(row, words, strong, theme.colours.ink, Align::left);
    // What one has just chosen oneself is left out rather than cut off.
    if (chosen.empty() || needed() > row.width) return;
    const float left = row.x + width + gap;
    frame.paint.text_in({left, row.y, row.right() - left, row.height}, chosen.view(), soft, theme.colours.ink_soft, Align::left);
}

// True if that was the last level.
bool choose(PlacePickerState& state, const PlacePicker& what, const Shown& shown, std::size_t index) {
    const ChoiceWords& choice = shown.choices[index];
    state.first = 0;
    if (shown.letters) {
        state.letter = platform::Secret(choice.key);
        return false;
    }
    state.keys.emplace_back(choice.key);
    state.names.emplace_back(choice.words);
    state.letter.clear();
    return state.keys.size() == what.words.levels.size();
}

}  // namespace

PlacePickerTap place_picker(Frame& frame, const Rect& place, const PlacePicker& what, PlacePickerState& state) {
    const Shown shown(what, state, what.options(state.keys));
    const Foot foot(what);
    Column column(place, frame.theme.space.tiny);
    draw_top(frame, column.take(asked_height(frame.theme)), what, state);
    const auto tap = choice_pages(frame, column.rest(), pages_of(what, shown, foot.buttons), state.first);
    if (tap.foot) return *tap.foot == 0 ? go_back(state) : PlacePickerTap::search;
    return tap.choice && choose(state, what, shown, *tap.choice) ? PlacePickerTap::chosen : PlacePickerTap::none;
}

float place_picker_height(Frame& frame, float width, const PlacePicker& what, float most_height) {
    const PlacePickerState fresh;
    const Shown shown(what, fresh, what.options(fresh.keys));
    const Foot foot(what);
    const Theme& theme = frame.theme;
    const float top = asked_height(theme) + theme.space.tiny;
    // Under each letter there may be many names, with a long one among them.
    constexpr float usual_names = 6;
    const float list = std::min(most_height - top, usual_names * (theme.px(24_mm) + theme.touch_gap) + theme.button_height);
    return top + std::max(list, choice_pages_height(frame, width, pages_of(what, shown, foot.buttons), most_height - top));
}

}  // namespace ui::widgets
