// The languages the kiosk speaks, and text in each of them.
#pragma once
#include <string>

namespace kiosk {

enum class Language { vietnamese, english };

struct Localised {
    std::string vi, en;
    const std::string& in(Language language) const { return language == Language::vietnamese ? vi : en; }
};

}  // namespace kiosk
