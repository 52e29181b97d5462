#include "tests/rigs/portal/store.h"

#include <fmt/format.h>

#include "platform/crypto/digest.h"
#include "tests/rigs/portal/states.h"

namespace portal {
namespace {

using platform::Result;
using platform::Row;
using platform::Status;

// The tracking key itself is not kept: who steals the database cannot make a slip. Two dossiers may have the same reference.
constexpr auto tables = R"(
CREATE TABLE IF NOT EXISTS dossiers(
  id TEXT PRIMARY KEY, kiosk TEXT NOT NULL, sha256 TEXT NOT NULL, sealed BLOB NOT NULL, reference TEXT NOT NULL,
  key_hash BLOB NOT NULL, procedure_code TEXT NOT NULL, delivery TEXT NOT NULL, pages INTEGER NOT NULL,
  dossier_code TEXT NOT NULL UNIQUE, state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 10), received_at TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS dossiers_by_reference ON dossiers(reference);
CREATE TABLE IF NOT EXISTS serials(
  agency TEXT NOT NULL, day TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY(agency, day)) STRICT;
CREATE TABLE IF NOT EXISTS submissions(
  number INTEGER PRIMARY KEY, dossier TEXT NOT NULL, kiosk TEXT NOT NULL, sha256 TEXT NOT NULL, status INTEGER NOT NULL,
  at TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS submissions_by_dossier ON submissions(dossier);
)";

}  // namespace

Result<platform::Database> Store::open(const std::string& file) {
    TRY(auto database, platform::Database::open(file));
    TRY_DO(database.run_script(tables));
    return database;
}

Result<std::optional<Dossier>> Store::find(const std::string& id) {
    const std::lock_guard lock(mutex_);
    return find_locked(id);
}

Result<std::optional<Dossier>> Store::find_locked(const std::string& id) {
    std::optional<Dossier> found;
    TRY_DO(database_.run(
        "SELECT reference, dossier_code, state, received_at, kiosk, sha256 FROM dossiers WHERE id = ?1", {id}, [&](const Row& row) {
            found = Dossier{id, row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.text(3), row.text(4), row.text(5)};
        }));
    return found;
}

Result<Dossier> Store::take(const Delivery& delivery, bool& stored) {
    const std::lock_guard lock(mutex_);
    std::optional<Dossier> dossier;
    stored = false;
    const auto find_or_insert = [&]() -> Status {
        TRY(dossier, find_locked(delivery.manifest.id));
        if (dossier) return {};
        TRY_DO(insert_locked(delivery, clock_.now()));
        TRY(dossier, find_locked(delivery.manifest.id));
        stored = true;
        return {};
    };
    TRY_DO(database_.transaction(find_or_insert));
    return *dossier;
}

Status Store::insert_locked(const Delivery& delivery, platform::WallTime now) {
    const Manifest& manifest = delivery.manifest;
    TRY(const std::string code, mint_locked(now));
    return database_.run(
        "INSERT INTO dossiers VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        {manifest.id, delivery.kiosk, delivery.sha256, platform::Bytes(delivery.sealed.begin(), delivery.sealed.end()), manifest.reference,
         platform::crypto::sha256(platform::bytes_of(manifest.tracking_key)), manifest.procedure_code, manifest.delivery,
         static_cast<std::int64_t>(manifest.pages.size()), code, std::int64_t{new_state}, platform::iso8601(now)});
}

// H26.12.01-261121-0001: the agency from big to small, Vietnam's day, that agency's serial of that day.
Result<std::string> Store::mint_locked(platform::WallTime now) {
    const platform::Date today = platform::date_of(now);
    const std::string day = fmt::format("{:02}{:02}{:02}", today.year % 100, today.month, today.day);
    std::int64_t serial = 0;
    TRY_DO(database_.run("INSERT INTO serials VALUES(?1, ?2, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last", {agency_, day},
                         [&](const Row& row) { serial = row.integer(0); }));
    return fmt::format("{}-{}-{:04}", agency_, day, serial);
}

Status Store::count(const std::string& id, const std::string& kiosk, const std::string& sha256, int status) {
    const std::lock_guard lock(mutex_);
    return database_.run("INSERT INTO submissions(dossier, kiosk, sha256, status, at) VALUES(?1, ?2, ?3, ?4, ?5)",
                         {id, kiosk, sha256, std::int64_t{status}, platform::iso8601(clock_.now())});
}

Result<std::vector<Tracked>> Store::tracked(const std::string& reference) {
    const std::lock_guard lock(mutex_);
    std::vector<Tracked> found;
    TRY_DO(
        database_.run("SELECT dossier_code, reference, procedure_code, delivery, received_at, state, key_hash FROM dossiers "
                      "WHERE reference = ?1",
                      {reference}, [&](const Row& row) {
                          found.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                           static_cast<int>(row.integer(5)), row.blob(6)});
                      }));
    return found;
}

Result<bool> Store::set_state(const std::string& id, int state) {
    const std::lock_guard lock(mutex_);
    TRY_DO(database_.run("UPDATE dossiers SET state = ?2 WHERE id = ?1", {id, std::int64_t{state}}));
    return database_.changes() == 1;
}

Result<Counts> Store::counts() {
    const std::lock_guard lock(mutex_);
    Counts counts;
    TRY_DO(database_.run("SELECT count(*), count(DISTINCT dossier_code) FROM dossiers", {}, [&](const Row& row) {
        counts.dossiers = static_cast<int>(row.integer(0));
        counts.codes = static_cast<int>(row.integer(1));
    }));
    TRY_DO(database_.run("SELECT dossier, count(*) FROM submissions GROUP BY dossier", {}, [&](const Row& row) {
        counts.submissions_of[row.text(0)] = static_cast<int>(row.integer(1));
        counts.submissions += static_cast<int>(row.integer(1));
    }));
    return counts;
}

}  // namespace portal
