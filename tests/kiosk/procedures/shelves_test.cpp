#include "kiosk/procedures/shelves.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kiosk::procedures {
namespace {

using nlohmann::json;

json two_events() {
    return json::parse(R"([ { "key": "driving", "order": 2, "icon": "car", "name": { "vi": "Lái xe", "en": "Driving" } },
                            { "key": "marriage", "order": 1, "icon": "check", "name": { "vi": "Kết hôn", "en": "Getting married" } } ])");
}

TEST(Shelves, stand_in_their_order) {
    std::vector<Mistake> mistakes;
    const auto shelves = parse_shelves(ShelfKind::life_events, two_events().dump(), "test.json", mistakes);
    EXPECT_TRUE(mistakes.empty());
    ASSERT_EQ(shelves.size(), 2);
    EXPECT_EQ(shelves[0].key, "marriage");
    EXPECT_EQ(find_shelf(shelves, "driving")->name.vi, "Lái xe");
    EXPECT_EQ(find_shelf(shelves, "riding"), nullptr);
}

TEST(Shelves, every_mistake_is_told_at_once_with_its_place) {
    json wrong = two_events();
    wrong[0]["colour"] = "red";
    wrong[0]["name"].erase("en");
    wrong[1]["order"] = "first";
    wrong.push_back(wrong[1]);
    std::vector<Mistake> mistakes;
    const auto shelves = parse_shelves(ShelfKind::life_events, wrong.dump(), "test.json", mistakes);
    std::vector<std::string> places;
    for (const auto& mistake : mistakes) places.push_back(mistake.place);
    EXPECT_EQ(places, (std::vector<std::string>{"/0/name/en", "/0/colour", "/1/order", "/2/order", "/2/key"}));
    EXPECT_EQ(shelves.size(), 1) << "only what has a name in both languages, once";
}

TEST(Shelves, are_a_list) {
    std::vector<Mistake> mistakes;
    EXPECT_TRUE(parse_shelves(ShelfKind::agencies, "{}", "test.json", mistakes).empty());
    ASSERT_EQ(mistakes.size(), 1);
    EXPECT_EQ(mistakes[0].what, "must be a list");
    EXPECT_TRUE(parse_shelves(ShelfKind::agencies, "[ {", "test.json", mistakes).empty());
    EXPECT_EQ(mistakes.size(), 2);
}

TEST(Shelves, of_agencies_say_where_to_go) {
    std::vector<Mistake> mistakes;
    parse_shelves(ShelfKind::agencies, two_events().dump(), "test.json", mistakes);
    ASSERT_EQ(mistakes.size(), 2);
    EXPECT_EQ(mistakes[0].place, "/0/where");
}

TEST(Shelves, that_a_procedure_names_must_be_there) {
    std::vector<Mistake> mistakes;
    const auto events = parse_shelves(ShelfKind::life_events, two_events().dump(), "test.json", mistakes);
    Procedure procedure;
    procedure.code = "9.000001";
    procedure.agency = "police";
    procedure.events = {"driving", "mariage"};
    check_shelves(Catalogue({procedure}), {.events = events}, mistakes);
    ASSERT_EQ(mistakes.size(), 2);
    EXPECT_EQ(mistakes[0].place, "/agency");
    EXPECT_EQ(mistakes[1].remedy, "write \"marriage\"");
}

TEST(Shelves, a_missing_file_is_a_mistake_and_no_end) {
    std::vector<Mistake> mistakes;
    const auto shelves = Shelves::load("/nowhere", mistakes);
    EXPECT_TRUE(shelves.events.empty() && shelves.agencies.empty());
    EXPECT_EQ(mistakes.size(), 2);
}

}  // namespace
}  // namespace kiosk::procedures
