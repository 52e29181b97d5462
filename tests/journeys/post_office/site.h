// The settings of a kiosk whose portal and scanner are rigs, and whose files lie in one folder.
#pragma once
#include <filesystem>

#include "kiosk/site.h"
#include "tests/journeys/post_office/portal_process.h"

namespace journeys {

// Asks the citizen to wait for the portal's answer for a minute: a busy machine is no mishap. A test whose portal is meant to stay silent
// takes soon_s.
inline constexpr int soon_s = 3;
kiosk::Site site_in(const std::filesystem::path& folder, const PortalProcess& portal);

}  // namespace journeys
