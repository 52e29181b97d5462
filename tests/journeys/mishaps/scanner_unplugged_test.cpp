// The scanner is not there, or goes away in the middle of a page.
#include "tests/journeys/post_office/post_office.h"

namespace journeys {
namespace {

using drivers::Trouble;
using kiosk::visit::CardFailure;

class ScannerUnplugged : public PostOffice {};

TEST_F(ScannerUnplugged, before_the_card_is_read) {
    open();
    walk_to(Step::place_card);
    pull_scanners_plug();
    intend(kiosk::visit::ReadCard{});
    ASSERT_TRUE(comes_to(Step::card_trouble));
    EXPECT_EQ(session().card_failure, CardFailure::device);
    EXPECT_EQ(session().trouble, Trouble::offline);
    plug_scanner_in();
    walk_to(Step::confirm_identity);
}

TEST_F(ScannerUnplugged, in_the_middle_of_the_second_page) {
    open();
    walk_to(Step::page_review);
    intend(kiosk::visit::KeepPage{});
    ASSERT_TRUE(comes_to(Step::papers));
    const auto answers = session().answers.size();
    scanner_->set_fault(rigs::ScannerFault::drop);
    walk_to(Step::scanning);
    ASSERT_TRUE(comes_to(Step::scan_trouble));
    EXPECT_EQ(session().trouble, Trouble::unplugged);
    EXPECT_EQ(session().pages(), 1) << "the first page is still there";
    EXPECT_EQ(session().answers.size(), answers);
    scanner_->set_fault(rigs::ScannerFault::none);
    walk_to(Step::done);
    expect_delivered_once(session().dossier_id);
    EXPECT_EQ(session().pages(), 3) << "two of the licence, one of the certificate";
}

}  // namespace
}  // namespace journeys
