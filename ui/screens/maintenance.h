// What the pages of the maintenance menu share.
#pragma once
#include <string>

#include "ui/page.h"

namespace ui::screens {

std::string moment_in_words(platform::WallTime time);  // "09:12 21/11/2026"
// May who repairs the machine do this?
bool may_here(const Scene& scene, kiosk::staff::Act act);
Icon icon_of_part(kiosk::care::Part part);
const std::string& part_in_words(const Scene& scene, kiosk::care::Part part);

}  // namespace ui::screens
