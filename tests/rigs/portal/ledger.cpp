#include "tests/rigs/portal/ledger.h"

namespace portal {
namespace {

// What came from the kiosks. The tracking key itself is not kept: who steals the database cannot make a slip. Two dossiers may have the
// same reference.
constexpr auto intake_tables = R"(
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
CREATE TABLE IF NOT EXISTS supplements(
  id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossiers(id), request TEXT NOT NULL, kiosk TEXT NOT NULL, sha256 TEXT NOT NULL,
  sealed BLOB NOT NULL, pages INTEGER NOT NULL, received_at TEXT NOT NULL) STRICT;
)";

// What the agency does with them. A dossier has its first line of history, and its case, since the moment it came.
constexpr auto agency_tables = R"(
CREATE TABLE IF NOT EXISTS cases(
  dossier TEXT PRIMARY KEY REFERENCES dossiers(id), procedure_version TEXT NOT NULL, applicant TEXT NOT NULL, id_number TEXT NOT NULL,
  documents TEXT NOT NULL, officer TEXT NOT NULL DEFAULT '', accepted_at TEXT NOT NULL DEFAULT '', working_days INTEGER NOT NULL DEFAULT 0,
  due_at TEXT NOT NULL DEFAULT '', paused_at TEXT NOT NULL DEFAULT '', old_due TEXT NOT NULL DEFAULT '',
  delay_reason TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', result_place TEXT NOT NULL DEFAULT '',
  result_until TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE IF NOT EXISTS history(
  number INTEGER PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossiers(id), state INTEGER NOT NULL, at TEXT NOT NULL,
  note TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS history_by_dossier ON history(dossier);
CREATE TABLE IF NOT EXISTS supplement_requests(
  id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossiers(id), asked_at TEXT NOT NULL, deadline TEXT NOT NULL,
  items TEXT NOT NULL, answered INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE IF NOT EXISTS payments(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, dossier TEXT NOT NULL REFERENCES dossiers(id), amount INTEGER NOT NULL,
  purpose TEXT NOT NULL, expires_at TEXT NOT NULL, status TEXT NOT NULL, receipt_number TEXT NOT NULL DEFAULT '',
  paid_at TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX IF NOT EXISTS payments_by_dossier ON payments(dossier);
CREATE TABLE IF NOT EXISTS parcels(
  number INTEGER PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossiers(id), direction TEXT NOT NULL, tracking_number TEXT NOT NULL UNIQUE,
  postage INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS parcel_steps(
  number INTEGER PRIMARY KEY, parcel INTEGER NOT NULL REFERENCES parcels(number), state TEXT NOT NULL, at TEXT NOT NULL,
  place TEXT NOT NULL) STRICT;
)";

// Who may speak of a dossier, and what they said. A rating has neither dossier nor time.
constexpr auto citizen_tables = R"(
CREATE TABLE IF NOT EXISTS factors(
  dossier TEXT NOT NULL REFERENCES dossiers(id), kind TEXT NOT NULL, last_four TEXT NOT NULL, PRIMARY KEY(dossier, kind, last_four)) STRICT;
CREATE TABLE IF NOT EXISTS look_ups(
  dossier TEXT NOT NULL, kiosk TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY(dossier, kiosk)) STRICT;
CREATE TABLE IF NOT EXISTS notes(
  number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, dossier TEXT NOT NULL, kind TEXT NOT NULL,
  body TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS ratings(
  key TEXT PRIMARY KEY, sha256 TEXT NOT NULL, stars INTEGER NOT NULL, reasons TEXT NOT NULL, kiosk TEXT NOT NULL, day TEXT NOT NULL) STRICT,
  WITHOUT ROWID;
)";

constexpr auto call_table = R"(
CREATE TABLE IF NOT EXISTS calls(
  id TEXT PRIMARY KEY, kiosk TEXT NOT NULL, name TEXT NOT NULL, place TEXT NOT NULL, since TEXT NOT NULL, state TEXT NOT NULL,
  seen_at TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS calls_by_state ON calls(state);
)";

}  // namespace

platform::Result<platform::Database> Ledger::open(const std::string& file) {
    TRY(auto database, platform::Database::open(file));
    for (const char* tables : {intake_tables, agency_tables, citizen_tables, call_table}) TRY_DO(database.run_script(tables));
    return database;
}

}  // namespace portal
