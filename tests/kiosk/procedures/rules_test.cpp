#include "kiosk/procedures/rules.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/kiosk/procedures/fields.h"

namespace kiosk::procedures {
namespace {

using platform::Secret;

std::string tidied(FieldKind kind, const std::string& typed) { return std::string(tidy(field_of(kind), Secret(typed)).view()); }

TEST(Tidy, trims_folds_and_composes) {
    EXPECT_EQ(tidied(FieldKind::name, "  Nguye\u0302\u0303n \u00A0 Ma\u0302\u0303u\t"), "Nguyễn Mẫu");
    EXPECT_EQ(tidied(FieldKind::address, " Số 5 - 7,  Phố Mẫu "), "Số 5 - 7, Phố Mẫu");
    EXPECT_EQ(tidied(FieldKind::text, " \n "), "");
    EXPECT_EQ(tidied(FieldKind::text, "\xC3\x28"), "");
}

TEST(Tidy, joins_the_parts_of_numbers) {
    EXPECT_EQ(tidied(FieldKind::phone, "0912.345-678"), "0912345678");
    EXPECT_EQ(tidied(FieldKind::phone, "+84 912 345 678"), "0912345678");
    EXPECT_EQ(tidied(FieldKind::phone, "+84 (0) 912 345 678"), "0912345678");
    EXPECT_EQ(tidied(FieldKind::phone, "0084912345678"), "0912345678");
    EXPECT_EQ(tidied(FieldKind::id_number, "099 090 000 001"), "099090000001");
    EXPECT_EQ(tidied(FieldKind::licence_number, "ab 123.456"), "AB123456");
}

TEST(Tidy, writes_dates_in_one_way) {
    EXPECT_EQ(tidied(FieldKind::date, "5/9/1960"), "05/09/1960");
    EXPECT_EQ(tidied(FieldKind::date, "05-9-1960"), "05/09/1960");
    EXPECT_EQ(tidied(FieldKind::date, "05091960"), "05/09/1960");
    for (const char* none : {"", "5/9", "5/9/60", "1960-09-05", "5//9/1960", "05/09/19600", "năm 1960"})
        EXPECT_EQ(tidied(FieldKind::date, none), none);
}

TEST(Tidy, changes_nothing_the_second_time) {
    for (const char* typed : {"+84 912 345 678", " a  b ", "5/9/1960", "ab-123456", "Nu\u031B\u0303"}) {
        for (const FieldKind kind : {FieldKind::text, FieldKind::phone, FieldKind::date, FieldKind::licence_number, FieldKind::id_number}) {
            EXPECT_EQ(tidied(kind, tidied(kind, typed)), tidied(kind, typed)) << typed;
        }
    }
}

TEST(Rules, accept_names_of_any_people) {
    for (const char* name : {"Nguyễn Văn Mẫu", "H'Mẫu Ê Ban", "Y Thử", "O’Mẫu", "Trần Thị-Thử", "Lý A", "J. Mẫu", "李雷", "Đỗ"}) {
        EXPECT_TRUE(accepts(FieldKind::name, name)) << name;
    }
    for (const char* name : {"Mẫu 2", "M@u", "...", "'", "Mẫu\U0001F600", "Mẫu (con)", "٣"})
        EXPECT_FALSE(accepts(FieldKind::name, name)) << name;
}

TEST(Rules, accept_phones_of_this_country) {
    for (const char* phone : {"0312345678", "0512345678", "0712345678", "0812345678", "0912345678", "+84912345678", "02412345678",
                              "02961234567", "0241234567"}) {
        EXPECT_TRUE(accepts(FieldKind::phone, phone)) << phone;
    }
    for (const char* phone : {"912345678", "0112345678", "0412345678", "0612345678", "091234567", "09123456789", "024123456",
                              "024123456789", "+1 202 555 0100", "09123456a8", "113", "0000000000"}) {
        EXPECT_FALSE(accepts(FieldKind::phone, phone)) << phone;
    }
}

TEST(Rules, accept_email_addresses) {
    for (const char* email : {"a@b.vn", "ong.ba+ho.so@thu.example.vn", "A_1%x@sub-domain.example"})
        EXPECT_TRUE(accepts(FieldKind::email, email)) << email;
    for (const char* email : {"a", "a@", "@b.vn", "a@b", "a@@b.vn", "a@b@c.vn", "a b@c.vn", ".a@b.vn", "a.@b.vn", "a..b@c.vn", "a@.vn",
                              "a@b..vn", "a@b.v", "a@-b.vn", "a@b-.vn", "a@b.12", "ă@b.vn", "a@b.vn."}) {
        EXPECT_FALSE(accepts(FieldKind::email, email)) << email;
    }
}

TEST(Rules, accept_identity_and_licence_numbers) {
    EXPECT_TRUE(accepts(FieldKind::id_number, "099 090 000 001"));
    for (const char* number : {"99090000001", "0990900000011", "09909000000a"})
        EXPECT_FALSE(accepts(FieldKind::id_number, number)) << number;
    for (const char* number : {"099123456789", "AB123456", "123456"}) EXPECT_TRUE(accepts(FieldKind::licence_number, number)) << number;
    for (const char* number : {"12345", "0991234567890", "ABCDEFGH", "12345ă", "1234/56"})
        EXPECT_FALSE(accepts(FieldKind::licence_number, number)) << number;
}

TEST(Rules, want_letters_in_an_address) {
    EXPECT_TRUE(accepts(FieldKind::address, "Thôn Một"));
    for (const char* address : {"12", "Số 5", "12345678", ".,.,.,"}) EXPECT_FALSE(accepts(FieldKind::address, address)) << address;
}

TEST(Rules, want_real_dates) {
    EXPECT_TRUE(accepts(FieldKind::date, "29/02/2024"));
    for (const char* date : {"29/02/2023", "31/04/2020", "00/01/2020", "01/13/2020", "01/01/0202", "1/1"})
        EXPECT_FALSE(accepts(FieldKind::date, date)) << date;
}

TEST(Rules, know_past_from_future_with_today_in_both) {
    Field past = field_of(FieldKind::date);
    past.past = true;
    EXPECT_TRUE(accepts(past, "21/11/2026"));
    EXPECT_EQ(errors_of(past, "22/11/2026").at(0).phrase, Word::error_date_past);
    Field future = field_of(FieldKind::date);
    future.future = true;
    EXPECT_TRUE(accepts(future, "21/11/2026"));
    EXPECT_EQ(errors_of(future, "20/11/2026").at(0).phrase, Word::error_date_future);
}

TEST(Rules, know_the_order_of_two_dates_even_across_pages) {
    Field later = field_of(FieldKind::date, "expires");
    later.not_before = "issued";
    const FormPage page{"page", {}, {later}};
    const auto first_error = [&](const char* issued, const char* expires) {
        return check(page, {{"issued", Secret(issued)}, {"expires", Secret(expires)}}, today);
    };
    EXPECT_TRUE(first_error("01/01/2020", "01/01/2020").empty());
    EXPECT_EQ(first_error("02/01/2020", "01/01/2020").at(0).phrase, Word::error_date_order);
    EXPECT_TRUE(first_error("31/02/2020", "01/01/2020").empty());  // the other date's own error is told at the other field
    EXPECT_TRUE(check(page, {{"expires", Secret("01/01/2020")}}, today).empty());
}

TEST(Rules, count_length_as_people_do) {
    Field field = field_of(FieldKind::text);
    field.most_letters = 3;
    EXPECT_TRUE(accepts(field, "ếếế"));
    const auto errors = errors_of(field, "ếếếế");
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].phrase, phrases::error_too_long(3));
}

