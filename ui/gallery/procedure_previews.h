// One procedure from its briefing to the review, with pretend answers: each page in each state that its conditions give it, and each list
// of choices open. For authors to look at; the gallery's own previews show every screen once.
#pragma once
#include <string>
#include <vector>

#include "ui/preview.h"

namespace ui::gallery {

// Empty if there is no such procedure. Names: "3.000347-04-licence".
std::vector<Preview> previews_of(const std::string& code, const kiosk::procedures::Catalogue& catalogue, const kiosk::Dictionary& words);

}  // namespace ui::gallery
