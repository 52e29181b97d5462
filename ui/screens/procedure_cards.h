// Procedures as big cards to choose from, each with an honest mark of what can be done about it here.
#pragma once
#include "ui/page.h"

namespace ui::screens {

// Can it be finished here, only booked here, or must one go there?
Blocks::Card::Mark mark_of(const Scene& scene, kiosk::procedures::Mode mode);
// Node "procedure-<code>". place: of the card among its neighbours, for its colour.
Blocks::Card procedure_card(Scene& scene, const kiosk::procedures::Procedure& procedure, std::size_t place);
void procedure_cards(Page& page, const kiosk::procedures::Directory::Procedures& procedures);
// The colours of cards take turns.
Tint tint_of(std::size_t place);

}  // namespace ui::screens
