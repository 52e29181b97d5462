// Something else than the identity card lies on the glass.
#include "tests/journeys/post_office/post_office.h"

namespace journeys {
namespace {

using kiosk::visit::CardFailure;

class WrongPaper : public PostOffice {
protected:
    void expect_failure(const std::string& paper, CardFailure failure) {
        open();
        walk_to(Step::place_card);
        lay(paper);
        intend(kiosk::visit::ReadCard{});
        ASSERT_TRUE(comes_to(Step::card_trouble));
        EXPECT_EQ(session().card_failure, failure);
        EXPECT_EQ(session().identity.proof, kiosk::identity::Proof::none);
        lay("card_2021_front");
        intend(kiosk::visit::Retry{});
        EXPECT_TRUE(comes_to(Step::confirm_identity));
        EXPECT_EQ(session().identity.proof, kiosk::identity::Proof::unverified);
    }
};

TEST_F(WrongPaper, a_payment_code_is_not_a_card) { expect_failure("payment", CardFailure::not_a_card); }

TEST_F(WrongPaper, a_web_address_is_not_a_card) { expect_failure("address", CardFailure::not_a_card); }

TEST_F(WrongPaper, a_blank_sheet_has_no_code) { expect_failure("blank", CardFailure::no_qr); }

TEST_F(WrongPaper, an_empty_glass_has_no_code) {
    open();
    walk_to(Step::place_card);
    intend(kiosk::visit::ReadCard{});
    ASSERT_TRUE(comes_to(Step::card_trouble));
    EXPECT_EQ(session().card_failure, CardFailure::no_qr);
    walk_to(Step::confirm_identity);
}

TEST_F(WrongPaper, the_side_without_a_code_has_no_code) { expect_failure("card_2021_back", CardFailure::no_qr); }

}  // namespace
}  // namespace journeys
