#include "kiosk/identity/identity.h"

#include <gtest/gtest.h>

namespace kiosk::identity {
namespace {

using platform::Secret;

TEST(Identity, of_a_printed_code_proves_nothing) {
    const auto card =
        drivers::card::parse_card_qr("099155000002|012345678|Trần Thị Thử|02091955|Nữ|Xã Mẫu, Bắc Kạn|01032022", {2026, 11, 21});
    ASSERT_TRUE(card);
    const Identity person = identity_of(*card);
    EXPECT_EQ(person.proof, Proof::unverified);
    EXPECT_EQ(person.id_number, "099155000002");
    EXPECT_EQ(person.old_number, "012345678");
    EXPECT_EQ(person.full_name, "Trần Thị Thử");
    EXPECT_EQ(person.address, "Xã Mẫu, Bắc Kạn");
    EXPECT_EQ(person.birth, (platform::Date{1955, 9, 2}));
    EXPECT_EQ(person.issued, (platform::Date{2022, 3, 1}));
    EXPECT_EQ(person.sex, drivers::card::Sex::female);
}

TEST(Identity, keeps_the_warnings_for_the_clerk) {
    const auto card = drivers::card::parse_card_qr("099155000002||Trần Thị Thử|02091955|Nam|Xã Mẫu|01032022", {2026, 11, 21});
    ASSERT_TRUE(card);
    EXPECT_EQ(identity_of(*card).warnings, std::vector{drivers::card::QrWarning::sex_differs});
}

TEST(Identity, proves_nothing_without_a_card) { EXPECT_EQ(Identity{}.proof, Proof::none); }

TEST(Masked, shows_the_first_three_and_the_last_four_digits) { EXPECT_EQ(masked(Secret("099090000001")), "099*****0001"); }

TEST(Masked, shows_nothing_of_a_number_that_is_too_short) {
    EXPECT_EQ(masked(Secret("09909000")), "********");
    EXPECT_EQ(masked(Secret()), "");
}

}  // namespace
}  // namespace kiosk::identity
