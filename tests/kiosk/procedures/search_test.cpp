#include "kiosk/procedures/search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "platform/text.h"

namespace kiosk::procedures {
namespace {

const std::vector<SearchEntry> few{
    {"1.000001", {"Đổi giấy phép lái xe", "Driving licence exchange"}, {"bằng lái", "driver's license"}, 3},
    {"1.000002", {"Đăng ký khai sinh", "Birth registration"}, {"giấy khai sinh", "có con"}, 2},
    {"1.000003", {"Xóa đăng ký thường trú", "Removal of residence"}, {"xóa hộ khẩu"}, 0},
    {"1.000004", {"Đăng ký thường trú", "Permanent residence"}, {"sổ hộ khẩu", "nhập hộ khẩu"}, 1},
    {"1.000005", {"Cấp phép bán hàng", "Trade permit"}, {}, 0},
    {"1.000006", {"Cấp phép bàn hàng", "Table permit"}, {}, 0},
    {"1.000007", {"Khai báo hóa chất", "Chemicals"}, {}, 0},
};

std::vector<std::string> codes_for(std::string_view query, Language language = Language::vietnamese, std::size_t most = 10) {
    std::vector<std::string> out;
    for (const Hit& hit : SearchIndex(few).find(query, language, most)) out.push_back(few[hit.entry].code);
    return out;
}

std::string first_for(std::string_view query, Language language = Language::vietnamese) {
    const auto codes = codes_for(query, language, 1);
    return codes.empty() ? "nothing" : codes.front();
}

TEST(Search, finds_the_same_at_each_key_from_half_a_word_on) {
    const std::string query = "giấy phép lái xe";
    for (std::size_t end = std::string("giấy p").size(); end <= query.size();
         end = end == query.size() ? end + 1 : platform::next_letter(query, end))
        EXPECT_EQ(first_for(query.substr(0, end)), "1.000001") << query.substr(0, end);
    EXPECT_EQ(first_for("sổ hộ kh"), "1.000004");
}

TEST(Search, finds_without_marks_and_in_capitals) {
    EXPECT_EQ(first_for("doi giay phep"), "1.000001");
    EXPECT_EQ(first_for("ĐĂNG KÝ KHAI SINH"), "1.000002");
    EXPECT_EQ(first_for("xoa ho khau"), "1.000003");
}

TEST(Search, does_not_care_how_marks_are_written) {
    EXPECT_EQ(first_for("Đa\u0306ng ky\u0301 khai sinh"), "1.000002");  // decomposed
    EXPECT_EQ(first_for("xoá thường trú"), "1.000003");                 // the file says xóa
    EXPECT_EQ(first_for("hoá chất"), "1.000007");
    const SearchIndex index(few);
    EXPECT_EQ(index.find("hoá chất", Language::vietnamese, 1).at(0).score, index.find("hóa chất", Language::vietnamese, 1).at(0).score);
}

TEST(Search, shows_exact_marks_first) {
    EXPECT_EQ(first_for("phép bán hàng"), "1.000005");
    EXPECT_EQ(first_for("phép bàn hàng"), "1.000006");
    EXPECT_EQ(codes_for("phep ban hang", Language::vietnamese, 2), (std::vector<std::string>{"1.000005", "1.000006"}));
}

TEST(Search, forgives_one_slip_in_a_word) {
    for (const auto* query :
         {"giấy phéo lái xe", "giấy phé lái xe", "giấy phépp lái xe", "giấy phpé lái xe", "giấy phép láixe", "giaays pheps"})
        EXPECT_EQ(first_for(query), "1.000001") << query;
    EXPECT_EQ(first_for("hokhau"), "1.000004");
    EXPECT_EQ(first_for("thường chú"), "1.000004");
    EXPECT_EQ(first_for("lisence", Language::english), "1.000001");
}

TEST(Search, shows_the_most_used_first_among_equals) {
    EXPECT_EQ(codes_for("hộ khẩu"), (std::vector<std::string>{"1.000004", "1.000003"}));
    std::vector<SearchEntry> equals(4, {"", {"Cấp giấy phép", "Permit"}, {}, 0});
    equals[1].rank = 7;
    equals[3].rank = 2;
    std::vector<std::size_t> order;
    for (const Hit& hit : SearchIndex(equals).find("giay", Language::vietnamese, 9)) order.push_back(hit.entry);
    EXPECT_EQ(order, (std::vector<std::size_t>{3, 1, 0, 2}));
}

TEST(Search, finds_by_everyday_words_names_in_both_languages_and_codes) {
    EXPECT_EQ(first_for("bằng lái"), "1.000001");
    EXPECT_EQ(first_for("có con"), "1.000002");
    EXPECT_EQ(first_for("permanent"), "1.000004");
    EXPECT_EQ(first_for("đăng ký khai sinh", Language::english), "1.000002");
    EXPECT_EQ(first_for("1.000006"), "1.000006");
}

TEST(Search, scores_a_whole_name_with_a_hundred) {
    const auto hits = SearchIndex(few).find("Đăng ký thường trú", Language::vietnamese, 2);
    ASSERT_EQ(hits.size(), 2u);
    EXPECT_EQ(hits[0].score, 100);
    EXPECT_LT(hits[1].score, 100);
}

TEST(Search, finds_nothing_rather_than_anything) {
    EXPECT_TRUE(codes_for("").empty());
    EXPECT_TRUE(codes_for(" . - ").empty());
    EXPECT_TRUE(codes_for("xyzzy").empty());
    EXPECT_TRUE(codes_for("thời tiết hôm nay").empty());
    EXPECT_TRUE(codes_for("a\xFF\xFE").empty());
    EXPECT_TRUE(codes_for("khai sinh", Language::vietnamese, 0).empty());
    EXPECT_TRUE(SearchIndex({}).find("khai sinh", Language::vietnamese, 3).empty());
}

TEST(Search, bears_any_query) {
    const SearchIndex index(few);
    std::mt19937 dice(5);
    const std::vector<std::string> pieces{"khai", "sinh", " ", "  ", "đ", "\u0301", "ế", "w", "1", ".", "\xC4", "驾照", "khaisinhthuongtru",
                                          "\0x"};
    for (int i = 0; i < 3000; ++i) {
        std::string query;
        for (auto length = dice() % 40; length > 0; --length) query += pieces[dice() % pieces.size()];
        for (const Hit& hit : index.find(query, Language::vietnamese, 4)) {
            ASSERT_LT(hit.entry, few.size());
            ASSERT_TRUE(hit.score > 0 && hit.score <= 100) << hit.score << " for " << query;
        }
    }
}

}  // namespace
}  // namespace kiosk::procedures
