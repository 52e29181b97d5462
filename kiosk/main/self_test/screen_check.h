// What the self-test tries with eyes and hands in mind: that a frame was really shown, that there is a panel to touch, and the keyboards.
#pragma once
#include "kiosk/care/self_test.h"
#include "kiosk/site.h"
#include "kiosk/words.h"

namespace kiosk::self_test {

// Opens the kiosk's window, draws the page for a closed kiosk and waits until the screen shows it. By the caller: the main thread.
care::Check check_screen(const Site& site, const Dictionary& words);
// By what the kernel and udev say is plugged in.
care::Check check_touch(const Site& site);
care::Check check_staff_keyboard(const Site& site);

}  // namespace kiosk::self_test
