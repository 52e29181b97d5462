#include "drivers/card/cccd.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "platform/text.h"

namespace drivers::card {
namespace {

const platform::Date today{2026, 11, 21};
const std::string address = "Thôn Một, Xã Mẫu, Huyện Thử, Bắc Kạn";
const std::string plain = "099090000001|012345678|Nguyễn Văn Mẫu|15011990|Nam|" + address + "|01032022";
const std::string woman = "099155000002||Trần Thị Thử|02091955|Nữ|" + address + "|01032022";

std::string with(std::string text, const std::string& part, const std::string& instead) {
    const auto at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return text.replace(at, part.size(), instead);
}

std::string with_address(const std::string& other) { return with(plain, address, other); }

bool warns(const CardQr& card, QrWarning warning) {
    return std::find(card.warnings.begin(), card.warnings.end(), warning) != card.warnings.end();
}

void expect_fault(const std::string& text, QrFault fault) {
    const auto card = parse_card_qr(text, today);
    ASSERT_FALSE(card) << text.substr(0, 80);
    EXPECT_EQ(card.error(), fault) << text.substr(0, 80);
}

TEST(IdNumber, tells_place_sex_and_birth_year) {
    const auto man = parse_id_number("099090000001");
    ASSERT_TRUE(man);
    EXPECT_EQ(man->place, 99);
    EXPECT_EQ(man->sex, Sex::male);
    EXPECT_EQ(man->birth_year, 1990);
    EXPECT_EQ(parse_id_number("099301000001")->sex, Sex::female);
    EXPECT_EQ(parse_id_number("099301000001")->birth_year, 2001);
    EXPECT_EQ(parse_id_number("099999000001")->birth_year, 2399);
}

TEST(IdNumber, is_exactly_twelve_digits) {
    for (const char* text : {"", "09909000000", "0990900000011", "09909000000a", " 09909000001", "٠٩٩٠٩٠"})
        EXPECT_FALSE(parse_id_number(text)) << text;
}

TEST(CardQr, is_read_field_by_field) {
    const auto card = parse_card_qr(plain, today);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->id_number, "099090000001");
    EXPECT_EQ(card->old_number, "012345678");
    EXPECT_EQ(card->full_name, "Nguyễn Văn Mẫu");
    EXPECT_EQ(card->birth, (platform::Date{1990, 1, 15}));
    EXPECT_EQ(card->sex, Sex::male);
    EXPECT_EQ(card->address, address);
    EXPECT_EQ(card->issued, (platform::Date{2022, 3, 1}));
    EXPECT_TRUE(card->warnings.empty());
}

TEST(CardQr, may_have_no_old_number) {
    const auto card = parse_card_qr(woman, today);
    ASSERT_TRUE(card);
    EXPECT_TRUE(card->old_number.empty());
    EXPECT_EQ(card->sex, Sex::female);
    EXPECT_TRUE(card->warnings.empty());
}

TEST(CardQr, may_have_an_old_number_of_twelve_digits) {
    EXPECT_EQ(parse_card_qr(with(plain, "|012345678|", "|099090000009|"), today)->old_number, "099090000009");
}

TEST(CardQr, may_have_eleven_fields_empty_or_not) {
    EXPECT_EQ(parse_card_qr(plain + "||||", today)->issued, (platform::Date{2022, 3, 1}));
    const auto card = parse_card_qr(plain + "|Cha Mẫu|Mẹ Mẫu|15011960|", today);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->issued, (platform::Date{2022, 3, 1}));
    EXPECT_EQ(card->address, address);
}

TEST(CardQr, is_freed_of_what_scanners_add_around_it) {
    for (const std::string& text : {plain + "\r\n", plain + "\n", "\uFEFF" + plain, " " + plain + "\t", plain + "||||\r"}) {
        const auto card = parse_card_qr(text, today);
        ASSERT_TRUE(card) << text;
        EXPECT_EQ(card->id_number, "099090000001");
        EXPECT_EQ(card->issued, (platform::Date{2022, 3, 1}));
    }
}

