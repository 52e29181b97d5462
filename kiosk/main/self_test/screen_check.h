// How the self-test of a kiosk that does not run tries its screen: a frame must really have been shown.
#pragma once
#include "kiosk/care/self_test.h"
#include "kiosk/site.h"
#include "kiosk/words.h"

namespace kiosk::self_test {

// Opens the kiosk's window, draws the page for a closed kiosk and waits until the screen shows it. By the caller: the main thread.
care::Check check_screen(const Site& site, const Dictionary& words);

}  // namespace kiosk::self_test
