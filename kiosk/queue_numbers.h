// Numbers for the lines at this office's counters, in state.db: from 1 each day, one more for each person, also after a restart. Nothing
// of the person is kept.
#pragma once
#include <string>

#include "platform/clock.h"
#include "platform/database.h"

namespace kiosk {

platform::Status make_queue_table(platform::Database& database);
// One transaction; errors: as platform::Database. A number that was given is never given again that day.
platform::Result<int> take_queue_number(platform::Database& database, const platform::Date& day, const std::string& counter);

}  // namespace kiosk