TEST(CardQr, is_brought_into_normal_form) {
    const auto card =
        parse_card_qr(with(with(woman, "Nữ", "Nu\u031B\u0303"), "Trần Thị Thử", "Tra\u0302\u0300n Thi\u0323 Thu\u031B\u0309"), today);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->full_name, "Trần Thị Thử");
    EXPECT_EQ(card->sex, Sex::female);
    EXPECT_TRUE(card->warnings.empty());
}

TEST(CardQr, keeps_apostrophes_in_names_and_folds_their_spaces) {
    EXPECT_EQ(parse_card_qr(with(plain, "Nguyễn Văn Mẫu", "  H'Mẫu  Ê\u00A0Ban "), today)->full_name, "H'Mẫu Ê Ban");
}

TEST(CardQr, keeps_a_bar_that_stands_inside_the_address) {
    const auto card = parse_card_qr(with_address("Tổ 5|Ngõ 12|Phường Mẫu") + "||||", today);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->address, "Tổ 5|Ngõ 12|Phường Mẫu");
    EXPECT_EQ(card->issued, (platform::Date{2022, 3, 1}));
    EXPECT_TRUE(parse_card_qr(with_address("|"), today));
}

TEST(CardQr, has_the_artefacts_of_its_address_mended) {
    const std::pair<const char*, const char*> rows[] = {
        {"Thôn Một, -, Xã Mẫu", "Thôn Một, Xã Mẫu"},
        {"Thôn Một, , Xã Mẫu,", "Thôn Một, Xã Mẫu"},
        {", - , Xã  Mẫu ,Huyện Thử", "Xã Mẫu, Huyện Thử"},
        {"Tổ 5, - Phường Mẫu -, Bắc Kạn", "Tổ 5, Phường Mẫu, Bắc Kạn"},
        {"Km 1,5 Quốc lộ Mẫu, Bà Rịa - Vũng Tàu", "Km 1,5 Quốc lộ Mẫu, Bà Rịa - Vũng Tàu"},
        {"Số 5-7 Phố Mẫu", "Số 5-7 Phố Mẫu"},
        {"", ""},
        {" - , -,,", ""},
    };
    for (const auto& [said, mended] : rows) EXPECT_EQ(parse_card_qr(with_address(said), today)->address.view(), mended) << said;
}

TEST(CardQr, warns_the_clerk_and_does_not_refuse) {
    EXPECT_TRUE(warns(*parse_card_qr(with(plain, "|Nam|", "|Nữ|"), today), QrWarning::sex_differs));
    EXPECT_EQ(parse_card_qr(with(plain, "|Nam|", "|Nữ|"), today)->sex, Sex::female);
    EXPECT_TRUE(warns(*parse_card_qr(with(plain, "|Nam|", "|?|"), today), QrWarning::sex_differs));
    EXPECT_TRUE(warns(*parse_card_qr(with(plain, "15011990", "15011991"), today), QrWarning::birth_year_differs));
    EXPECT_TRUE(warns(*parse_card_qr(with(plain, "01032022", "01031989"), today), QrWarning::issued_before_birth));
    EXPECT_TRUE(warns(*parse_card_qr(with(plain, "01032022", "22112026"), today), QrWarning::issued_in_future));
    EXPECT_FALSE(warns(*parse_card_qr(with(plain, "01032022", "21112026"), today), QrWarning::issued_in_future));
    const auto odd = parse_card_qr(with(plain, "|012345678|", "|01234567X|"), today);
    EXPECT_TRUE(warns(*odd, QrWarning::old_number_odd));
    EXPECT_TRUE(odd->old_number.empty());
}

TEST(CardQr, is_damaged_if_a_date_is_impossible) {
    for (const char* date :
         {"31022001", "00011990", "15131990", "29021990", "15011890", "1501199", "150119900", "1501199O", "15/01/90", "", "22112026"}) {
        expect_fault(with(plain, "15011990", date), QrFault::damaged);
    }
    for (const char* date : {"31022022", "", "2022", "Xã Mẫu"}) expect_fault(with(plain, "01032022", date), QrFault::damaged);
}

