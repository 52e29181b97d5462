#include "kiosk/ratings.h"

#include <fmt/ranges.h>

namespace kiosk {
namespace {

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t comma = std::min(list.find(',', from), list.size());
        out.push_back(list.substr(from, comma - from));
        from = comma + 1;
    }
    return out;
}

}  // namespace

platform::Status make_rating_table(platform::Database& database) {
    return database.run_script(
        "CREATE TABLE IF NOT EXISTS rating (key TEXT PRIMARY KEY, stars INTEGER NOT NULL, reasons TEXT NOT NULL, kiosk TEXT NOT NULL,"
        " day TEXT NOT NULL, due INTEGER NOT NULL) STRICT;");
}

platform::Status keep_rating(platform::Database& database, const KeptRating& kept, platform::WallTime due) {
    return database.run("INSERT INTO rating (key, stars, reasons, kiosk, day, due) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                        {kept.key, std::int64_t{kept.rating.stars}, fmt::format("{}", fmt::join(kept.rating.reasons, ",")),
                         kept.rating.kiosk, platform::to_text(kept.rating.day), due.time_since_epoch().count()});
}

platform::Result<std::optional<KeptRating>> due_rating(platform::Database& database, platform::WallTime now) {
    std::optional<KeptRating> found;
    TRY_DO(database.run("SELECT key, stars, reasons, kiosk, day FROM rating WHERE due <= ?1 ORDER BY due LIMIT 1",
                        {now.time_since_epoch().count()}, [&](const platform::Row& row) {
                            const auto day = platform::parse_date(row.text(4));
                            found = {row.text(0),
                                     {.stars = static_cast<int>(row.integer(1)),
                                      .reasons = split(row.text(2)),
                                      .kiosk = row.text(3),
                                      .day = day.value_or(platform::Date{})}};
                        }));
    return found;
}

platform::Status drop_rating(platform::Database& database, const std::string& key) {
    return database.run("DELETE FROM rating WHERE key = ?1", {key});
}

}  // namespace kiosk
