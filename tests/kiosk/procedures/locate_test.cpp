#include "kiosk/procedures/locate.h"

#include <gtest/gtest.h>

namespace kiosk::procedures {
namespace {

constexpr std::string_view text = R"({
  "rank": 1,
  "pages": [
    { "key": "home",
      "fields": [
        { "key": "street",
          "label": { "vi": "Đường" } }
      ] },
    { "title": "?" }
  ],
  "rules": [
    { "field": "street",
      "must": { "all": [ { "not": 3 } ] } }
  ]
})";

Mistake located(const std::string& place, const std::string& other = {}) {
    std::vector<Mistake> one{{"f.json", place, "is wrong", "mend it", other}};
    locate(text, one);
    return one.front();
}

TEST(Locate, says_the_line_and_the_way_there_in_the_words_of_the_file) {
    const std::tuple<const char*, int, const char*> places[] = {
        {"/rank", 2, "rank"},
        {"/pages/0/fields/0/label/en", 7, "page \"home\", field \"street\", label, en"},
        {"/pages/1/title", 9, "page 2, title"},
        {"/pages/1/key", 9, "page 2, key"},
        {"/pages", 3, "pages"},
        {"/pages/0/fields", 5, "page \"home\", fields"},
        {"/rules/0/must/all/0/not", 13, "rule 1 at \"street\", must, all, part 1, not"},
        {"/time", 1, "time"},
        {"", 1, ""},
    };
    for (const auto& [place, line, words] : places) {
        const Mistake mistake = located(place);
        EXPECT_EQ(mistake.line, line) << place;
        EXPECT_EQ(mistake.in_words, words) << place;
    }
}

TEST(Locate, says_where_the_other_one_is) { EXPECT_EQ(located("/pages/1/key", "/rank").what, "is wrong; the other is in line 2"); }

TEST(Locate, puts_mistakes_in_the_order_of_lines) {
    std::vector<Mistake> mistakes{{"f", "/rules/0/must", "c", ""}, {"f", "/rank", "a", ""}, {"f", "/pages/1", "b", ""}};
    locate(text, mistakes);
    EXPECT_EQ(mistakes[0].what + mistakes[1].what + mistakes[2].what, "abc");
}

TEST(Locate, tells_file_line_place_and_remedy) {
    EXPECT_EQ(told(located("/rank")), "f.json:2: rank: is wrong\n    mend it");
    EXPECT_EQ(told(located("line 4")), "f.json:4: is wrong\n    mend it");
    EXPECT_EQ(told({"folder", "", "cannot be read", "check it"}), "folder: cannot be read\n    check it");
}

}  // namespace
}  // namespace kiosk::procedures
