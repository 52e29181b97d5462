#include "kiosk/procedures/postage.h"

#include <nlohmann/json.hpp>
#include <random>

#include "tests/kiosk/procedures/shipped_holidays.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;
using platform::Date;

PostalRules rules_of(const json& document) {
    std::vector<Mistake> mistakes;
    PostalRules out = PostalRules::parse(document.dump(), "postage.json", mistakes);
    for (const Mistake& mistake : mistakes) ADD_FAILURE() << mistake.place << ": " << mistake.what << "; " << mistake.remedy;
    return out;
}

json shipped() { return json::parse(shared_file("postage.json")); }

const std::vector both_legs{Leg::collect_papers, Leg::return_result};

Parcel parcel(const std::string& province, std::vector<Leg> legs = {Leg::return_result}, const std::string& group = "") {
    return {std::move(legs), 80, Zone::same_province, province, {2026, 11, 22}, true, group};
}

TEST(Postage, is_by_weight_and_zone) {
    const PostalRules rules = rules_of(shipped());
    const auto& bands = rules.tariffs.at(0).bands;
    Parcel letter = parcel("79");
    for (std::size_t band = 0; band < bands.size(); ++band) {
        for (const Zone zone : {Zone::same_commune, Zone::same_province, Zone::other_province}) {
            letter.zone = zone;
            letter.grams = bands[band].to_grams;
            EXPECT_EQ(postage(rules, letter).due, bands[band].dong.at(static_cast<std::size_t>(zone)));
        }
        letter.grams = bands[band].to_grams + 1;
        if (band + 1 < bands.size()) {
            EXPECT_EQ(postage(rules, letter).due, bands[band + 1].dong[2]);
        }
    }
    EXPECT_EQ(postage(rules, letter).due, std::nullopt) << "too heavy: ask at the counter";
    EXPECT_TRUE(postage(rules, letter).about);
}

TEST(Postage, is_paid_by_the_citizen_unless_a_province_decides_otherwise) {
    const PostalRules rules = rules_of(shipped());
    const Postage elsewhere = postage(rules, parcel("79"));
    ASSERT_EQ(elsewhere.lines.size(), 1u);
    EXPECT_EQ(elsewhere.lines[0].payer, Payer::citizen);
    EXPECT_EQ(elsewhere.lines[0].label.vi, "Giá cước bưu chính");
    EXPECT_EQ(elsewhere.due, elsewhere.lines[0].price);
}

TEST(Postage, of_results_is_paid_by_hanoi_since_2026) {
    const PostalRules rules = rules_of(shipped());
    const Postage hanoi = postage(rules, parcel("01", both_legs));
    ASSERT_EQ(hanoi.lines.size(), 2u);
    EXPECT_EQ(hanoi.lines[0].payer, Payer::citizen) << "fetching the papers is not supported";
    EXPECT_EQ(hanoi.lines[1].payer, Payer::somebody_else);
    EXPECT_EQ(hanoi.lines[1].due, 0);
    EXPECT_EQ(hanoi.due, hanoi.lines[0].price);
    EXPECT_TRUE(hanoi.about) << "nobody has read the resolution";
    Parcel before = parcel("01");
    before.date = {2025, 12, 31};
    EXPECT_GT(postage(rules, before).due, 0);
    Parcel on_paper = parcel("01");
    on_paper.online = false;
    EXPECT_GT(postage(rules, on_paper).due, 0);
}

TEST(Postage, groups_do_not_add_up_with_a_province) {
    const PostalRules rules = rules_of(shipped());
    EXPECT_EQ(postage(rules, parcel("79", both_legs, "poor")).due, 0);
    const Postage half = postage(rules, parcel("79", {Leg::return_result}, "near_poor"));
    EXPECT_EQ(half.lines[0].due * 2, half.lines[0].price);
    EXPECT_EQ(half.lines[0].payer, Payer::both);
    const Postage hanoi = postage(rules, parcel("01", {Leg::return_result}, "near_poor"));
    EXPECT_EQ(hanoi.due, 0);
    EXPECT_EQ(hanoi.lines[0].label.vi, rules.support.at(0).label.vi) << "what helps most counts";
    EXPECT_GT(postage(rules, parcel("79", {Leg::return_result}, "unheard_of")).due, 0);
}

TEST(Postage, is_not_about_when_all_is_verified) {
    json document = shipped();
    for (auto& source : document["sources"]) source["verified"] = true;
    EXPECT_FALSE(postage(rules_of(document), parcel("01", both_legs, "poor")).about);
}

TEST(Postage, follows_a_new_tariff_from_its_day) {
    json document = shipped();
    json dearer = document["tariffs"][0];
    dearer["from"] = "2027-01-01";
    dearer["bands"] = {{{"to_grams", 2000}, {"same_commune", 1}, {"same_province", 2}, {"other_province", 3}}};
    document["tariffs"][0]["until"] = "2026-12-31";
    document["tariffs"].push_back(dearer);
    const PostalRules rules = rules_of(document);
    Parcel letter = parcel("79");
    letter.date = {2026, 12, 31};
    EXPECT_EQ(postage(rules, letter).due, 26000);
    letter.date = {2027, 1, 1};
    EXPECT_EQ(postage(rules, letter).due, 2);
}

