// Rules of a procedure that no citizen could ever follow: a date both past and future, a choice with nothing to choose.
#pragma once
#include "kiosk/procedures/object_reader.h"
#include "kiosk/procedures/procedure.h"

namespace kiosk::procedures {

void find_nonsense(const Procedure& procedure, MistakeList& mistakes);

}  // namespace kiosk::procedures
