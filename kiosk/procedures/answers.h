// What the citizen answered, by field key, in wiping storage.
#pragma once
#include <map>
#include <string>

#include "kiosk/identity/identity.h"
#include "kiosk/procedures/procedure.h"
#include "platform/secret.h"

namespace kiosk::procedures {

using Answers = std::map<std::string, platform::Secret>;

// Fills every field that has a prefill source and no answer yet. Dates as dd/mm/yyyy; sex as the choice key "male" or "female".
void prefill(const Procedure& procedure, const identity::Identity& identity, Answers& answers);

}  // namespace kiosk::procedures