TEST(CardQr, is_damaged_if_its_number_or_name_cannot_be) {
    expect_fault(with(plain, "099090000001", "09909000000"), QrFault::damaged);
    expect_fault(with(plain, "099090000001", "0990900000011"), QrFault::damaged);
    expect_fault(with(plain, "Nguyễn Văn Mẫu", " "), QrFault::damaged);
}

TEST(CardQr, is_damaged_if_its_text_was_mangled) {
    expect_fault(with(plain, "ễ", "\xE1\xBB"), QrFault::damaged);
    expect_fault(with(plain, "Văn", std::string("V\0n", 3)), QrFault::damaged);
    expect_fault(with(plain, "Văn", "Văn\u202E"), QrFault::damaged);
    expect_fault(with(plain, "Văn", "Văn\n"), QrFault::damaged);
}

TEST(CardQr, is_not_just_any_code) {
    const std::string others[] = {
        "",
        "|",
        "||||||",
        " \r\n",
        "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA53037045405790005802VN62220818Ung Ho Quy Vac Xin63043ACF",
        "https://example.invalid/?a=1|2|3|4|5|6|7",
        "H26.12.01-250205-0001",
        "099090000001",
        "099090000001|012345678|Nguyễn Văn Mẫu",
        "abc|012345678|Nguyễn Văn Mẫu|15011990|Nam|x|01032022",
        "\xFF\xFE\x00garbage",
        std::string("\0\0\0\0||||||", 10),
        std::string(1 << 20, 'x'),
        std::string(1 << 20, '|'),
        plain + std::string(1 << 20, ' '),
    };
    for (const std::string& text : others) expect_fault(text, QrFault::not_a_card);
}

// Whatever comes out of a broken code: never a crash, never a date that cannot be, never text that is not clean.
TEST(CardQr, survives_a_hundred_thousand_mutations) {
    constexpr int rounds = 100'000;
    static constexpr char letters[] = "|0123456789-, /\r\n\0Na\xE1\xBB\xAF\xEF\xBB\xBF\xCC\x83";
    constexpr std::string_view alphabet(letters, sizeof letters - 1);
    std::mt19937 chance(20261121);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(chance()) % n; };
    int accepted = 0;
    for (int round = 0; round < rounds; ++round) {
        std::string text = round % 2 == 0 ? plain : woman + "||||";
        for (std::size_t change = 0; change <= below(4) && !text.empty(); ++change) {
            const auto at = below(text.size());
            switch (below(4)) {
                case 0: text[at] = alphabet[below(alphabet.size())]; break;
                case 1: text.erase(at, 1 + below(6)); break;
                case 2: text.insert(at, 1, alphabet[below(alphabet.size())]); break;
                default: text.insert(at, text.substr(below(text.size()), below(20))); break;
            }
        }
        const auto card = parse_card_qr(text, today);
        if (!card) continue;
        ++accepted;
        ASSERT_TRUE(parse_id_number(card->id_number.view())) << text;
        ASSERT_TRUE(platform::is_real(card->birth) && card->birth <= today && card->birth.year >= 1900) << text;
        ASSERT_TRUE(platform::is_real(card->issued)) << text;
        ASSERT_FALSE(card->full_name.empty()) << text;
        for (const platform::Secret* part : {&card->full_name, &card->address}) {
            const auto normal = platform::nfc(part->view());
            ASSERT_TRUE(normal && *normal == part->view()) << text;
            ASSERT_EQ(part->view().find("  "), std::string_view::npos) << text;
        }
        for (const char c : card->old_number.view()) ASSERT_TRUE(c >= '0' && c <= '9') << text;
    }
    EXPECT_GT(accepted, rounds / 10);
    EXPECT_LT(accepted, rounds);
}

}  // namespace
}  // namespace drivers::card
