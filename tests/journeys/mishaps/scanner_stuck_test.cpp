// The scanner refuses: somebody else uses it, a sheet is stuck in it, its feeder is empty, its lid is open.
#include "tests/journeys/post_office/post_office.h"
#include "tests/rigs/escl_scanner/sane_config.h"

namespace journeys {
namespace {

using drivers::Trouble;

class ScannerStuck : public PostOffice {
protected:
    // A network scanner knows these of its feeder only, and the visit uses the glass: SANE's own driver `test` says them of any scan.
    void expect_trouble(const std::string& status, Trouble trouble) {
        const auto network_scanner = site_.scanner;
        rigs::write_test_config(site_.scanner.config_dir);
        site_.scanner.device = "test:0";
        site_.scanner.options = {"read-return-value=" + status};
        open();
        walk_to(Step::place_card);
        intend(kiosk::visit::ReadCard{});
        ASSERT_TRUE(comes_to(Step::card_trouble));
        EXPECT_EQ(session().card_failure, kiosk::visit::CardFailure::device);
        EXPECT_EQ(session().trouble, trouble) << drivers::name_of(session().trouble.value());
        intend(kiosk::visit::WithoutCard{});
        EXPECT_EQ(step(), Step::form) << "the citizen can go on without";
        close();
        site_.scanner = network_scanner;
        plug_scanner_in();
        open();
        walk_to(Step::confirm_identity);
    }
};

TEST_F(ScannerStuck, with_a_jammed_sheet) { expect_trouble("SANE_STATUS_JAMMED", Trouble::jammed); }

TEST_F(ScannerStuck, with_an_empty_feeder) { expect_trouble("SANE_STATUS_NO_DOCS", Trouble::no_paper); }

TEST_F(ScannerStuck, with_an_open_lid) { expect_trouble("SANE_STATUS_COVER_OPEN", Trouble::cover_open); }

TEST_F(ScannerStuck, because_it_is_busy) {
    open();
    walk_to(Step::papers);
    const auto answers = session().answers.size();
    scanner_->set_fault(rigs::ScannerFault::busy);
    walk_to(Step::scanning);
    ASSERT_TRUE(comes_to(Step::scan_trouble));
    EXPECT_EQ(session().trouble, Trouble::busy);
    EXPECT_EQ(session().answers.size(), answers);
    scanner_->set_fault(rigs::ScannerFault::none);
    intend(kiosk::visit::Retry{});
    EXPECT_TRUE(comes_to(Step::page_review));
}

}  // namespace
}  // namespace journeys
