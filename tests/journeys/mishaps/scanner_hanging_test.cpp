// The scanner takes the job and never gives the page.
#include "tests/journeys/post_office/post_office.h"

namespace journeys {
namespace {

class ScannerHanging : public PostOffice {
protected:
    ScannerHanging() { site_.scanner.patience_s = 5; }
};

TEST_F(ScannerHanging, is_given_up_and_works_again_afterwards) {
    open();
    walk_to(Step::papers);
    scanner_->set_fault(rigs::ScannerFault::hang);
    walk_to(Step::scanning);
    ASSERT_TRUE(comes_to(Step::scan_trouble));
    EXPECT_EQ(session().trouble, drivers::Trouble::no_answer);
    scanner_->set_fault(rigs::ScannerFault::none);
    intend(kiosk::visit::Retry{});
    EXPECT_TRUE(comes_to(Step::page_review));
}

TEST_F(ScannerHanging, does_not_hold_the_citizen_who_leaves) {
    open();
    walk_to(Step::papers);
    scanner_->set_fault(rigs::ScannerFault::hang);
    walk_to(Step::scanning);
    ASSERT_TRUE(scanner_->wait_until_hanging(20'000));
    intend(kiosk::visit::Leave{});
    EXPECT_EQ(step(), Step::goodbye);
    intend(kiosk::visit::Finish{});
    EXPECT_TRUE(comes_to(Step::welcome, std::chrono::seconds(3))) << "the wipe waits for the scanner's worker";
    scanner_->set_fault(rigs::ScannerFault::none);
    walk_to(Step::confirm_identity);
}

}  // namespace
}  // namespace journeys
