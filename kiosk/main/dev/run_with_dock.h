// The kiosk as developers run it: `kiosk run --dock` has the dev dock beside the picture, `--tour` a visit that plays by itself.
#pragma once
#include "kiosk/main/commands/commands.h"

namespace kiosk::dev {

bool is_asked_for(commands::Arguments arguments);
// Until the window is closed. not_found if a tour has no display.
platform::Status run(commands::Arguments arguments, Site site);

}  // namespace kiosk::dev
