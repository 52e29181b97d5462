#include "kiosk/care/health.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kiosk::care {
namespace {

using std::chrono::seconds;
const platform::WallTime nine = platform::from_vietnam({2026, 11, 21, 9, 0, 0});

TEST(Health, is_open_when_nothing_is_known_yet) {
    EXPECT_TRUE(Health().is_open());
    EXPECT_TRUE(Health().ill().empty());
}

TEST(Health, says_since_when_a_part_has_the_same_ailment) {
    Health health;
    EXPECT_TRUE(health.set_ill(Part::printer, Ailment::no_paper, nine));
    EXPECT_FALSE(health.set_ill(Part::printer, Ailment::no_paper, nine + seconds(5), "again"));
    EXPECT_EQ(health.of(Part::printer).since, nine);
    EXPECT_EQ(health.of(Part::printer).detail, "again");
    EXPECT_TRUE(health.set_ill(Part::printer, Ailment::cover_open, nine + seconds(9)));
    EXPECT_EQ(health.of(Part::printer).since, nine + seconds(9));
    EXPECT_TRUE(health.set_well(Part::printer, nine + seconds(20)));
    EXPECT_FALSE(health.set_well(Part::printer, nine + seconds(30)));
}

TEST(Health, loses_abilities_and_gets_them_back) {
    Health health;
    health.set_ill(Part::printer, Ailment::jammed, nine);
    health.set_ill(Part::portal, Ailment::offline, nine);
    EXPECT_EQ(health.service().effect, Effect::limited);
    EXPECT_FALSE(health.has(Ability::slip));
    EXPECT_FALSE(health.has(Ability::line));
    EXPECT_TRUE(health.has(Ability::scan));
    health.set_well(Part::printer, nine);
    EXPECT_TRUE(health.has(Ability::slip));
}

TEST(Health, has_no_slip_where_no_printer_is_in_the_settings_and_nothing_to_mend) {
    Health health;
    health.set_absent(Part::printer, nine);
    EXPECT_FALSE(health.has(Ability::slip));
    EXPECT_TRUE(health.ill().empty());
}

TEST(Health, closes_for_the_reason_that_hides_the_others) {
    Health health;
    health.set_ill(Part::clock, Ailment::wrong, nine);
    EXPECT_EQ(health.service().reason, Part::clock);
    health.set_ill(Part::disk, Ailment::full, nine);
    EXPECT_EQ(health.service().reason, Part::disk);
    health.set_ill(Part::settings, Ailment::mistaken, nine);
    EXPECT_EQ(health.service().reason, Part::settings);
    EXPECT_FALSE(health.is_open());
}

TEST(Health, lists_what_closes_before_what_limits_before_what_only_staff_needs_to_know) {
    Health health;
    health.set_ill(Part::paper, Ailment::low, nine);
    health.set_ill(Part::printer, Ailment::jammed, nine);
    health.set_ill(Part::disk, Ailment::full, nine);
    EXPECT_EQ(health.ill(), (std::vector{Part::disk, Part::printer, Part::paper}));
}

TEST(Health, is_told_to_programs) {
    Health health;
    health.set_ill(Part::printer, Ailment::jammed, nine, "stuck \xFF");
    health.set(Part::own_certificate, {.kind = State::Kind::well, .since = nine, .days_left = 90});
    const auto told = nlohmann::json::parse(to_json(health));
    EXPECT_EQ(told["effect"], "limited");
    EXPECT_EQ(told["lost"], nlohmann::json::array({"slip"}));
    EXPECT_EQ(told["parts"]["printer"]["ailment"], "jammed");
    EXPECT_EQ(told["parts"]["printer"]["since"], "2026-11-21T09:00:00.000+07:00");
    EXPECT_EQ(told["parts"]["own_certificate"]["days_left"], 90);
    EXPECT_EQ(told["parts"]["scanner"]["kind"], "unknown");
}

}  // namespace
}  // namespace kiosk::care
