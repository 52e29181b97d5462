// The typeface that slips are printed with.
#pragma once
#include "platform/typeface.h"

namespace tests {

inline platform::Typeface letters() {
    const std::string folder = "/usr/share/fonts/opentype/inter/";
    return platform::Typeface::open({folder + "Inter-Regular.otf", folder + "Inter-SemiBold.otf", folder + "Inter-Bold.otf",
                                     "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"})
        .value();
}

}  // namespace tests
