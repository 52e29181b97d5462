// What people thought of their visit, in state.db until the portal has it. Each is sent some time later, when nobody is there, so that it
// cannot be told from the hour whose it was.
#pragma once
#include <optional>
#include <string>

#include "kiosk/portal/follow.h"
#include "platform/database.h"

namespace kiosk {

struct KeptRating {
    std::string key;  // the portal's idempotency key
    portal::Rating rating;
};

platform::Status make_rating_table(platform::Database& database);
// due: not sent before.
platform::Status keep_rating(platform::Database& database, const KeptRating& kept, platform::WallTime due);
platform::Result<std::optional<KeptRating>> due_rating(platform::Database& database, platform::WallTime now);
platform::Status drop_rating(platform::Database& database, const std::string& key);

}  // namespace kiosk
