// There is no slip. The dossier is filed all the same, and the slip's picture is there for the screen.
#include "tests/journeys/post_office/post_office.h"

namespace journeys {
namespace {

using drivers::Trouble;
using drivers::printer::sim::Mishap;

class PrinterTrouble : public PostOffice {
protected:
    void expect_filed_without_slip(Trouble trouble) {
        open();
        walk_to(Step::done);
        EXPECT_EQ(session().slip, SlipState::failed);
        EXPECT_EQ(session().trouble, trouble) << drivers::name_of(session().trouble.value());
        ASSERT_TRUE(session().slip_picture);
        EXPECT_GT(session().slip_picture->height, 0);
        EXPECT_EQ(session().filing, Filing::accepted);
        EXPECT_NE(session().dossier_code, "");
        expect_delivered_once(session().dossier_id);
    }
};

TEST_F(PrinterTrouble, because_the_roll_is_empty) {
    printer_.strike(Mishap::paper_out);
    expect_filed_without_slip(Trouble::no_paper);
}

TEST_F(PrinterTrouble, because_the_roll_ends_in_the_middle_of_the_slip) {
    printer_.run_out_after(100);
    expect_filed_without_slip(Trouble::no_paper);
}

TEST_F(PrinterTrouble, because_it_is_unplugged) {
    printer_.strike(Mishap::unplugged);
    expect_filed_without_slip(Trouble::unplugged);
}

TEST_F(PrinterTrouble, is_over_for_the_next_citizen) {
    printer_.strike(Mishap::paper_out);
    expect_filed_without_slip(Trouble::no_paper);
    printer_.mend(Mishap::paper_out);
    walk_to(Step::welcome);
    walk_to(Step::done);
    EXPECT_EQ(session().slip, SlipState::printed);
    EXPECT_EQ(printer_.slips().size(), 1u);
}

}  // namespace
}  // namespace journeys
