#include "kiosk/dossier/outbox.h"

#include <fmt/format.h>

#include <array>

namespace kiosk::dossier {
namespace {
using platform::Fault;
using platform::Result;
using platform::Row;
using platform::Status;
using platform::WallTime;

// Each script lifts the file by one version. What was released is never edited: a change is a new script at the end.
// marked_at: when next_try was set. A clock that stands before it has gone backwards, and next_try no longer means anything.
constexpr std::array migrations{
    "CREATE TABLE dossier ("
    " id TEXT PRIMARY KEY, reference TEXT NOT NULL,"
    " state TEXT NOT NULL CHECK (state IN ('sealed', 'sending', 'accepted', 'refused')),"
    " tries INTEGER NOT NULL DEFAULT 0, dossier_code TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',"
    " stored_at INTEGER NOT NULL, next_try INTEGER NOT NULL, marked_at INTEGER NOT NULL, sha256 TEXT NOT NULL, bytes BLOB,"
    " CHECK ((state = 'accepted') = (bytes IS NULL))) STRICT;"
    "CREATE INDEX waiting_dossier ON dossier (next_try) WHERE state = 'sealed';"
    "CREATE TRIGGER only_accepted_dossiers_go BEFORE DELETE ON dossier WHEN OLD.state <> 'accepted'"
    " BEGIN SELECT RAISE(ABORT, 'only an accepted dossier may be deleted'); END;"
    "CREATE TRIGGER accepted_dossiers_stay_accepted BEFORE UPDATE OF state ON dossier WHEN OLD.state = 'accepted'"
    " BEGIN SELECT RAISE(ABORT, 'an accepted dossier stays accepted'); END;",
    "ALTER TABLE dossier ADD COLUMN supplement_of TEXT NOT NULL DEFAULT '';"};

constexpr std::string_view row_columns = "id, reference, state, tries, dossier_code, reason, stored_at, next_try, supplement_of";

std::int64_t number_of(WallTime time) { return time.time_since_epoch().count(); }

WallTime time_of(std::int64_t number) { return WallTime(std::chrono::milliseconds(number)); }

OutboxState state_of(const std::string& name) {
    for (const auto state : {OutboxState::sending, OutboxState::accepted, OutboxState::refused}) {
        if (name == name_of(state)) return state;
    }
    return OutboxState::sealed;  // the table's CHECK knows no others
}

OutboxRow row_of(const Row& row) {
    OutboxRow out;
    out.id = row.text(0);
    out.reference = row.text(1);
    out.state = state_of(row.text(2));
    out.tries = static_cast<int>(row.integer(3));
    out.dossier_code = row.text(4);
    out.reason = row.text(5);
    out.stored_at = time_of(row.integer(6));
    out.next_try = time_of(row.integer(7));
    out.supplement_of = row.text(8);
    return out;
}

Status migrate(platform::Database& database) {
    std::int64_t version = 0;
    TRY_DO(database.run("PRAGMA user_version", {}, [&](const Row& row) { version = row.integer(0); }));
    constexpr auto newest = static_cast<std::int64_t>(migrations.size());
    if (version > newest) return platform::failure(Fault::malformed, fmt::format("outbox of version {}, made by a newer program", version));
    for (; version < newest; ++version) TRY_DO(database.run_script(migrations[static_cast<std::size_t>(version)]));
    return database.run_script(fmt::format("PRAGMA user_version = {}", newest));
}

Result<OutboxRow> existing(Outbox& outbox, const std::string& id) {
    TRY(auto row, outbox.find(id));
    if (!row) return platform::failure(Fault::not_found, "no such dossier in the outbox");
    return std::move(*row);
}

// For an act on a dossier that the portal has not judged yet.
Result<OutboxRow> waiting(Outbox& outbox, const std::string& id) {
    TRY(auto row, existing(outbox, id));
    const bool open = row.state == OutboxState::sealed || row.state == OutboxState::sending;
    if (!open) return platform::failure(Fault::refused, fmt::format("the dossier is {} already", name_of(row.state)));
    return row;
}

}  // namespace

const char* name_of(OutboxState state) {
    switch (state) {
        case OutboxState::sealed: return "sealed";
        case OutboxState::sending: return "sending";
        case OutboxState::accepted: return "accepted";
        case OutboxState::refused: return "refused";
    }
    return "sealed";
}

platform::Result<Outbox> Outbox::open(platform::Database& database, const platform::Clock& clock) {
    const Status made = database.transaction([&]() -> Status {
        TRY_DO(migrate(database));
        TRY_DO(make_journal_table(database));
        return database.run("UPDATE dossier SET state = 'sealed' WHERE state = 'sending'");
    });
    if (!made) return tl::make_unexpected(made.error());
    return Outbox(database, clock);
}

Status Outbox::store(const Sealed& sealed) {
    const auto now = clock_->now();
    const platform::Bytes bytes(sealed.bytes().begin(), sealed.bytes().end());
    return database_->transaction([&]() -> Status {
        TRY_DO(
            database_->run("INSERT INTO dossier (id, reference, state, stored_at, next_try, marked_at, sha256, bytes, supplement_of)"
                           " VALUES (?1, ?2, 'sealed', ?3, ?3, ?3, ?4, ?5, ?6)",
                           {sealed.id(), sealed.reference(), number_of(now), sealed.sha256(), bytes, sealed.supplement_of()}));
        return write_journal(*database_, now, JournalEvent::dossier_sealed, sealed.reference());
    });
}

platform::Result<std::optional<std::pair<OutboxRow, platform::Bytes>>> Outbox::next_due() {
    std::optional<std::pair<OutboxRow, platform::Bytes>> due;
    const Status marked = database_->transaction([&]() -> Status {
        TRY_DO(database_->run(fmt::format("SELECT {}, bytes FROM dossier WHERE state = 'sealed' AND (next_try <= ?1 OR marked_at > ?1)"
                                          " ORDER BY next_try, id LIMIT 1",
                                          row_columns),
                              {number_of(clock_->now())}, [&](const Row& row) { due.emplace(row_of(row), row.blob(9)); }));
        if (!due) return {};
        due->first.state = OutboxState::sending;
        ++due->first.tries;
        return database_->run("UPDATE dossier SET state = 'sending', tries = tries + 1 WHERE id = ?1", {due->first.id});
    });
    if (!marked) return tl::make_unexpected(marked.error());
    return due;
}

Status Outbox::accepted(const std::string& id, const std::string& dossier_code) {
    return database_->transaction([&]() -> Status {
        TRY(const auto row, existing(*this, id));
        if (row.state == OutboxState::accepted) return {};
        TRY_DO(database_->run("UPDATE dossier SET state = 'accepted', dossier_code = ?2, reason = '', bytes = NULL WHERE id = ?1",
                              {id, dossier_code}));
        return write_journal(*database_, clock_->now(), JournalEvent::dossier_accepted, row.reference);
    });
}

Status Outbox::refused(const std::string& id, const std::string& reason) {
    return database_->transaction([&]() -> Status {
        TRY(const auto row, waiting(*this, id));
        TRY_DO(database_->run("UPDATE dossier SET state = 'refused', reason = ?2 WHERE id = ?1", {id, reason}));
        return write_journal(*database_, clock_->now(), JournalEvent::dossier_refused, row.reference);
    });
}

Status Outbox::later(const std::string& id, WallTime next_try) {
    const auto now = clock_->now();
    return database_->transaction([&]() -> Status {
        TRY(const auto row, waiting(*this, id));
        TRY_DO(database_->run("UPDATE dossier SET state = 'sealed', next_try = ?2, marked_at = ?3 WHERE id = ?1",
                              {id, number_of(next_try), number_of(now)}));
        return write_journal(*database_, now, JournalEvent::dossier_delayed, row.reference);
    });
}

platform::Result<std::optional<OutboxRow>> Outbox::find(const std::string& id) {
    std::optional<OutboxRow> found;
    TRY_DO(database_->run(fmt::format("SELECT {} FROM dossier WHERE id = ?1", row_columns), {id},
                          [&](const Row& row) { found = row_of(row); }));
    return found;
}

platform::Result<std::vector<OutboxRow>> outbox_rows(platform::Database& database) {
    std::vector<OutboxRow> out;
    TRY_DO(database.run(fmt::format("SELECT {} FROM dossier ORDER BY stored_at, id", row_columns), {},
                        [&](const Row& row) { out.push_back(row_of(row)); }));
    return out;
}

platform::Result<std::vector<OutboxRow>> Outbox::rows() { return outbox_rows(*database_); }

platform::Result<std::optional<WallTime>> Outbox::earliest_try() {
    std::optional<WallTime> earliest;
    TRY_DO(database_->run("SELECT MIN(CASE WHEN marked_at > ?1 THEN ?1 ELSE next_try END) FROM dossier WHERE state = 'sealed'",
                          {number_of(clock_->now())}, [&](const Row& row) {
                              if (!row.is_null(0)) earliest = time_of(row.integer(0));
                          }));
    return earliest;
}

Status Outbox::hurry(const std::string& id) {
    const auto now = number_of(clock_->now());
    return database_->transaction([&]() -> Status {
        TRY_DO(waiting(*this, id));
        return database_->run("UPDATE dossier SET next_try = ?2, marked_at = ?2 WHERE id = ?1", {id, now});
    });
}

}  // namespace kiosk::dossier
