#include "platform/numbers.h"

#include <gtest/gtest.h>

#include <limits>

namespace platform {
namespace {

TEST(Numbers, are_grouped_in_threes_from_the_end) {
    EXPECT_EQ(grouped(0, '.'), "0");
    EXPECT_EQ(grouped(999, '.'), "999");
    EXPECT_EQ(grouped(1'000, ','), "1,000");
    EXPECT_EQ(grouped(115'000, '.'), "115.000");
    EXPECT_EQ(grouped(1'234'567, '.'), "1.234.567");
    EXPECT_EQ(grouped(-123, '.'), "-123");
    EXPECT_EQ(grouped(-1'234, '.'), "-1.234");
    EXPECT_EQ(grouped(std::numeric_limits<std::int64_t>::min(), ','), "-9,223,372,036,854,775,808");
}

TEST(Phone_numbers, are_grouped_as_they_are_read_aloud) {
    for (const std::string written :
         {"0912 345 678", "+84 912 345 678", "024 3822 1234", "028 3822 1234", "0203 3825 123", "1900 0099", "1900 561 567", "1800 1091"}) {
        std::string digits;
        for (const char c : written) {
            if (c != ' ') digits += c;
        }
        EXPECT_EQ(grouped_phone(digits).view(), written);
    }
}

TEST(Phone_numbers, are_grouped_while_they_are_typed) {
    EXPECT_EQ(grouped_phone("").view(), "");
    EXPECT_EQ(grouped_phone("091").view(), "091");
    EXPECT_EQ(grouped_phone("0912").view(), "0912");
    EXPECT_EQ(grouped_phone("09123").view(), "0912 3");
    EXPECT_EQ(grouped_phone("091234567").view(), "0912 345 67");
    EXPECT_EQ(grouped_phone("0912345678999").view(), "0912 345 678999") << "too long is seen as too long";
}

TEST(Phone_numbers, that_are_no_digits_stay_as_they_are) {
    EXPECT_EQ(grouped_phone("0912 345").view(), "0912 345");
    EXPECT_EQ(grouped_phone("máy lẻ 12").view(), "máy lẻ 12");
}

}  // namespace
}  // namespace platform
