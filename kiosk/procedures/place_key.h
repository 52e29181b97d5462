// How names of places are compared and sorted: as people say them, whatever the spelling.
#pragma once
#include <string>
#include <string_view>

#include "platform/secret.h"

namespace kiosk::procedures {

enum class Marks { kept, dropped };

// Lower case, words with one space between, in ASCII: kept marks follow their letter, the tone its syllable, so that "Hoà" is "Hòa". "Quí"
// is "quý", "01" is "1", "Q.1" and "Q1" are "q 1". Empty for text that is not UTF-8. In wiping storage, for it may be a citizen's address.
platform::Secret place_key(std::string_view text, Marks marks);

// Compares as a Vietnamese dictionary sorts (CLDR, vi): letters first, a ă â b c d đ e ê ..., and only then tones; 2 before 10.
std::string sort_key(std::string_view name);

}  // namespace kiosk::procedures
