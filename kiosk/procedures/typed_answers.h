// Answers as somebody types them in a command: KEY=VALUE, checked as the form would check them.
#pragma once
#include <string_view>

#include "kiosk/procedures/procedure.h"
#include "platform/result.h"

namespace kiosk::procedures {

// malformed, with what to write instead. A page that repeats takes how many there are.
platform::Status add_answer(const Procedure& procedure, std::string_view pair, const platform::Date& today, Answers& out);

}  // namespace kiosk::procedures
