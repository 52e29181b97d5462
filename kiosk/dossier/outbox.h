// Sealed dossiers on their way to the portal, in state.db. What is in here is never lost and never sent as two: the id is the portal's
// idempotency key, and a row is only marked after the portal's word.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/dossier/seal.h"
#include "kiosk/journal.h"
#include "platform/clock.h"
#include "platform/database.h"

namespace kiosk::dossier {

enum class OutboxState { sealed, sending, accepted, refused };
const char* name_of(OutboxState state);

struct OutboxRow {
    std::string id, reference;
    OutboxState state = OutboxState::sealed;
    int tries = 0;
    std::string dossier_code, reason;
    std::string supplement_of;  // these are papers for the dossier of this id, under an id of their own; empty: a dossier
    platform::WallTime stored_at, next_try;
};

// Every row, oldest first, out of a database that may be open read-only: for looking at the outbox of a kiosk that runs.
platform::Result<std::vector<OutboxRow>> outbox_rows(platform::Database& database);

// One thread. Each call is one transaction.
class Outbox {
public:
    // Makes or migrates the tables. Rows left in `sending` by a crash become `sealed` again: the portal knows whether it has them.
    static platform::Result<Outbox> open(platform::Database& database, const platform::Clock& clock);

    // Takes the sealed dossier and its journal line in one transaction, before anything is sent. no_space: nothing was stored. refused: a
    // dossier of this id is there already.
    platform::Status store(const Sealed& sealed);
    // The row whose time to be sent has come, marked `sending` and counted as a try before the call returns; its bytes with it. A row is
    // also due when the clock stands before the moment its next try was set: it has gone backwards, and must not keep a dossier waiting.
    platform::Result<std::optional<std::pair<OutboxRow, platform::Bytes>>> next_due();
    // What became of a try. not_found: no such dossier. refused: it was judged before (accepted twice is no error).
    platform::Status accepted(const std::string& id, const std::string& dossier_code);  // drops the bytes
    platform::Status refused(const std::string& id, const std::string& reason);         // keeps the bytes, for staff
    platform::Status later(const std::string& id, platform::WallTime next_try);
    platform::Result<std::optional<OutboxRow>> find(const std::string& id);
    platform::Result<std::vector<OutboxRow>> rows();
    platform::Result<std::optional<platform::WallTime>> earliest_try();  // of the waiting ones
    platform::Status hurry(const std::string& id);                       // due now

private:
    Outbox(platform::Database& database, const platform::Clock& clock) : database_(&database), clock_(&clock) {}
    platform::Database* database_;
    const platform::Clock* clock_;
};

}  // namespace kiosk::dossier
