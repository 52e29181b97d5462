// One slip of a finger: a letter wrong, missing, too many, or two that changed places.
#pragma once
#include <cstddef>
#include <string_view>

namespace kiosk::procedures {

enum class Extent { whole, beginning };

inline constexpr std::size_t least_for_a_mistake = 4;  // letters typed, below which everything is like everything

// Whether typed is what was meant (or its beginning) but for exactly one slip; a digit is never a slip. Keys of place_key.
bool one_mistake_apart(std::string_view typed, std::string_view meant, Extent extent);

}  // namespace kiosk::procedures
