// What became of the addresses on identity cards: known ones, and all of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "platform/text.h"
#include "tests/kiosk/procedures/all_places.h"

namespace kiosk::procedures {
namespace {

PlaceCandidates read(std::string_view address) { return all_places().candidates(platform::Secret(address)); }
std::string street(std::string_view address) { return std::string(read(address).street.view()); }

// "Phường Sài Gòn | Phường Tân Định", best first, without those that only lie nearby.
std::string communes(std::string_view address) {
    std::string out;
    for (const auto& candidate : read(address).communes) {
        if (candidate.kinship == Kinship::nearby) continue;
        if (!out.empty()) out += " | ";
        out += candidate.commune->title;
    }
    return out;
}

struct Known {
    const char *address, *communes, *province;
};
// From the resolutions of 2025 on each province; an old address of the north, the middle and the south, towns and islands.
constexpr Known known_places[] = {
    {"Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh", "Phường Sài Gòn", "Hồ Chí Minh"},
    {"Phường Đa Kao, Quận 1, Thành phố Hồ Chí Minh", "Phường Tân Định | Phường Sài Gòn", "Hồ Chí Minh"},
    {"Phường Thảo Điền, Thành phố Thủ Đức, Thành phố Hồ Chí Minh", "Phường An Khánh", "Hồ Chí Minh"},
    {"Phường Hàng Bạc, Quận Hoàn Kiếm, Hà Nội", "Phường Hoàn Kiếm", "Hà Nội"},
    {"Phường Thạch Thang, Quận Hải Châu, Đà Nẵng", "Phường Hải Châu", "Đà Nẵng"},
    {"Phường Minh An, Thành phố Hội An, Quảng Nam", "Phường Hội An", "Đà Nẵng"},
    {"Phường Lộc Thọ, Thành phố Nha Trang, Khánh Hòa", "Phường Nha Trang", "Khánh Hòa"},
    {"Phường Vỹ Dạ, Thành phố Huế, Thừa Thiên Huế", "Phường Vỹ Dạ", "Huế"},
    {"Thị trấn Cát Bà, Huyện Cát Hải, Hải Phòng", "Đặc khu Cát Hải", "Hải Phòng"},
    {"Phường Dương Đông, Thành phố Phú Quốc, Kiên Giang", "Đặc khu Phú Quốc", "An Giang"},
    {"Xã Thổ Châu, Thành phố Phú Quốc, Kiên Giang", "Đặc khu Thổ Châu", "An Giang"},
    {"Huyện Côn Đảo, Bà Rịa - Vũng Tàu", "Đặc khu Côn Đảo", "Hồ Chí Minh"},
    {"Huyện Hoàng Sa, Đà Nẵng", "Đặc khu Hoàng Sa", "Đà Nẵng"},
    {"Phường Tân An, Quận Ninh Kiều, Cần Thơ", "Phường Ninh Kiều", "Cần Thơ"},
    {"Phường 1, Thành phố Vũng Tàu, Bà Rịa - Vũng Tàu", "Phường Vũng Tàu", "Hồ Chí Minh"},
    {"Phường Phú Cường, Thành phố Thủ Dầu Một, Bình Dương", "Phường Thủ Dầu Một", "Hồ Chí Minh"},
    {"Phường Sa Pa, Thị xã Sa Pa, Lào Cai", "Phường Sa Pa", "Lào Cai"},
    {"Phường Bãi Cháy, Thành phố Hạ Long, Quảng Ninh", "Phường Bãi Cháy", "Quảng Ninh"},
    {"Phường Cửa Nam, Thành phố Vinh, Nghệ An", "Phường Thành Vinh", "Nghệ An"},
    {"Phường Tân Lợi, Thành phố Buôn Ma Thuột, Đắk Lắk", "Phường Buôn Ma Thuột", "Đắk Lắk"},
    {"Phường Trần Phú, Thành phố Quy Nhơn, Bình Định", "Phường Quy Nhơn", "Gia Lai"},
    {"Phường 1, Thành phố Mỹ Tho, Tiền Giang", "Phường Mỹ Tho", "Đồng Tháp"},
    {"Phường 1, Thành phố Đà Lạt, Lâm Đồng", "Phường Xuân Hương - Đà Lạt", "Lâm Đồng"},
    {"Xã Đất Mũi, Huyện Ngọc Hiển, Cà Mau", "Xã Đất Mũi", "Cà Mau"},
    {"Phường 1, Thành phố Bạc Liêu, Bạc Liêu", "Phường Bạc Liêu", "Cà Mau"},
    {"Phường Mường Thanh, Thành phố Điện Biên Phủ, Điện Biên", "Phường Điện Biên Phủ", "Điện Biên"},
    {"Thị trấn Đồng Văn, Huyện Đồng Văn, Hà Giang", "Xã Đồng Văn", "Tuyên Quang"},
    {"Thị trấn Tam Đảo, Huyện Tam Đảo, Vĩnh Phúc", "Xã Tam Đảo", "Phú Thọ"},
    {"Phường Mỹ Long, Thành phố Long Xuyên, An Giang", "Phường Long Xuyên", "An Giang"},
    {"Phường 1, Thành phố Tân An, Long An", "Phường Long An", "Tây Ninh"},
    {"Thị trấn Trảng Bom, Huyện Trảng Bom, Đồng Nai", "Phường Trảng Bom", "Đồng Nai"},
    // What the package has wrong and assets/places mends.
    {"Xã Thạnh Lộc, Huyện Châu Thành, Kiên Giang", "Xã Thạnh Lộc", "An Giang"},
    {"Xã Thạnh Lộc, Huyện Giồng Riềng, Kiên Giang", "Xã Thạnh Hưng", "An Giang"},
    {"Phường Cống Vị, Quận Ba Đình, Hà Nội", "Phường Ngọc Hà | Phường Giảng Võ", "Hà Nội"},
    {"Xã Ia Mơ, Huyện Chư Prông, Gia Lai", "Xã Ia Mơ", "Gia Lai"},
};

TEST(OldAddress, becomes_what_the_resolutions_of_2025_say) {
    for (const auto& row : known_places) {
        EXPECT_EQ(communes(row.address), row.communes) << row.address;
        const auto* province = read(row.address).province;
        ASSERT_NE(province, nullptr) << row.address;
        EXPECT_EQ(province->name, row.province) << row.address;
    }
}

TEST(OldAddress, leads_to_its_commune_whichever_unit_it_is) {
    const auto& table = all_places().table();
    ASSERT_GT(table.former_units.size(), 10'000u);
    for (const auto& unit : table.former_units) {
        const auto words = in_words(table, unit);
        for (const std::string& written : {words, "Số 5, , Tổ 3, - " + words, platform::search_key(words)}) {
            const auto found = all_places().candidates(platform::Secret(written));
            ASSERT_NE(found.province, nullptr) << written;
            EXPECT_EQ(found.province, &table.provinces[table.province_of(unit)]) << written;
            for (const std::size_t commune : unit.communes) {
                EXPECT_TRUE(std::any_of(found.communes.begin(), found.communes.end(),
                                        [&](const auto& candidate) { return candidate.commune == &table.communes[commune]; }))
                    << written << " to " << table.communes[commune].title;
            }
        }
    }
}

TEST(OldAddress, is_never_one_commune_where_the_unit_was_divided) {
    const auto& table = all_places().table();
    std::size_t divided = 0;
    for (const auto& unit : table.former_units) {
        const auto found = all_places().candidates(platform::Secret(in_words(table, unit)));
        EXPECT_FALSE(found.certain() && (unit.communes.size() > 1 || unit.older)) << in_words(table, unit);
        if (unit.communes.size() > 1) {
            ++divided;
            EXPECT_GE(found.communes.size(), unit.communes.size());
        }
    }
    EXPECT_GE(divided, 468u);
}

TEST(OldAddress, is_mostly_certain) {
    const auto& table = all_places().table();
    const auto certain = std::count_if(table.former_units.begin(), table.former_units.end(), [&](const FormerUnit& unit) {
        return all_places().candidates(platform::Secret(in_words(table, unit))).certain();
    });
    EXPECT_GT(static_cast<std::size_t>(certain) * 100, table.former_units.size() * 85);
}

TEST(OldAddress, is_understood_when_it_is_a_new_one) {
    for (const auto& commune : all_places().communes()) {
        const auto found = read("12 Lê Lợi, " + std::string(commune.title) + ", " + all_places().province_of(commune).title);
        ASSERT_FALSE(found.communes.empty()) << commune.title;
        EXPECT_EQ(found.communes[0].commune, &commune) << commune.title;
        EXPECT_EQ(found.communes[0].kinship, Kinship::same);
        EXPECT_EQ(found.street.view(), "12 Lê Lợi");
    }
    EXPECT_TRUE(read("Phường Sài Gòn, Thành phố Hồ Chí Minh").certain());
}

TEST(OldAddress, is_understood_however_cards_write_it) {
    for (const char* address : {"P. Bến Nghé, Q.1, TP.HCM", "p bến nghé, q1, tphcm", "Phường Bến Nghé,Quận 1,TP Hồ Chí Minh",
                                "PHƯỜNG BẾN NGHÉ, QUẬN 1, TP. HỒ CHÍ MINH", "Bến Nghé, Quận 1, Hồ Chí Minh",
                                "Phường Bến Nghé - Quận 1 - Hồ Chí Minh", "Phường Bến Nghé Quận 1 Thành phố Hồ Chí Minh",
                                "F. Bến Nghé, Q1, T.P Hồ Chí Minh", "Phường  Bến  Nghé, , Quận 1,- Thành phố Hồ Chí Minh, Việt Nam",
                                "Phươ\u0300ng Bê\u0301n Nghe\u0301, Quâ\u0323n 1, Hô\u0300 Chi\u0301 Minh"}) {
        EXPECT_EQ(communes(address), "Phường Sài Gòn") << address;
        EXPECT_TRUE(read(address).certain()) << address;
    }
    EXPECT_EQ(communes("Xã Quí Quân, huyện Yên Sơn, tỉnh Tuyên Quang"), communes("Xã Quý Quân, H. Yên Sơn, T. Tuyên Quang"));
    EXPECT_EQ(communes("TT. Cát Tiên, H. Cát Tiên, Lâm Đồng"), "Xã Cát Tiên");
    EXPECT_EQ(communes("Phường 01, TP. Đà Lạt, Lâm Đồng"), "Phường Xuân Hương - Đà Lạt");
    EXPECT_EQ(communes("Xã Xuân Hoà, H. Xuân Lộc, Đồng Nai"), communes("Xã Xuân Hòa, Huyện Xuân Lộc, Tỉnh Đồng Nai"));
}

TEST(OldAddress, keeps_what_stands_before_the_commune) {
    EXPECT_EQ(street("Số 12, ngõ 3 Lê Lợi, Tổ 5, Phường Bến Nghé, Quận 1, TP Hồ Chí Minh"), "Số 12, ngõ 3 Lê Lợi, Tổ 5");
    EXPECT_EQ(street("Thôn  Một, , - Xóm 2 -, Xã Đất Mũi, Huyện Ngọc Hiển, Cà Mau"), "Thôn Một, Xóm 2");
    EXPECT_EQ(street("Xã Đất Mũi, Huyện Ngọc Hiển, Cà Mau"), "");
}

TEST(OldAddress, forgives_one_wrong_letter_but_is_not_certain_then) {
    EXPECT_EQ(communes("Phường Bến Ngé, Quận 1, TP Hồ Chí Minh"), "Phường Sài Gòn");
    EXPECT_FALSE(read("Phường Bến Ngé, Quận 1, TP Hồ Chí Minh").certain());
}

TEST(OldAddress, with_a_former_name_of_the_district_is_found) {
    EXPECT_EQ(communes("Phường Thảo Điền, Quận 2, TP Hồ Chí Minh"), "Phường An Khánh");
    EXPECT_EQ(communes("Xã Tân Thành, Huyện Tĩnh Gia, Thanh Hóa"), "");
    EXPECT_EQ(read("Xã Không Có, Huyện Tĩnh Gia, Thanh Hóa").province->name, "Thanh Hóa");
}

TEST(OldAddress, of_an_unknown_commune_offers_those_of_its_district) {
    const auto found = read("Ấp 1, Phường 6, Quận 3, TP Hồ Chí Minh");
    ASSERT_EQ(found.communes.size(), 3u);
    for (const auto& candidate : found.communes) EXPECT_EQ(candidate.kinship, Kinship::nearby);
    EXPECT_FALSE(found.certain());
    EXPECT_EQ(found.street.view(), "Ấp 1, Phường 6") << "nothing of it is lost";
}

TEST(OldAddress, that_is_not_known_has_a_province_only_or_nothing) {
    const auto made_up = read("Thôn Một, Xã Mẫu, Huyện Thử, Bắc Kạn");
    ASSERT_NE(made_up.province, nullptr);
    EXPECT_EQ(made_up.province->name, "Thái Nguyên");
    EXPECT_TRUE(made_up.communes.empty());
    EXPECT_EQ(made_up.street.view(), "Thôn Một, Xã Mẫu, Huyện Thử");
    for (const char* address : {"", ",,,", "Paris, France", "\xFF\xFE"}) {
        EXPECT_EQ(read(address).province, nullptr) << address;
        EXPECT_TRUE(read(address).communes.empty()) << address;
    }
}

TEST(OldAddress, of_any_noise_does_no_harm) {
    std::mt19937 random(2);
    const auto& table = all_places().table();
    const std::vector<std::string> pieces{",",  " - ", "  ", "Xã",   "Quận ", "P.",      "1", "TP", "\xCC\x81", "\xF0\x9F\x98\x80",
                                          "\n", "đ",   "H'", "\xC3", ".",     "Việt Nam"};
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t n = random() % 12; n > 0; --n) {
            const auto choice = random() % 3;
            if (choice == 0) text += pieces[random() % pieces.size()];
            if (choice == 1) text += table.names[random() % table.names.size()].title;
            if (choice == 2) text += static_cast<char>(random() % 256);
        }
        const auto found = read(text);
        for (const auto& candidate : found.communes) {
            EXPECT_GT(candidate.score, 0);
            EXPECT_LE(candidate.score, 1);
        }
        EXPECT_LE(all_places().find(text).size(), 20u);
    }
}

}  // namespace
}  // namespace kiosk::procedures
