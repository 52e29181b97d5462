// The scanner's child process dies in the middle of a page, as it does when a vendor's driver crashes.
#include <signal.h>

#include "tests/journeys/post_office/post_office.h"

namespace journeys {
namespace {

class ScanWorkerKilled : public PostOffice {
protected:
    // Scans into a scanner that hangs, so that the child surely is at work.
    pid_t child_in_mid_page() {
        open();
        walk_to(Step::papers);
        scanner_->set_fault(rigs::ScannerFault::hang);
        walk_to(Step::scanning);
        EXPECT_TRUE(scanner_->wait_until_hanging(20'000));
        return scan_worker();
    }
};

TEST_F(ScanWorkerKilled, once_is_not_noticed_by_the_citizen) {
    const pid_t child = child_in_mid_page();
    ASSERT_GT(child, 0);
    scanner_->set_fault(rigs::ScannerFault::none);
    ::kill(child, SIGKILL);
    ASSERT_TRUE(comes_to(Step::page_review));
    walk_to(Step::done);
    expect_delivered_once(session().dossier_id);
}

TEST_F(ScanWorkerKilled, twice_is_told_and_costs_no_answer) {
    const pid_t first = child_in_mid_page();
    ASSERT_GT(first, 0);
    const auto answers = session().answers.size();
    ::kill(first, SIGKILL);
    pid_t second = -1;
    ASSERT_TRUE(until([&] {
        second = scan_worker();
        return second > 0 && second != first;
    }));
    ::kill(second, SIGKILL);
    ASSERT_TRUE(comes_to(Step::scan_trouble));
    EXPECT_EQ(session().trouble, drivers::Trouble::crashed);
    EXPECT_EQ(session().answers.size(), answers);
    scanner_->set_fault(rigs::ScannerFault::none);
    intend(kiosk::visit::Retry{});
    EXPECT_TRUE(comes_to(Step::page_review));
}

}  // namespace
}  // namespace journeys
