// The frame of every page: blue header with the agency, the step and the language; footer with back, the main action and "call staff".
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "ui/scene.h"

namespace ui {

struct PageParts {
    std::string_view title{};
    int step = 0;  // of `steps`; 0: no progress
    bool back = false;
    std::string_view main{};  // the main action; empty: none
    std::string_view main_id = "next";
    std::optional<Icon> main_icon{};
    bool main_enabled = true;
};
inline constexpr int steps = 7;  // card, procedure, form, papers, delivery, review, sending

struct Page {
    Rect body;
    bool main = false, back = false;  // pressed in this frame
};

// Draws the frame; language and staff go into the scene's wish by themselves.
Page page(Scene& scene, const PageParts& parts);
// The body such a page will have.
Rect page_room(Scene& scene, const PageParts& parts);

// A list that does not fit is shown in parts, without scroll bars: which items are shown when the part begins at `first`.
struct Part {
    std::size_t first = 0, end = 0;  // [first, end)
};
Part part_of(const std::vector<float>& heights, float gap, float room, std::size_t first);
// Where the part before the one at `first` begins.
std::size_t part_before(const std::vector<float>& heights, float gap, float room, std::size_t first);

// Ring, sentence, hint: the machine is at work. Returns what is free below.
Rect busy_page(Scene& scene, const Rect& body, std::string_view title, std::string_view hint);
// The same for the scanner's work, with a bar that fills as its lines arrive.
void scanner_page(Scene& scene, const Rect& body, std::string_view title, std::string_view hint);

}  // namespace ui