TEST(Rules, let_what_is_not_required_stay_empty) {
    Field field = field_of(FieldKind::email);
    EXPECT_EQ(errors_of(field, "").at(0).phrase, Word::error_required);
    EXPECT_EQ(errors_of(field, "  ").at(0).phrase, Word::error_required);
    field.required = false;
    EXPECT_TRUE(accepts(field, ""));
    EXPECT_FALSE(accepts(field, "a@"));
}

TEST(Rules, accept_only_choices_that_are_offered) {
    Field field = field_of(FieldKind::choice);
    field.choices = {{"a1", {}}, {"b", {}}};
    EXPECT_TRUE(accepts(field, "b"));
    EXPECT_EQ(errors_of(field, "c").at(0).phrase, Word::error_choose);
    EXPECT_EQ(errors_of(field, "").at(0).phrase, Word::error_choose);
}

TEST(Rules, tell_all_errors_at_once_in_the_order_of_the_fields) {
    const FormPage page{"page", {}, {field_of(FieldKind::phone, "z"), field_of(FieldKind::name, "a"), field_of(FieldKind::date, "m")}};
    const auto errors = check(page, {{"a", Secret("Mẫu")}, {"m", Secret("31/02/2020")}, {"unknown", Secret("x")}}, today);
    ASSERT_EQ(errors.size(), 2u);
    EXPECT_EQ(errors[0].field, "z");
    EXPECT_EQ(errors[0].phrase, Word::error_required);
    EXPECT_EQ(errors[1].field, "m");
    EXPECT_EQ(errors[1].phrase, Word::error_date);
}

// Whatever is typed: no crash, and tidying is done after one time.
TEST(Rules, survive_fifty_thousand_odd_answers) {
    constexpr int rounds = 50'000;
    constexpr FieldKind kinds[] = {FieldKind::text,  FieldKind::name,      FieldKind::date,           FieldKind::choice, FieldKind::phone,
                                   FieldKind::email, FieldKind::id_number, FieldKind::licence_number, FieldKind::address};
    const std::string alphabet = "0123456789/+-. @aZ'|\t\xC3\xA9\xCC\x81\xF0\x9F\x98\x80";
    std::mt19937 chance(347);
    for (int round = 0; round < rounds; ++round) {
        std::string typed(chance() % 14, ' ');
        for (char& c : typed) c = alphabet[chance() % alphabet.size()];
        const Field field = field_of(kinds[static_cast<std::size_t>(round) % std::size(kinds)]);
        const Secret once = tidy(field, Secret(typed));
        ASSERT_EQ(tidy(field, once), once) << typed;
        if (field.kind != FieldKind::date || !accepts(field, typed)) continue;
        ASSERT_TRUE(platform::parse_date(once.view())) << typed;
    }
}

}  // namespace
}  // namespace kiosk::procedures
