// A place chosen level by level: the province, then the commune in it. A level of many options is a grid of the letters that its names
// begin with, marks aside, then a big list of those names; a short one is the list at once. No scrolling, one way back; who would rather
// type the name finds a button for that.
#pragma once
#include <functional>
#include <vector>

#include "platform/secret.h"
#include "ui/widgets/choice_pages.h"

namespace ui::widgets {

struct PlaceOption {
    std::string key;   // as the register numbers it: "01"
    std::string name;  // "Phường Hoàn Kiếm"
    std::string sort;  // what it is found under: "Hoàn Kiếm"; empty: the name
};

struct PlacePickerWords {
    std::string_view back, more;
    std::vector<std::string_view> levels;  // "Tỉnh, thành phố", "Phường, xã"; as many as there are levels
    std::string_view search{};             // to typing the name instead; empty: no such button
};

struct PlacePicker {
    std::string_view id;  // nodes "<id>-chosen", "<id>-back", "<id>-search", "<id>-letter-d", "<id>-<key>", "<id>-more"
    PlacePickerWords words;
    // What there is to choose below the keys chosen so far; in the order to be shown. Called once a frame; lives until the call returns.
    std::function<const std::vector<PlaceOption>&(const std::vector<platform::Secret>& chosen)> options;
};

// The caller's, in wiping storage: where a person lives is personal.
struct PlacePickerState {
    std::vector<platform::Secret> keys, names;  // chosen so far, one a level
    platform::Secret letter;                    // whose list is open; empty: the grid of letters
    std::size_t first = 0;                      // of what is shown
};

enum class PlacePickerTap : std::uint8_t {
    none,
    chosen,  // the last level: state.keys has as many as there are levels
    left,    // back, where nothing was chosen yet
    search
};
PlacePickerTap place_picker(Frame& frame, const Rect& place, const PlacePicker& what, PlacePickerState& state);
// For the grid of letters and some names, at most `most_height`; lists page in what they are given.
float place_picker_height(Frame& frame, float width, const PlacePicker& what, float most_height);

}  // namespace ui::widgets
