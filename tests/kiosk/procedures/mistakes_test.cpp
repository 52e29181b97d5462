// What an author is told of a wrong file.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/procedures/object_reader.h"
#include "tests/kiosk/procedures/broken_files.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

TEST(ProcedureFile, tells_its_mistakes_in_the_order_of_its_lines) {
    const auto text = *platform::read_text(shipped_folder / "3.000347.json");
    json document = json::parse(text);
    document["sources"]["knowledge"]["date"] = 5;
    document["agency"] = 5;
    document["pages"][0]["fields"][0].erase("label");
    const auto mistakes = parse_procedure(document.dump(2), "test.json").mistakes;
    ASSERT_EQ(mistakes.size(), 3u);
    EXPECT_EQ(mistakes[0].in_words, "agency");
    EXPECT_EQ(mistakes[1].in_words, "page \"person\", field \"full_name\", label");
    EXPECT_EQ(mistakes[2].in_words, "sources, knowledge, date");
    EXPECT_LT(mistakes[0].line, mistakes[1].line);
    EXPECT_LT(mistakes[1].line, mistakes[2].line);
}

// What is said of a wrong value, word for word: this is all that an author has.
TEST(ProcedureFile, says_what_to_write_instead) {
    const std::tuple<const char*, json, const char*, const char*> wrong[] = {
        {"/rank", -1, "must be a whole number from 0 to 9999",
         "write digits only, without quotes, points, decimals or a unit; or leave it out for 0"},
        {"/time/working_days", 1.5, "must be a whole number from 0 to 400",
         "write digits only, without quotes, points, decimals or a unit"},
        {"/time/working_days", "15", "must be a whole number from 0 to 400",
         "write digits only, without quotes, points, decimals or a unit"},
        {"/version", 20261122, "must be a text in quotes", "write \"20261122\""},
        {"/name", "Đổi giấy phép lái xe", "must be a text in both languages", "write { \"vi\": \"…\", \"en\": \"…\" }"},
        {"/bring", {"Thẻ căn cước"}, "must be a text in both languages", "write { \"vi\": \"…\", \"en\": \"…\" }"},
        {"/fee", "free", "must be an object", "write { \"text\": { \"vi\": \"…\", \"en\": \"…\" }, \"source\": \"…\" }"},
        {"/words", {"licence"}, "must be an object", "write { \"vi\": [ \"…\" ], \"en\": [ \"…\" ] }"},
        {"/words/vi", "bằng lái", "must be a list", "write [ … ]"},
        {"/words/vi", {" bằng lái"}, "has stray spaces", "take them out"},
        {"/name/en", "A \"licence\"", "has straight quotes in it", "write “ ” within a text"},
        {"/deliveries/kinds", {"post", "collect"}, "\"collect\" is not known here", "use one of: post, post_office, agency, electronic"},
    };
    for (const auto& [place, value, what, remedy] : wrong) {
        json document = good();
        document[json::json_pointer(place)] = value;
        const auto mistakes = mistakes_in(document);
        ASSERT_EQ(mistakes.size(), 1u) << place << " " << value;
        EXPECT_EQ(mistakes[0].what, what);
        EXPECT_EQ(mistakes[0].remedy, remedy);
    }
}

TEST(ProcedureFile, tells_one_mistake_once) {
    json document = good();
    document["pages"][2]["fields"][1]["kind"] = "select";  // with choices, which fit other kinds
    expect_mistake(document, "/pages/2/fields/1/kind", "use one of: text, name, date");
    document = good();
    document["papers"][0]["whenn"] = 1;
    expect_mistake(document, "/papers/0/whenn", "did you mean \"when\"?");
    document = good();
    document["papers"][0]["xyzzy"] = 1;
    expect_mistake(document, "/papers/0/xyzzy", "original, when, source");
}

TEST(ProcedureFile, says_where_the_other_one_is) {
    const auto mistakes = parse_procedure("{\n\"code\": 1,\n\"code\": \"3.000347\"}", "test.json").mistakes;
    const auto twice = std::find_if(mistakes.begin(), mistakes.end(), [](const Mistake& m) { return m.place == "/code"; });
    ASSERT_NE(twice, mistakes.end());
    EXPECT_EQ(twice->line, 3);
    EXPECT_EQ(twice->what, "this key stands here twice; the other is in line 2");
}

json with_rule(const json& rule) {
    json document = good();
    document["rules"] = {rule};
    document["rules"][0]["say"] = {{"vi", "Xin xem lại"}, {"en", "Please check"}};
    return document;
}

