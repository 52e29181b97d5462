#include "kiosk/care/guide.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace kiosk::care {
namespace {

const std::filesystem::path assets = TRAM_SOURCE_DIR "/assets";

TEST(Guide, is_there_for_clerk_and_technician) {
    const auto guides = load_guides(assets / "guides");
    ASSERT_EQ(guides.size(), guide_names.size());
    for (const auto& [name, guide] : guides) {
        EXPECT_EQ(guide.name, name);
        EXPECT_FALSE(guide.title.empty());
        EXPECT_FALSE(guide.parts.empty());
        for (const auto& part : guide.parts) EXPECT_FALSE(part.steps.empty()) << part.heading;
    }
}

TEST(Guide, shows_only_drawings_that_exist) {
    for (const auto& [name, guide] : load_guides(assets / "guides")) {
        for (const auto& part : guide.parts) {
            for (const auto& step : part.steps) {
                if (!step.picture.empty()) {
                    EXPECT_TRUE(std::filesystem::exists(assets / "pictures" / (step.picture + ".svg"))) << name << ": " << step.picture;
                }
            }
        }
    }
}

TEST(Guide, that_is_broken_is_left_out_and_says_where) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(platform::write_file(folder.path() / "clerk.json", platform::bytes_of(R"({"title": "T"})")));
    const auto guide = load_guide(folder.path(), "clerk");
    ASSERT_FALSE(guide);
    EXPECT_EQ(guide.error().fault, platform::Fault::malformed);
    EXPECT_NE(guide.error().detail.find("clerk.json"), std::string::npos);
    EXPECT_TRUE(load_guides(folder.path()).empty());
}

}  // namespace
}  // namespace kiosk::care