TEST(Postage, is_never_negative_nor_above_the_price) {
    const PostalRules rules = rules_of(shipped());
    std::mt19937 random(1);
    const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    for (int i = 0; i < 5000; ++i) {
        Parcel letter{
            both_legs, below(2500), static_cast<Zone>(below(3)), below(2) == 0 ? "01" : "79", {2025 + below(3), 1 + below(12), 1}};
        const Postage plain = postage(rules, letter);
        letter.group = rules.exempt.at(static_cast<std::size_t>(below(static_cast<int>(rules.exempt.size())))).key;
        const Postage helped = postage(rules, letter);
        ASSERT_EQ(plain.due.has_value(), helped.due.has_value());
        ASSERT_LE(helped.due.value_or(0), plain.due.value_or(0));
        for (const PostageLine& line : helped.lines) {
            ASSERT_GE(line.due, 0);
            ASSERT_LE(line.due, line.price);
            ASSERT_EQ(line.payer == Payer::citizen, line.due == line.price);
        }
    }
}

TEST(Postage, zones_come_from_places) {
    EXPECT_EQ(zone_between({"01", "00004"}, {"01", "00004"}), Zone::same_commune);
    EXPECT_EQ(zone_between({"01", "00004"}, {"01", "00008"}), Zone::same_province);
    EXPECT_EQ(zone_between({"01", ""}, {"01", ""}), Zone::same_province);
    EXPECT_EQ(zone_between({"01", "00004"}, {"79", "00004"}), Zone::other_province);
    EXPECT_EQ(zone_between({}, {}), Zone::other_province) << "not known: not cheaper than it may be";
    EXPECT_EQ(estimated_grams(10), 80);
}

TEST(Postman, comes_on_working_days_and_knows_before) {
    const Postman postman = rules_of(shipped()).postman;
    const Holidays holidays = shipped_holidays();
    const auto offered = [&](int day, int hour) { return pick_ups(postman, platform::from_vietnam({2026, 11, day, hour}), holidays); };
    // Friday at 9: 14 o'clock is far enough away; then Monday, Wednesday (Tuesday is a holiday), Thursday, Friday.
    const auto friday = offered(20, 9);
    ASSERT_EQ(friday.size(), 9u);
    EXPECT_EQ(friday[0].day, (Date{2026, 11, 20}));
    EXPECT_EQ(postman.windows.at(friday[0].window).key, "afternoon");
    EXPECT_EQ(friday[1].day, (Date{2026, 11, 23}));
    EXPECT_EQ(friday[3].day, (Date{2026, 11, 25}));
    EXPECT_EQ(friday.back().day, (Date{2026, 11, 27}));
    const auto evening = offered(20, 16);
    ASSERT_EQ(evening.size(), 10u);
    EXPECT_EQ(evening[0].day, (Date{2026, 11, 23}));
}

TEST(PostageFile, every_mistake_is_told_with_its_place) {
    const auto place_of = [](const std::string& at, const json& value) {
        json document = shipped();
        document[json::json_pointer(at)] = value;
        std::vector<Mistake> mistakes;
        PostalRules::parse(document.dump(), "test.json", mistakes);
        return mistakes.size() == 1 ? mistakes[0].place : std::to_string(mistakes.size()) + " mistakes";
    };
    EXPECT_EQ(place_of("/tariffs/0/bands/1/to_grams", 100), "/tariffs/0/bands/1/to_grams");
    EXPECT_EQ(place_of("/tariffs/0/bands/1/same_commune", 5), "/tariffs/0/bands/1/same_commune");
    EXPECT_EQ(place_of("/tariffs/0/bands/0/same_commune", -5), "/tariffs/0/bands/0/same_commune");
    EXPECT_EQ(place_of("/tariffs/1", shipped()["tariffs"][0]), "/tariffs/1");
    EXPECT_EQ(place_of("/support/0/percent", 101), "/support/0/percent");
    EXPECT_EQ(place_of("/support/0/percnt", 100), "/support/0/percnt");
    EXPECT_EQ(place_of("/support/0/legs/0", "there"), "/support/0/legs/0");
    EXPECT_EQ(place_of("/support/0/source", "hanio"), "/support/0/source");
    EXPECT_EQ(place_of("/exempt/0/provinces", {1}), "/exempt/0/provinces/0");
    EXPECT_EQ(place_of("/postman/windows/0/from", "8h"), "/postman/windows/0/from");
    EXPECT_EQ(place_of("/postman/windows/0/from", "24:00"), "/postman/windows/0/from");
    EXPECT_EQ(place_of("/postman/windows/1/from", "10:00"), "/postman/windows/1/from");
}

}  // namespace
}  // namespace kiosk::procedures
