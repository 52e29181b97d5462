#include "kiosk/strict_json.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(StrictJson, says_where_a_key_is_doubled) {
    std::vector<JsonMistake> mistakes;
    EXPECT_TRUE(read_strict_json(R"({"a":[1,{"b":1,"b":2}],"a":3})", mistakes));
    ASSERT_EQ(mistakes.size(), 2u);
    EXPECT_EQ(mistakes[0].place, "/a/1/b");
    EXPECT_EQ(mistakes[1].place, "/a");
}

TEST(StrictJson, says_in_which_line_it_is_broken) {
    std::vector<JsonMistake> mistakes;
    EXPECT_FALSE(read_strict_json("{\n  \"a\": 1,\n  \"b\": tru\n}", mistakes));
    ASSERT_EQ(mistakes.size(), 1u);
    EXPECT_EQ(mistakes[0].place, "line 3");
    mistakes.clear();
    EXPECT_FALSE(read_strict_json("", mistakes));
    EXPECT_FALSE(read_strict_json("{\"a\": \"\xC3\x28\"}", mistakes));
    EXPECT_EQ(mistakes.size(), 2u);
}

}  // namespace
}  // namespace kiosk
