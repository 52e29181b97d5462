#include "kiosk/care/statistics.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "kiosk/procedures/dates.h"
#include "platform/log.h"

namespace kiosk::care {

using platform::Database;
using platform::Date;
using platform::Fault;
using platform::Result;
using platform::Status;
using procedures::from_iso;
using procedures::to_iso;

namespace {

Month month_of(const Date& day) { return {day.year, day.month}; }
int number_of(const Month& month) { return month.year * 100 + month.month; }

Result<Database> open_sound(const std::string& file) {
    TRY(auto database, Database::open(file));
    std::string found;
    TRY_DO(database.run("PRAGMA quick_check(1)", {}, [&](const platform::Row& row) { found = row.text(0); }));
    if (found != "ok") return platform::failure(Fault::malformed, file + ": " + found);
    TRY_DO(
        database.run_script("CREATE TABLE IF NOT EXISTS count (day TEXT NOT NULL, subject TEXT NOT NULL, key TEXT NOT NULL,"
                            " number INTEGER NOT NULL, PRIMARY KEY (day, subject, key)) STRICT, WITHOUT ROWID;"
                            "CREATE TABLE IF NOT EXISTS tally (month INTEGER PRIMARY KEY, filed INTEGER NOT NULL, in_time INTEGER NOT NULL,"
                            " late INTEGER NOT NULL, open INTEGER NOT NULL, overdue INTEGER NOT NULL, stopped INTEGER NOT NULL) STRICT;"));
    return database;
}

bool is_damage(const platform::Error& error) { return error.fault == Fault::malformed || error.fault == Fault::broken; }

// Beside the new one, for who wants to look; one of them is enough.
void set_aside(const std::string& file, const platform::Error& why) {
    platform::log(platform::Level::error, "statistics", "{} is damaged and set aside; counting begins anew: {}", file, why.detail);
    std::error_code ignored;
    for (const char* part : {"", "-wal", "-shm"}) std::filesystem::rename(file + part, file + ".damaged" + part, ignored);
}

Result<Database> open_or_begin_anew(const std::string& file) {
    auto opened = open_sound(file);
    if (opened || !is_damage(opened.error())) return opened;
    set_aside(file, opened.error());
    return open_sound(file);
}

Result<Figures> read_from(Database& database, const Date& from, const Date& to) {
    Figures out{.from = from, .to = to, .days = {}, .counts = {}, .months = {}};
    for (Date day = from; day <= to; day = procedures::days_later(day, 1)) out.days[day] = 0;
    TRY_DO(database.run("SELECT day, SUM(number) FROM count WHERE day BETWEEN ?1 AND ?2 AND subject = ?3 GROUP BY day",
                        {to_iso(from), to_iso(to), std::string(name_of(Subject::visit))},
                        [&](const platform::Row& row) { out.days[from_iso(row.text(0)).value_or(from)] = row.integer(1); }));
    for (int i = 0; i < subject_count; ++i) {
        const auto subject = static_cast<Subject>(i);
        TRY_DO(database.run("SELECT key, SUM(number) FROM count WHERE day BETWEEN ?1 AND ?2 AND subject = ?3 GROUP BY key",
                            {to_iso(from), to_iso(to), std::string(name_of(subject))},
                            [&](const platform::Row& row) { out.counts[subject][row.text(0)] = row.integer(1); }));
    }
    TRY_DO(database.run("SELECT month, filed, in_time, late, open, overdue, stopped FROM tally WHERE month BETWEEN ?1 AND ?2",
                        {std::int64_t{number_of(month_of(from))}, std::int64_t{number_of(month_of(to))}}, [&](const platform::Row& row) {
                            const int month = static_cast<int>(row.integer(0));
                            out.months[{month / 100, month % 100}] = {row.integer(1), row.integer(2), row.integer(3),
                                                                      row.integer(4), row.integer(5), row.integer(6)};
                        }));
    return out;
}

std::string wait_key(std::chrono::seconds waited) {
    constexpr std::array<int, 4> minutes{1, 3, 5, 10};
    for (std::size_t i = 0; i < minutes.size(); ++i)
        if (waited < std::chrono::minutes(minutes[i])) return wait_keys()[i];
    return wait_keys().back();
}

}  // namespace

Result<Statistics> Statistics::open(Options options, const platform::Clock& clock) {
    TRY(auto database, open_or_begin_anew(options.file));
    Statistics out(std::move(options), clock, std::move(database));
    TRY_DO(out.drop_old());
    return out;
}

Status Statistics::visit_began() { return count(platform::date_of(clock_->now()), {{Subject::begun, ""}}); }

Status Statistics::visit_ended(const VisitEnd& visit) {
    std::vector<Step> steps{{Subject::visit, visit.reached ? "finished" : "left"},
                            {Subject::hour, fmt::format("{:02}", platform::vietnam_time(visit.began).hour)},
                            {Subject::errand, name_of(visit.errand)},
                            {Subject::help, visit.helped ? "helped" : "alone"}};
    if (visit.errand == Errand::file) steps.push_back({Subject::service, visit.service.empty() ? "none" : visit.service});
    if (!visit.reached) steps.push_back({Subject::left_at, name_of(visit.stage)});
    for (const auto& difficulty : visit.difficulties) steps.push_back({Subject::difficulty, difficulty});
    if (visit.stars > 0) steps.push_back({Subject::stars, std::to_string(visit.stars)});
    return count(platform::date_of(visit.began), steps);
}

Status Statistics::staff_call(std::chrono::seconds waited) {
    return count(platform::date_of(clock_->now()), {{Subject::wait, wait_key(waited)}});
}

Status Statistics::outcomes(const std::map<Month, Outcomes>& months) {
    return write([&]() -> Status {
        for (const auto& [month, all] : months) {
            TRY_DO(database_.run("INSERT OR REPLACE INTO tally VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                 {std::int64_t{number_of(month)}, all.filed, all.in_time, all.late, all.open, all.overdue, all.stopped}));
        }
        return {};
    });
}

Result<Figures> Statistics::read(const Date& from, const Date& to) { return read_from(database_, from, to); }

Status Statistics::count(const Date& day, const std::vector<Step>& steps) {
    const Status counted = write([&]() -> Status {
        for (const auto& step : steps) {
            TRY_DO(
                database_.run("INSERT INTO count VALUES (?1, ?2, ?3, 1) ON CONFLICT (day, subject, key) DO UPDATE SET number = number + 1",
                              {to_iso(day), std::string(name_of(step.subject)), step.key}));
        }
        return {};
    });
    if (!counted) return counted;
    return swept_ == platform::date_of(clock_->now()) ? Status() : drop_old();
}

// All of it or nothing. Damage that shows only now is treated as at the start.
Status Statistics::write(const std::function<Status()>& act) {
    const Status written = database_.transaction(act);
    if (written || !is_damage(written.error())) return written;
    set_aside(options_.file, written.error());
    TRY(database_, open_sound(options_.file));
    return database_.transaction(act);
}

Status Statistics::drop_old() {
    swept_ = platform::date_of(clock_->now());
    const Date oldest = platform::date_of(clock_->now() - std::chrono::days(options_.keep_days));
    return write([&]() -> Status {
        TRY_DO(database_.run("DELETE FROM count WHERE day < ?1", {to_iso(oldest)}));
        return database_.run("DELETE FROM tally WHERE month < ?1", {std::int64_t{number_of(month_of(oldest))}});
    });
}

std::string statistics_file(const std::string& state_folder) { return state_folder + "/stats.db"; }

Result<Figures> read_figures(const std::string& file, const Date& from, const Date& to) {
    TRY(auto database, Database::open_read_only(file));
    return read_from(database, from, to);
}

}  // namespace kiosk::care
