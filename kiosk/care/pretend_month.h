// A month of visits that never were, to see what a report looks like. Always the same for the same days.
#pragma once
#include <string>
#include <vector>

#include "kiosk/care/figures.h"
#include "platform/result.h"

namespace kiosk::care {

// Into a new file. refused: there is one already. services: codes to choose from, the most used first.
platform::Status pretend_visits(const std::string& file, const platform::Date& from, const platform::Date& to,
                                const std::vector<std::string>& services);

}  // namespace kiosk::care
