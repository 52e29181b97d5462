// What this machine runs, for who repairs it.
#pragma once
#include "kiosk/care/chores.h"
#include "kiosk/site.h"

namespace kiosk {

// Program with the mark of its own file, the settings file's mark, the system. Reads the whole program file: not on the UI thread. What the
// catalogue is, the visit knows.
care::Versions read_versions(const Site& site);

}  // namespace kiosk
