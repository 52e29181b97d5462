// The window that the settings ask for.
#pragma once
#include "kiosk/care/input_watch.h"
#include "kiosk/site.h"
#include "platform/window.h"

namespace kiosk {

platform::Window::Options window_of(const Site& site);
// What people are to touch and type on.
care::InputsWanted inputs_of(const Site& site);

}  // namespace kiosk
