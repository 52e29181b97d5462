#include "kiosk/procedures/by_name.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

namespace kiosk::procedures {
namespace {

using List = std::vector<Procedure>;

List named(const std::vector<std::string>& names) {
    List out(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        out[i].code = fmt::format("9.{:06}", i);
        out[i].short_name = {names[i], names[i]};
    }
    return out;
}

ByName by_name(const List& list) {
    std::vector<const Procedure*> all;
    for (const auto& procedure : list) all.push_back(&procedure);
    return ByName(all);
}

std::vector<std::string> words_of(const ByName::Part& part) {
    std::vector<std::string> out;
    for (const auto& beginning : part.beginnings) out.push_back(beginning.words);
    return out;
}

std::size_t deepest = 0;  // taps

// Everything is found by going on, each once, and no page has more than `most` ways.
void walk(const ByName& names, const std::string& key, std::size_t most, std::size_t depth, std::multiset<std::string>& found) {
    const auto part = names.below(key, Language::vietnamese, most);
    deepest = std::max(deepest, depth);
    ASSERT_LT(depth, 20U) << key;
    ASSERT_NE(part.procedures.empty(), part.beginnings.empty()) << key;
    EXPECT_LE(part.procedures.size(), most);
    EXPECT_LE(part.beginnings.size(), most);
    for (const auto* procedure : part.procedures) found.insert(procedure->code);
    for (const auto& beginning : part.beginnings) {
        std::multiset<std::string> below;
        walk(names, beginning.key, most, depth + 1, below);
        EXPECT_EQ(below.size(), beginning.count) << beginning.words;
        found.merge(below);
    }
}

List as_many_as_in_the_country() {
    std::vector<std::string> names;
    for (const char* action :
         {"Cấp", "Cấp lại", "Cấp đổi", "Gia hạn", "Đăng ký", "Đăng ký lại", "Sửa đổi, bổ sung", "Thu hồi", "Xác nhận", "Công nhận"}) {
        for (const char* object : {"giấy phép xây dựng", "giấy phép", "chứng chỉ hành nghề", "thẻ hướng dẫn viên", "quyền sử dụng đất"}) {
            for (int type = 1; type <= 100; ++type) names.push_back(fmt::format("{} {} loại {}", action, object, type));
        }
    }
    return named(names);
}

TEST(ByName, shows_a_short_list_at_once_in_alphabetical_order) {
    const auto list = named({"Đổi bằng lái", "An toàn", "Cấp thẻ"});
    const auto part = by_name(list).below("", Language::vietnamese, 30);
    EXPECT_TRUE(part.beginnings.empty());
    ASSERT_EQ(part.procedures.size(), 3U);
    EXPECT_EQ(part.procedures.front()->short_name.vi, "An toàn");
    EXPECT_EQ(part.procedures.back()->short_name.vi, "Đổi bằng lái");
}

TEST(ByName, asks_for_the_words_with_which_names_begin_as_far_as_they_are_the_same) {
    const auto list = named({"Đăng ký xe", "Đăng ký nhà", "Cấp thẻ đỏ", "Cấp thẻ xanh"});
    EXPECT_EQ(words_of(by_name(list).below("", Language::vietnamese, 2)), (std::vector<std::string>{"Cấp thẻ", "Đăng ký"}));
}

TEST(ByName, tells_a_whole_name_from_longer_ones_that_begin_like_it) {
    const auto list = named({"Đăng ký xe", "Đăng ký nhà", "Đăng ký"});
    const auto part = by_name(list).below("", Language::vietnamese, 2);
    EXPECT_EQ(words_of(part), (std::vector<std::string>{"Đăng ký", "Đăng ký"}));
    EXPECT_EQ(part.beginnings.front().only, &list.back());
    EXPECT_EQ(part.beginnings.back().only, nullptr);
    EXPECT_EQ(part.beginnings.back().count, 2U);
}

TEST(ByName, asks_for_a_letter_where_too_many_words_could_follow) {
    const auto list = named({"Xe a", "Xe á1", "Xe b", "Xe c", "Xe ba"});
    const auto part = by_name(list).below("", Language::vietnamese, 3);
    EXPECT_EQ(words_of(part), (std::vector<std::string>{"Xe a", "Xe b", "Xe c"}));
    EXPECT_EQ(part.beginnings.front().count, 2U);
}

TEST(ByName, shows_those_of_the_same_name_together_however_many) {
    const auto list = named(std::vector<std::string>(50, "Xác nhận"));
    EXPECT_EQ(by_name(list).below("", Language::vietnamese, 30).procedures.size(), 50U);
}

TEST(ByName, finds_nothing_in_nothing) {
    const auto part = by_name({}).below("", Language::english, 30);
    EXPECT_TRUE(part.procedures.empty() && part.beginnings.empty());
}

TEST(ByName, leads_to_each_of_5000_once_within_a_few_touches) {
    const auto list = as_many_as_in_the_country();
    ASSERT_EQ(list.size(), 5000U);
    deepest = 0;
    std::multiset<std::string> found;
    walk(by_name(list), "", 30, 0, found);
    EXPECT_EQ(found.size(), list.size());
    EXPECT_EQ(std::set<std::string>(found.begin(), found.end()).size(), list.size());
    EXPECT_LE(deepest, 5U);
}

}  // namespace
}  // namespace kiosk::procedures
