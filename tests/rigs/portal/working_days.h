// Working days of an agency: Monday to Friday. A real portal knows the holidays too.
#pragma once
#include <string>

namespace portal {

// Moments as platform::iso8601 writes them. The same hour so many working days later.
std::string working_days_after(const std::string& moment, int days);
// Working days that ended between the two, 0 if `to` is the earlier one.
int working_days_between(const std::string& from, const std::string& to);

}  // namespace portal
