#include "kiosk/json_fault.h"

#include <gtest/gtest.h>

#include "kiosk/strict_json.h"

namespace kiosk {
namespace {

// What the reader of files says of this text.
void expect_fault(std::string_view text, int line, std::string_view what, std::string_view remedy) {
    std::vector<JsonMistake> mistakes;
    ASSERT_FALSE(read_strict_json(text, mistakes)) << text;
    EXPECT_EQ(mistakes.back().place, "line " + std::to_string(line)) << text;
    EXPECT_EQ(mistakes.back().what, what) << text;
    EXPECT_EQ(mistakes.back().remedy, remedy) << text;
}

TEST(JsonFault, names_the_comma_that_is_missing_or_too_many) {
    expect_fault("{\n\"a\": 1\n\"b\": 2}", 3, "a comma is missing before \"b\"", "write , behind 1 in line 2");
    expect_fault("{\"a\": { }\n{ }}", 2, "a comma is missing before {", "write , behind } in line 1");
    expect_fault("[\n\"a\"\n\"b\"]", 3, "a comma is missing before \"b\"", "write , behind \"a\" in line 2");
    expect_fault("{\n\"a\": 1,\n}", 2, "a comma too many before }", "take the comma out: none stands behind the last");
    expect_fault("[1,,2]", 1, "a comma too many before ,", "take the comma out: none stands behind the last");
}

TEST(JsonFault, names_the_colon_and_the_end_that_are_missing) {
    expect_fault("{\"a\" 1}", 1, "a colon is missing behind \"a\"", "write : between a key and what it says");
    expect_fault("{\n\"a\": [\n1", 3, "the file ends before everything is closed", "add what is missing: ] for line 2, } for line 1");
    expect_fault("{\n\"a\": [1\n}", 3, "} comes before the [ of line 2 is closed", "write ] before it");
    expect_fault("{\n}\n}", 3, "} stands behind the end", "take it out, or take out the } in line 2, which ends everything");
    expect_fault(" \n ", 1, "the file is empty", "copy a procedure that is close");
}

TEST(JsonFault, knows_what_editors_make_of_quotes) {
    expect_fault("{\n“a”: 1}", 2, "curly quotes around “a”", "write straight quotes \" around keys and texts; “ ” only within a text");
    expect_fault("{\"a\": 'b'}", 1, "single quotes around 'b'", "write straight double quotes: \"");
    expect_fault("{\"a\": \"an \"old\" one\"}", 1, "the text \"an \" ends before old", "write “ ” within a text");
    expect_fault("{\"a\": \"b\n}", 1, "the text \"b does not end in its line", "write \" at its end; a text stands in one line");
    expect_fault("{\"a\": \"b\tc\"}", 1, "the text \"b\tc\" has a tab or a \\ in it", "take it out");
    expect_fault("{a: 1}", 1, "a stands without quotes", "write a key in quotes: \"key\"");
    expect_fault("{\"a\": yes}", 1, "yes stands without quotes", "texts stand in quotes; whole numbers, true and false stand without");
}

TEST(JsonFault, knows_comments_and_other_alphabets) {
    expect_fault("{\n// a\n}", 2, "JSON has no comments", "take it out");
    expect_fault(std::string_view("\xFF\xFE{\0}\0", 6), 1, "the file is written in UTF-16", "save it in UTF-8");
    expect_fault(std::string_view("{\0}\0", 4), 1, "the file is written in UTF-16", "save it in UTF-8");
    expect_fault("{\n\"a\": \"\xE1\"}", 2, "this line has letters that are not UTF-8", "save the file in UTF-8");
}

// Whatever the text is: a line that is there, something to read, and nothing that is no UTF-8.
TEST(JsonFault, has_an_answer_to_every_torn_text) {
    constexpr std::string_view good = "{\n\"a\": [1, \"đ\\\"x\", {\"b\": null}],\n\"c\": -1.5e3\n}";
    for (std::size_t length = 0; length < good.size(); ++length) {
        for (const char* more : {"", "}", "]", ",", ":", "\"", "x", "“", "\x01"}) {
            const std::string text = std::string(good.substr(0, length)) + more;
            const auto fault = fault_in(text, text.size() + 1);
            EXPECT_FALSE(fault.what.empty() || fault.remedy.empty()) << text;
            EXPECT_GE(fault.line, 1) << text;
            EXPECT_LE(fault.line, 5) << text;
        }
    }
}

}  // namespace
}  // namespace kiosk
