// The settings of a kiosk whose portal and scanner are rigs, and whose files lie in one folder.
#pragma once
#include <filesystem>

#include "kiosk/site.h"
#include "tests/journeys/post_office/portal_process.h"

namespace journeys {

kiosk::Site site_in(const std::filesystem::path& folder, const PortalProcess& portal);

}  // namespace journeys
