// Finding a procedure by what one types. Part of the choosing page.
#pragma once
#include "ui/page.h"

namespace ui::screens {

// The box that leads to the search; node "field-search".
void add_search_box(Page& page);
// The two ways to browse: nodes "by-event", "by-agency".
void add_doors(Page& page);
// The search itself: the keyboard with what is found so far, or all that was found.
void search(Scene& scene);

}  // namespace ui::screens
