// One procedure in full, as its author checks it: what is told, asked, scanned and paid.
#pragma once
#include <nlohmann/json.hpp>

#include "kiosk/procedures/procedure.h"

namespace kiosk::commands {

nlohmann::ordered_json sheet_of(const procedures::Procedure& procedure, Language language);
// The same to read: to standard output.
void print_sheet(const nlohmann::ordered_json& sheet);

}  // namespace kiosk::commands
