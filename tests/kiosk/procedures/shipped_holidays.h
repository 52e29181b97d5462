// The holidays that the kiosk ships.
#pragma once
#include <gtest/gtest.h>

#include "kiosk/procedures/holidays.h"
#include "platform/files.h"

namespace kiosk::procedures {

inline std::string shared_file(const std::string& name) {
    return platform::read_text(std::string(TRAM_SOURCE_DIR) + "/assets/procedures/shared/" + name).value_or("");
}

inline Holidays shipped_holidays() {
    std::vector<Mistake> mistakes;
    Holidays out = Holidays::parse(shared_file("holidays.json"), "holidays.json", mistakes);
    for (const Mistake& mistake : mistakes) ADD_FAILURE() << mistake.place << ": " << mistake.what << "; " << mistake.remedy;
    return out;
}

}  // namespace kiosk::procedures
