// Where a mistake is, for somebody who has the file in an editor: the line, and the place in the words of the file.
#pragma once
#include <span>
#include <string_view>

#include "kiosk/procedures/mistake.h"

namespace kiosk::procedures {

// All of them in the file that says `json`. Afterwards they stand in the order of its lines.
void locate(std::string_view json, std::span<Mistake> mistakes);

}  // namespace kiosk::procedures
