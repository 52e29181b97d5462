// A condition in one line, with the words of the file: wall is "yes" and not floors at_least 4.
#pragma once
#include <string>

#include "kiosk/procedures/condition.h"

namespace kiosk::procedures {

std::string in_words(const Condition& condition);

}  // namespace kiosk::procedures
