// The window that the settings ask for.
#pragma once
#include "kiosk/site.h"
#include "platform/window.h"

namespace kiosk {

platform::Window::Options window_of(const Site& site);

}  // namespace kiosk
