#include "kiosk/procedures/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "kiosk/procedures/place_key.h"
#include "platform/text.h"
#include "tests/kiosk/procedures/all_places.h"

namespace kiosk::procedures {
namespace {

std::vector<std::string> titles(const std::vector<FoundPlace>& found) {
    std::vector<std::string> out;
    for (const auto& place : found)
        out.emplace_back(place.commune != nullptr ? place.commune->title : std::string_view(place.province->title));
    return out;
}
std::string first(std::string_view typed) {
    const auto found = titles(all_places().find(typed));
    return found.empty() ? "" : found[0];
}
bool finds(std::string_view typed, const Commune& commune, std::size_t most) {
    const auto found = all_places().find(typed, most);
    return std::any_of(found.begin(), found.end(), [&](const FoundPlace& place) { return place.commune == &commune; });
}

TEST(Places, are_34_provinces_and_3321_communes) {
    EXPECT_EQ(all_places().provinces().size(), 34u);
    EXPECT_EQ(all_places().communes().size(), 3321u);
    std::map<std::string, int> kinds;
    for (const auto& commune : all_places().communes())
        ++kinds[std::string(commune.title.substr(0, commune.title.size() - commune.name.size() - 1))];
    EXPECT_EQ(kinds, (std::map<std::string, int>{{"Xã", 2611}, {"Phường", 697}, {"Đặc khu", 13}}));
    const auto cities =
        std::count_if(all_places().provinces().begin(), all_places().provinces().end(), [](const auto& p) { return p.city; });
    EXPECT_EQ(cities, 7);
}

TEST(Places, have_one_code_each_and_are_found_by_it) {
    std::set<std::string_view> codes;
    std::size_t communes = 0;
    for (const auto& province : all_places().provinces()) {
        EXPECT_EQ(all_places().province(province.code), &province);
        for (const std::size_t at : province.communes) {
            const Commune& commune = all_places().communes()[at];
            EXPECT_EQ(&all_places().province_of(commune), &province);
            EXPECT_EQ(all_places().commune(commune.code), &commune);
            EXPECT_EQ(commune.code.size(), 5u);
            codes.insert(commune.code);
            ++communes;
        }
    }
    EXPECT_EQ(codes.size(), 3321u);
    EXPECT_EQ(communes, 3321u);
    EXPECT_EQ(all_places().commune("99999"), nullptr);
    EXPECT_EQ(all_places().province("99"), nullptr);
}

TEST(Places, are_composed_and_without_stray_spaces) {
    for (const auto& name : all_places().table().names) {
        EXPECT_EQ(*platform::nfc(name.title), name.title);
        EXPECT_EQ(platform::fold_spaces(name.title).view(), name.title);
        EXPECT_FALSE(name.bare.empty()) << name.title;
    }
}

TEST(Places, stand_as_in_a_dictionary) {
    const auto provinces = all_places().provinces();
    EXPECT_EQ(provinces.front().name, "An Giang");
    EXPECT_EQ(provinces.back().name, "Vĩnh Long");
    const auto by_name = [](const auto& a, const auto& b) { return sort_key(a.name) < sort_key(b.name); };
    EXPECT_TRUE(std::is_sorted(provinces.begin(), provinces.end(), by_name));
    for (const auto& province : provinces) {
        EXPECT_TRUE(std::is_sorted(province.communes.begin(), province.communes.end(), [&](std::size_t a, std::size_t b) {
            return by_name(all_places().communes()[a], all_places().communes()[b]);
        }));
    }
}

TEST(Places, find_every_commune_by_its_name_with_and_without_marks) {
    for (const auto& commune : all_places().communes()) {
        const std::string whole = std::string(commune.title) + ' ' + std::string(all_places().province_of(commune).name);
        EXPECT_TRUE(finds(whole, commune, 20)) << whole;
        EXPECT_TRUE(finds(platform::search_key(whole), commune, 20)) << whole;
    }
}

TEST(Places, put_the_exact_name_before_others) {
    for (const auto& commune : all_places().communes()) {
        const auto found = all_places().find(commune.title, 60);
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const FoundPlace& place) { return place.commune == &commune; }));
        ASSERT_NE(found[0].commune, nullptr) << commune.title;
        EXPECT_TRUE(place_key(found[0].commune->title, Marks::kept) == place_key(commune.title, Marks::kept))
            << found[0].commune->title << " for " << commune.title;
    }
}

