// What people see when the kiosk cannot start (a broken database, a wrong key): closed, where to go, whom to call. Not a black screen.
#pragma once
#include <chrono>
#include <functional>

#include "kiosk/care/health.h"
#include "kiosk/site.h"
#include "platform/result.h"
#include "platform/supervisor.h"
#include "ui/backend/screen.h"

namespace kiosk {

// Blocks for `how_long`, or until the window is closed or is_over says so.
platform::Status show_closed(const Site& site, const care::Health& why, ui::backend::Screen& screen, platform::Supervisor& supervisor,
                             std::chrono::seconds how_long, const std::function<bool()>& is_over);

}  // namespace kiosk
