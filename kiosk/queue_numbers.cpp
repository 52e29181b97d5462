#include "kiosk/queue_numbers.h"

namespace kiosk {

platform::Status make_queue_table(platform::Database& database) {
    return database.run_script(
        "CREATE TABLE IF NOT EXISTS queue (counter TEXT PRIMARY KEY, day TEXT NOT NULL, last INTEGER NOT NULL) STRICT;");
}

platform::Result<int> take_queue_number(platform::Database& database, const platform::Date& day, const std::string& counter) {
    int number = 0;
    TRY_DO(
        database.run("INSERT INTO queue (counter, day, last) VALUES (?1, ?2, 1) ON CONFLICT (counter) DO UPDATE SET"
                     " last = CASE WHEN day = excluded.day THEN last + 1 ELSE 1 END, day = excluded.day RETURNING last",
                     {counter, platform::to_text(day)}, [&](const platform::Row& row) { number = static_cast<int>(row.integer(0)); }));
    return number;
}

}  // namespace kiosk
