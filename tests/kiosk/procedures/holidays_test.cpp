#include "kiosk/procedures/holidays.h"

#include <nlohmann/json.hpp>

#include "tests/kiosk/procedures/shipped_holidays.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

TEST(Holidays, close_offices_at_weekends_and_on_days_off) {
    const Holidays holidays = shipped_holidays();
    EXPECT_TRUE(holidays.is_working({2026, 11, 23}));
    EXPECT_FALSE(holidays.is_working({2026, 11, 22})) << "a Sunday";
    EXPECT_FALSE(holidays.is_working({2026, 11, 24})) << "Culture Day";
    EXPECT_TRUE(holidays.is_working({2025, 11, 24})) << "not yet";
    EXPECT_FALSE(holidays.is_working({2026, 2, 17})) << "Tết";
    EXPECT_FALSE(holidays.is_working({2026, 4, 27})) << "in place of a Sunday";
    EXPECT_TRUE(holidays.is_working({2026, 8, 22})) << "a Saturday that is worked";
    EXPECT_FALSE(holidays.is_working({2026, 8, 31})) << "in exchange";
    EXPECT_EQ(holidays.name_of({2026, 9, 2})->vi, "Quốc khánh");
    EXPECT_EQ(holidays.name_of({2026, 9, 3}), nullptr);
}

TEST(Holidays, are_not_sure_of_a_year_without_a_list) {
    const Holidays holidays = shipped_holidays();
    EXPECT_FALSE(holidays.is_sure_of(2031));
    EXPECT_FALSE(holidays.is_working({2031, 5, 1})) << "the same every year";
    EXPECT_TRUE(holidays.is_working({2031, 1, 23})) << "Tết of a year nobody has told";
    EXPECT_TRUE(Holidays().is_working({2031, 5, 1}));
}

json small() {
    return json::parse(R"({
        "sources": { "law": { "text": "the law", "date": "2026-11-21", "verified": true } },
        "every_year": [ { "day": "05-01", "name": { "vi": "Lao động", "en": "Labour" }, "source": "law" } ],
        "years": [ { "year": 2026, "source": "law", "off": [ { "first": "2026-02-16", "last": "2026-02-20", "name": { "vi": "Tết", "en": "Tết" } } ],
                     "work": ["2026-01-10"] } ] })");
}

TEST(Holidays, are_sure_of_a_year_whose_list_is_verified) {
    std::vector<Mistake> mistakes;
    EXPECT_TRUE(Holidays::parse(small().dump(), "test.json", mistakes).is_sure_of(2026));
    EXPECT_TRUE(mistakes.empty());
    json rumoured = small();
    rumoured["sources"]["rumour"] = {{"text", "a rumour"}, {"date", "2026-11-21"}, {"verified", false}};
    rumoured["years"][0]["source"] = "rumour";
    EXPECT_FALSE(Holidays::parse(rumoured.dump(), "test.json", mistakes).is_sure_of(2026));
}

TEST(Holidays, every_mistake_is_told_with_its_place) {
    const auto place_of = [](const std::string& at, const json& value) {
        json document = small();
        document[json::json_pointer(at)] = value;
        std::vector<Mistake> mistakes;
        Holidays::parse(document.dump(), "test.json", mistakes);
        return mistakes.size() == 1 ? mistakes[0].place : std::to_string(mistakes.size()) + " mistakes";
    };
    EXPECT_EQ(place_of("/years/0/work/0", "2026-01-09"), "/years/0/work/0") << "a Friday";
    EXPECT_EQ(place_of("/years/0/work/0", "2025-01-11"), "/years/0/work/0") << "of another year";
    EXPECT_EQ(place_of("/years/0/work/0", "10/1/2026"), "/years/0/work/0");
    EXPECT_EQ(place_of("/years/0/off/0/last", "2026-02-15"), "/years/0/off/0");
    EXPECT_EQ(place_of("/years/0/off/0/last", "2027-02-15"), "/years/0/off/0");
    EXPECT_EQ(place_of("/years/0/off/0/first", "2026-02-30"), "/years/0/off/0/first");
    EXPECT_EQ(place_of("/years/0/off/1", {{"first", "2026-05-01"}, {"name", {{"vi", "Nghỉ"}, {"en", "Off"}}}}), "/years/0/off/1");
    EXPECT_EQ(place_of("/years/1", small()["years"][0]), "7 mistakes") << "the year, its five days off and its work";
    EXPECT_EQ(place_of("/years/0/source", "lwa"), "/years/0/source");
    EXPECT_EQ(place_of("/every_year/0/day", "13-01"), "/every_year/0/day");
    EXPECT_EQ(place_of("/every_year/0/form", 2026), "/every_year/0/form");
    std::vector<Mistake> mistakes;
    Holidays::parse("{ \"years\": ", "test.json", mistakes);
    ASSERT_EQ(mistakes.size(), 1u);
    EXPECT_EQ(mistakes[0].place, "line 1");
}

}  // namespace
}  // namespace kiosk::procedures
