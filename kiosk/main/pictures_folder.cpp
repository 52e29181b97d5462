#include "kiosk/main/pictures_folder.h"

namespace kiosk {

std::string pictures_folder([[maybe_unused]] const Site& site) {
#ifdef TRAM_BUILD_PICTURES
    return TRAM_BUILD_PICTURES;
#else
    return site.paths.assets + "/pictures";
#endif
}

}  // namespace kiosk
