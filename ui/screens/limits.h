// What this machine cannot do today, in the citizen's words: said before anybody begins and again where it matters.
#pragma once
#include <initializer_list>

#include "ui/page.h"

namespace ui::screens {

// A notice for each of these abilities that is lost; nothing for those that are there. slip, scan and line have words.
// spared: as in Block::spared, of the first, where a later page says it again; where room is scarce, its first sentence only.
void say_limits(Page& page, std::initializer_list<kiosk::care::Ability> abilities, int spared = 0);

}  // namespace ui::screens
