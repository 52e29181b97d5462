#include "kiosk/main/first_picture.h"

#include "platform/clock.h"
#include "platform/log.h"

namespace kiosk {

void first_picture(platform::Supervisor& supervisor) {
    if (supervisor.is_ready()) return;
    supervisor.ready();
    platform::log(platform::Level::notice, "kiosk", "first picture {} ms after the kernel began", platform::since_boot().count());
}

}  // namespace kiosk
