#include "kiosk/care/health_table.h"

#include <gtest/gtest.h>

#include "kiosk/words.h"

namespace kiosk::care {
namespace {

// Every pair that can be met with: a device has all troubles of drivers/status.h, other parts what they tell apart.
std::vector<std::pair<Part, Ailment>> all_pairs() {
    std::vector<std::pair<Part, Ailment>> out;
    for (const Part part : device_parts)
        for (const drivers::Trouble trouble : drivers::all_troubles) out.emplace_back(part, ailment_of(trouble));
    for (const TellingRow& row : telling_rows)
        for (const auto& told : row.told)
            if (told && std::find(out.begin(), out.end(), std::pair(row.part, *told)) == out.end()) out.emplace_back(row.part, *told);
    return out;
}

std::string named(const std::pair<Part, Ailment>& pair) { return std::string(name_of(pair.first)) + " " + name_of(pair.second); }

TEST(HealthTable, has_a_row_of_each_kind_for_every_part) {
    for (std::size_t i = 0; i < part_count; ++i) {
        const auto part = static_cast<Part>(i);
        EXPECT_NE(find_telling(part), nullptr) << name_of(part);
        for (std::size_t j = 0; j < ailment_count; ++j)
            EXPECT_NE(find_effect(part, static_cast<Ailment>(j)), nullptr) << name_of(part) << " " << name_of(static_cast<Ailment>(j));
    }
}

TEST(HealthTable, leaves_no_trouble_without_words_and_remedy) {
    const auto words = Dictionary::load(TRAM_SOURCE_DIR "/assets/words");
    ASSERT_TRUE(words) << words.error().detail;
    for (const Language language : {Language::vietnamese, Language::english}) {
        for (const auto& pair : all_pairs()) {
            const auto& [part, ailment] = pair;
            EXPECT_FALSE(words->say(trouble_words(part, ailment), language).empty()) << named(pair) << ": " << trouble_words(part, ailment);
            EXPECT_FALSE(words->say(remedy_words(part, ailment), language).empty()) << named(pair) << ": " << remedy_words(part, ailment);
            EXPECT_FALSE(words->say(part_words(part), language).empty()) << named(pair);
        }
    }
}

TEST(HealthTable, names_the_ability_that_is_lost_whenever_service_is_limited_and_only_then) {
    for (const EffectRow& row : effect_rows) EXPECT_EQ(row.lost.has_value(), row.effect == Effect::limited) << name_of(row.part);
}

TEST(HealthTable, takes_away_each_ability_somewhere) {
    for (std::size_t i = 0; i < ability_count; ++i) {
        const auto ability = static_cast<Ability>(i);
        const auto takes = [&](const EffectRow& row) { return row.lost == ability; };
        EXPECT_TRUE(std::any_of(effect_rows.begin(), effect_rows.end(), takes)) << name_of(ability);
    }
}

TEST(HealthTable, tells_an_ailment_as_its_nearest_kin) {
    EXPECT_EQ(told_as(Part::printer, Ailment::jammed), Ailment::jammed);
    EXPECT_EQ(told_as(Part::card_reader, Ailment::unplugged), Ailment::missing);
    EXPECT_EQ(told_as(Part::card_reader, Ailment::crashed), Ailment::offline);
    EXPECT_EQ(told_as(Part::cabinet, Ailment::crashed), Ailment::no_answer);
    EXPECT_EQ(told_as(Part::sound, Ailment::jammed), Ailment::hardware);
    EXPECT_EQ(told_as(Part::portal, Ailment::no_answer), Ailment::offline);
    EXPECT_EQ(told_as(Part::disk, Ailment::hardware), Ailment::hardware);
    EXPECT_EQ(told_as(Part::clock, Ailment::hardware), Ailment::wrong);
}

}  // namespace
}  // namespace kiosk::care
