// One slip of a finger: a letter wrong, missing, too many, or two that changed places.
#pragma once
#include <string_view>

namespace kiosk::procedures {

enum class Extent { whole, beginning };

// Whether typed is what was meant (or its beginning) but for exactly one slip; a digit is never a slip. Keys of place_key.
bool one_mistake_apart(std::string_view typed, std::string_view meant, Extent extent);

}  // namespace kiosk::procedures
