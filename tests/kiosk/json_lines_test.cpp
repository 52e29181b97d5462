#include "kiosk/json_lines.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

constexpr std::string_view text = R"({
  "a": 1,
  "b": [
    10,
    { "c": 3
    },

    20
  ],
  "d":
    { "e": null }
})";

TEST(JsonLines, knows_the_line_of_each_key_and_each_entry) {
    const auto lines = JsonLines::of(text);
    EXPECT_EQ(lines.line_of("/a"), 2);
    EXPECT_EQ(lines.line_of("/b"), 3);
    EXPECT_EQ(lines.line_of("/b/0"), 4);
    EXPECT_EQ(lines.line_of("/b/1"), 5);
    EXPECT_EQ(lines.line_of("/b/1/c"), 5);
    EXPECT_EQ(lines.line_of("/b/2"), 8);
    EXPECT_EQ(lines.line_of("/d"), 10);
    EXPECT_EQ(lines.line_of("/d/e"), 11);
}

TEST(JsonLines, takes_what_is_around_for_what_is_not_there) {
    const auto lines = JsonLines::of(text);
    EXPECT_EQ(lines.line_of("/b/1/missing/vi"), 5);
    EXPECT_EQ(lines.line_of("/missing"), 1);
    EXPECT_EQ(lines.line_of(""), 1);
}

TEST(JsonLines, tells_both_of_a_doubled_key) {
    const auto lines = JsonLines::of("{\n\"a\": 1,\n\"a\": 2}");
    EXPECT_EQ(lines.first_line_of("/a"), 2);
    EXPECT_EQ(lines.line_of("/a"), 3);
}

TEST(JsonLines, reads_as_far_as_it_can) {
    const auto lines = JsonLines::of("{\n\"a\": 1,\n\"b\" 2}");
    EXPECT_EQ(lines.line_of("/a"), 2);
    for (const char* broken : {"", "[", "{", "[[[[", "]", "\xFF\xFE"}) EXPECT_EQ(JsonLines::of(broken).line_of("/a"), 1) << broken;
}

TEST(JsonLines, counts_with_the_line_ends_of_other_systems_and_escaped_keys) {
    const auto lines = JsonLines::of("{\r\n\"a/b\": {\r\n\"c~d\": 1\r\n}}");
    EXPECT_EQ(lines.line_of("/a~1b/c~0d"), 3);
}

}  // namespace
}  // namespace kiosk
