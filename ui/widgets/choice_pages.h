// Any number of choices in a place of any size: as many as have room, and a big "more" that leads round, instead of a scroll bar.
#pragma once
#include "ui/widgets/button.h"
#include "ui/widgets/choice_list.h"

namespace ui::widgets {

struct ChoicePages {
    std::string_view id;  // nodes "<id>-<key>", "<id>-more"
    std::span<const ChoiceWords> choices;
    std::string_view chosen;  // key; empty: none yet
    std::string_view more;    // words of the button
    // Short words stand side by side, in columns at least this wide.
    Millimetres least_column{40.0F};
    std::span<const Button> foot{};    // further buttons, beside "more"
    std::optional<Rect> foot_place{};  // of the buttons; below the choices if there is none
    Choosing choosing = Choosing::one;
};

struct ChoicePagesTap {
    std::optional<std::size_t> choice, foot;  // what was touched in this frame
};

// `first`, the caller's: index of the first choice that is shown.
ChoicePagesTap choice_pages(Frame& frame, const Rect& place, const ChoicePages& what, std::size_t& first);
// What all of them need, at most `most_height`.
float choice_pages_height(Frame& frame, float width, const ChoicePages& what, float most_height);

}  // namespace ui::widgets
