// The rig that draws papers: what other tests rely on.
#include "tests/rigs/papers/papers.h"

#include <gtest/gtest.h>

#include <sstream>

namespace rigs {
namespace {

TEST(Papers, are_the_same_for_the_same_seed) {
    auto fonts = open_fonts();
    ASSERT_TRUE(fonts) << fonts.error().detail;
    const Citizen citizen = citizen_of(7);
    EXPECT_EQ(to_json(citizen), to_json(citizen_of(7)));
    const auto first = scan_of_paper(*fonts, citizen, "licence_back", 7), again = scan_of_paper(*fonts, citizen, "licence_back", 7);
    EXPECT_TRUE(first.pixels == again.pixels);
    EXPECT_FALSE(first.pixels == scan_of_paper(*fonts, citizen, "licence_back", 8).pixels);
}

TEST(Papers, tell_of_people_who_cannot_exist) {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        const Citizen citizen = citizen_of(seed);
        ASSERT_EQ(citizen.id_number.size(), 12U);
        EXPECT_EQ(citizen.id_number.substr(0, 3), "099");
        const int year = std::stoi(citizen.birth.substr(6));
        const int sex_and_century = (year - 1900) / 100 * 2 + (citizen.sex == Sex::female ? 1 : 0);
        EXPECT_EQ(citizen.id_number[3] - '0', sex_and_century);
        EXPECT_EQ(citizen.id_number.substr(4, 2), citizen.birth.substr(8));
    }
}

TEST(Papers, have_machine_readable_lines_of_30_letters) {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        std::istringstream lines(machine_readable(citizen_of(seed)));
        std::string line;
        int count = 0;
        for (; std::getline(lines, line); ++count) {
            EXPECT_EQ(line.size(), 30U) << line;
            EXPECT_EQ(line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"), std::string::npos) << line;
        }
        EXPECT_EQ(count, 3);
    }
}

}  // namespace
}  // namespace rigs
