// What the contract's words are called at an agency's counter.
#pragma once
#include <string>
#include <string_view>

namespace portal {

// In Vietnamese; a word that is not known comes back as it is.
std::string staff_word(std::string_view word);

}  // namespace portal
