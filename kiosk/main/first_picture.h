// The moment from which people see the kiosk.
#pragma once
#include "platform/supervisor.h"

namespace kiosk {

// Call it after each picture. After the first it says so, to the supervisor and in the log with the seconds since the machine was started.
void first_picture(platform::Supervisor& supervisor);

}  // namespace kiosk
