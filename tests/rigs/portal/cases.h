// A dossier from the agency's side, as rows: moving it from state to state with its history. Every function works inside a transaction of
// the ledger.
#pragma once
#include <string>

#include "platform/database.h"
#include "tests/rigs/portal/manifest.h"
#include "tests/rigs/portal/working_days.h"

namespace portal::cases {

// The first line of history, the case, and the factors by which it may be looked up.
platform::Status open(platform::Database& database, const Manifest& manifest, const std::string& now);
// refused: there is no such dossier.
platform::Status move(platform::Database& database, const std::string& id, int state, const std::string& now, const std::string& note = "");
platform::Result<int> state_of(platform::Database& database, const std::string& id);  // not_found
// Has the agency accepted it: does its clock run at all?
platform::Result<bool> is_accepted(platform::Database& database, const std::string& id);
// The clock of the due date stands still while the citizen is waited for, and goes on with the working days it had left.
platform::Status pause(platform::Database& database, const std::string& id, const std::string& now);
platform::Status go_on(platform::Database& database, const std::string& id, const std::string& now, const WorkingDays& working_days);
// Back to work after what the citizen did: state 4, or 1 if it was never accepted.
platform::Status resume(platform::Database& database, const std::string& id, const std::string& now, const WorkingDays& working_days,
                        const std::string& note);

}  // namespace portal::cases
