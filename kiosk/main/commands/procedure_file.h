// The procedure that a command's word means: the code of one of the program's own, or a file that somebody is writing.
#pragma once
#include <string_view>

#include "kiosk/procedures/procedure.h"
#include "platform/result.h"

namespace kiosk::commands {

bool names_a_file(std::string_view word);
// Mistakes in the file go to standard error, and then there is no procedure. `folder` holds the program's own.
platform::Result<procedures::Procedure> procedure_of(std::string_view word, const std::string& folder);

}  // namespace kiosk::commands
