#include "platform/crypto/random.h"

#include <gtest/gtest.h>

#include <set>

namespace platform::crypto {
namespace {

TEST(Random, stays_below_its_bound_and_reaches_every_number) {
    std::set<std::uint32_t> seen;
    for (int i = 0; i < 2000; ++i) seen.insert(random_below(10));
    EXPECT_EQ(seen.size(), 10u);
    EXPECT_EQ(*seen.rbegin(), 9u);
    EXPECT_EQ(random_below(1), 0u);
}

TEST(Random, fills_with_different_bytes_each_time) {
    std::array<std::uint8_t, 32> a{}, b{};
    fill_random(a);
    fill_random(b);
    EXPECT_NE(a, b);
}

TEST(Uuid, is_of_version_7_and_begins_with_the_time) {
    // The example of RFC 9562, appendix A.6: 2022-02-22 19:22:22 UTC.
    const std::string id = uuid_v7(WallTime(std::chrono::milliseconds(0x017F22E279B0)));
    ASSERT_EQ(id.size(), 36u);
    EXPECT_EQ(id.substr(0, 15), "017f22e2-79b0-7");
    EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos) << id;  // the variant
    for (const std::size_t dash : {8, 13, 18, 23}) EXPECT_EQ(id[dash], '-') << id;
    EXPECT_EQ(id.find_first_not_of("0123456789abcdef-"), std::string::npos) << id;
}

TEST(Uuid, differs_within_the_same_millisecond) { EXPECT_NE(uuid_v7(WallTime{}), uuid_v7(WallTime{})); }

}  // namespace
}  // namespace platform::crypto