TEST(Places, find_a_commune_in_spite_of_one_wrong_letter) {
    std::mt19937 random(1);
    int mistaken = 0;
    for (std::size_t i = 0; i < all_places().communes().size(); i += 7) {
        const Commune& commune = all_places().communes()[i];
        std::string typed(place_key(commune.name, Marks::dropped).view());
        typed.erase(random() % typed.size(), 1);
        if (typed.size() < 6 || typed.find("  ") != std::string::npos) continue;
        const auto found = all_places().find(typed, 400);
        // Else it happens to be how another name begins.
        if (!found.empty() && found[0].score > 0.6) continue;
        ++mistaken;
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const FoundPlace& place) { return place.commune == &commune; }))
            << typed << " for " << commune.title;
    }
    EXPECT_GT(mistaken, 250);
}

TEST(Places, are_found_as_people_type) {
    EXPECT_EQ(first("hoan kiem"), "Phường Hoàn Kiếm");
    EXPECT_EQ(first("Hoàn K"), "Phường Hoàn Kiếm");
    EXPECT_EQ(first("p bến nghé"), "Phường Sài Gòn");
    EXPECT_EQ(first("ben nghe quan 1"), "Phường Sài Gòn");
    EXPECT_EQ(first("tp hcm"), "Thành phố Hồ Chí Minh");
    EXPECT_EQ(first("sai gon tp"), "Phường Sài Gòn");
    EXPECT_EQ(first("tân phú đồng nai"), "Phường Tân Phú");
    EXPECT_EQ(first("tinh bac kan"), "Tỉnh Thái Nguyên");
    EXPECT_EQ(first("thừa thiên huế"), "Thành phố Huế");
    EXPECT_EQ(first("hoan kiam"), "Phường Hoàn Kiếm");
}

TEST(Places, say_which_former_name_was_found) {
    const auto found = all_places().find("phường bến nghé");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].was, "Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh");
    EXPECT_EQ(all_places().find("phường sài gòn")[0].was, "");
}

TEST(Places, become_what_a_former_district_is_now) {
    const auto found = titles(all_places().find("q1", 4));
    EXPECT_EQ(std::set<std::string>(found.begin(), found.end()),
              (std::set<std::string>{"Phường Bến Thành", "Phường Cầu Ông Lãnh", "Phường Sài Gòn", "Phường Tân Định"}));
}

TEST(Places, prefer_the_marks_that_were_typed) {
    EXPECT_EQ(first("xã ba dinh quảng ngãi"), "Xã Ba Dinh");
    const auto with = titles(all_places().find("xã ba đình", 1));
    EXPECT_EQ(with[0], "Xã Ba Đình");
}

TEST(Places, find_nothing_in_nothing) {
    for (const std::string_view typed : {"", "   ", "-,.", "\xFF", "@@@", "xyzzy plugh"})
        EXPECT_TRUE(all_places().find(typed).empty()) << typed;
    EXPECT_TRUE(all_places().find("hà nội", 0).empty());
}

TEST(Places, refuse_a_table_that_is_not_one) {
    EXPECT_EQ(Places::load("/nonexistent").error().fault, platform::Fault::not_found);
    for (const std::string table : {"", "x", "tram-places\t2\n", "tram-places\t1\n", "tram-places\t1\nC\t1\tXã A\n",
                                    "tram-places\t1\nP\t01\tcity\n", "tram-places\t1\nP\t01\tcity\tA\nC\t00001\tXã B\nO\t02\tTỉnh A\n",
                                    "tram-places\t1\nP\t01\tcity\tA\nC\t00001\tXã B\nO\t01\tTỉnh A\nU\t00001\tXã B\n",
                                    "tram-places\t1\nP\t01\tcity\tA\nC\t00001\tXã B\nO\t01\tTỉnh A\nD\tHuyện A\nU\t00002\tXã B\n"}) {
        const auto places = Places::parse(table);
        ASSERT_FALSE(places) << table;
        EXPECT_EQ(places.error().fault, platform::Fault::malformed);
    }
}

}  // namespace
}  // namespace kiosk::procedures
