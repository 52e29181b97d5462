// The drawings of the pages: 24 units wide, in the colour of the text around them. The words beside them say the same.
#pragma once
#include <string_view>

#include "tests/rigs/portal/states.h"

namespace portal::signs {

extern const std::string_view waiting, attention, check, stop, here, ahead, dossier;
std::string_view of(Mood mood);
std::string_view class_of(Mood mood);  // of the style sheet

}  // namespace portal::signs