TEST(ProcedureFile, keeps_the_bounds_of_the_schema) {
    json document = good();
    document["version"] = std::string(33, '1');
    expect_mistake(document, "/version", "longer than 32 letters; the date will do");
    document = good();
    document["papers"][0]["key"] = std::string(65, 'k');
    expect_mistake(document, "/papers/0/key", "use at most 64 of a-z");
    document = good();
    document["events"].push_back(document["events"][0]);
    expect_mistake(document, "/events/" + std::to_string(document["events"].size() - 1), "stands here twice");
    for (const char* hour : {"24:00", "15:60", "3 pm", "15:0", "15h00"}) {
        document = good();
        document["time"].erase("working_days");
        document["time"]["same_day_before"] = hour;
        expect_mistake(document, "/time/same_day_before", "write it as 15:00");
    }
    expect_mistake(with_rule({{"field", "birth"}, {"must", {{"answer", "birth"}, {"age_at_least", 151}}}}), "/rules/0/must/age_at_least",
                   "from 0 to 150");
    expect_mistake(with_rule({{"field", "birth"}, {"must", {{"answer", "birth"}, {"days_ago_over", -1}}}}), "/rules/0/must/days_ago_over",
                   "must be a whole number from 0; write digits only");
}

TEST(ProcedureFile, asks_at_most_six_questions_on_a_page) {
    json document = good();
    json& fields = document["pages"][1]["fields"];
    while (fields.size() < 6)
        fields.push_back({{"key", fmt::format("more_{}", fields.size())}, {"kind", "text"}, {"label", fields[0]["label"]}});
    EXPECT_TRUE(mistakes_in(document).empty());
    fields.push_back({{"key", "seventh"}, {"kind", "text"}, {"label", fields[0]["label"]}});
    expect_mistake(document, "/pages/1/fields", "asks 7 questions; at most 6");
}

TEST(ProcedureFile, has_no_form_unless_it_is_finished_here) {
    json document = good();
    document["mode"] = {{"is", "booking"}, {"why", {{"vi", "Mời ông/bà tới"}, {"en", "Please go there"}}}, {"source", "knowledge"}};
    for (const char* key : {"rules", "deliveries", "declaration"}) document.erase(key);
    document["papers"] = json::array();
    document.erase("fees");
    expect_mistake(document, "/pages", "has no form; take it out, or write \"mode\": { \"is\": \"here\", … }");
}

TEST(ProcedureFile, has_no_rule_that_nobody_would_ever_see) {
    const json given = {{"answer", "email"}, {"given", true}}, old = {{"answer", "birth"}, {"age_at_least", 18}};
    expect_mistake(with_rule({{"field", "email"}, {"must", given}}), "/rules/0/must", "always holds");
    expect_mistake(with_rule({{"field", "email"}, {"must", {{"any", {old, given}}}}}), "/rules/0/must", "give field \"email\" a \"when\"");
    expect_mistake(with_rule({{"field", "email"}, {"when", {{"not", given}}}, {"must", old}}), "/rules/0/when",
                   "do not ask whether it is given");
    EXPECT_TRUE(mistakes_in(with_rule({{"field", "email"}, {"must", {{"all", {old, given}}}}})).empty());
    EXPECT_TRUE(mistakes_in(with_rule({{"field", "licence_expires"}, {"must", {{"not", given}}}})).empty());
    expect_mistake(with_rule({{"field", "birth"}, {"must", {{"any", {old, given}}}}}), "/rules/0/field", "\"email\", which is asked later");
}

TEST(ProcedureFile, asks_of_an_answer_only_what_its_kind_can_say) {
    const auto first = [](const json& condition) { return with_rule({{"field", "reason"}, {"must", condition}}); };
    expect_mistake(first({{"answer", "birth"}, {"at_least", 18}}), "/rules/0/must",
                   "of kind \"date\" can be asked: given, age_at_least, age_below, days_ago_over, days_ago_at_most, earliest, latest, "
                   "not_before, same_as");
    expect_mistake(first({{"answer", "reason"}, {"is", 4}}), "/rules/0/must/is", "for a number write \"at_least\": n");
    expect_mistake(first({{"answer", "reason"}, {"gven", true}}), "/rules/0/must/gven", "did you mean \"given\"?");
    expect_mistake(first({{"answer", "reason"}}), "/rules/0/must", "add one of: given, is, one_of");
    expect_mistake(first({{"all", {{{"answer", "birth"}, {"given", true}}, {{"not", {{"answer", "reason"}, {"is", "no"}}}}}}}),
                   "/rules/0/must/all/1/not", "\"reason\" has no choice \"no\"; use one of: expiring");
    expect_mistake(first({{"answer", "reason"}, {"same_as", "birth"}}), "/rules/0/must", "different kinds");
    json document = good();
    document["pages"][2]["when"] = {{"answer", "sex"}, {"is", "man"}};
    document["pages"][0]["fields"][2]["choices"].push_back({{"key", "male"}, {"label", {{"vi", "Nam"}, {"en", "Male"}}}});
    const auto mistakes = mistakes_in(document);
    ASSERT_EQ(mistakes.size(), 2u);
    EXPECT_EQ(mistakes[1].remedy, "use one of: male, female");
}

}  // namespace
}  // namespace kiosk::procedures
