// Where the drawings are.
#pragma once
#include <string>

#include "kiosk/site.h"

namespace kiosk {

// Made at build time, installed with the other assets.
std::string pictures_folder(const Site& site);

}  // namespace kiosk
