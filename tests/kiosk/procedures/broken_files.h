// A good procedure's file, to be broken in one place, and what is told of it.
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "kiosk/procedures/catalogue.h"
#include "platform/files.h"

namespace kiosk::procedures {

inline const std::filesystem::path shipped_folder = std::filesystem::path(TRAM_SOURCE_DIR) / "assets/procedures";

inline nlohmann::json good() { return nlohmann::json::parse(*platform::read_text(shipped_folder / "3.000347.json")); }

inline std::vector<Mistake> mistakes_in(const nlohmann::json& document) { return parse_procedure(document.dump(), "test.json").mistakes; }

// Exactly one mistake, and where it is.
inline void expect_mistake(const nlohmann::json& document, const std::string& place, const std::string& words) {
    const auto mistakes = mistakes_in(document);
    ASSERT_EQ(mistakes.size(), 1u) << place;
    EXPECT_EQ(mistakes[0].file, "test.json");
    EXPECT_EQ(mistakes[0].place, place);
    EXPECT_NE((mistakes[0].what + "; " + mistakes[0].remedy).find(words), std::string::npos)
        << mistakes[0].what << "; " << mistakes[0].remedy;
}

}  // namespace kiosk::procedures
