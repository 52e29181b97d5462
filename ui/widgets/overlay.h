// A card over the dimmed page: "Are you still there?". Set frame.inert before drawing the page below it.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

// Dims the page, draws a card with this inner height in the middle, lifts frame.inert; returns the card's inside.
Rect overlay(Frame& frame, float inner_height);
// Width of that inside, and how high it may be.
float overlay_width(const Frame& frame);
float overlay_most_height(const Frame& frame);

}  // namespace ui::widgets
