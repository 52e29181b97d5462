// A clerk beside a citizen, with the whole kiosk and the real portal.
#include "tests/journeys/post_office/filed.h"
#include "tests/journeys/staff/hired.h"

namespace journeys {
namespace {

using namespace kiosk::visit;
using namespace std::chrono_literals;
using platform::Secret;

class ClerkAtTheKiosk : public StaffedPostOffice {
protected:
    ClerkAtTheKiosk() : StaffedPostOffice(kiosk::staff::Role::clerk) {}
    void come() {
        sign_in();
        ASSERT_NE(view().helper, nullptr);
        intend(CloseOverlay{});
    }
    std::vector<std::string> journal(const std::string& event) {
        std::vector<std::string> out;
        auto database = platform::Database::open_read_only(site_.paths.state + "/state.db");
        if (!database) return out;
        EXPECT_TRUE(database->run("SELECT subject FROM journal WHERE event = ?1 ORDER BY number", {event},
                                  [&](const platform::Row& row) { out.push_back(row.text(0)); }));
        return out;
    }
};

TEST_F(ClerkAtTheKiosk, stands_in_the_dossier_that_the_portal_opens) {
    open();
    walk_to(Step::form);
    come();
    walk_to(Step::done);
    EXPECT_EQ(session().filing, Filing::accepted);
    const auto assistance = filed_manifest(folder_.path() / "portal.db", session().dossier_id)["assistance"];
    EXPECT_EQ(assistance["staff"], nlohmann::json::array({"001"}));
    EXPECT_EQ(assistance["begun_by"], "citizen");
    EXPECT_EQ(assistance["typed_by_staff"], nlohmann::json::array());
}

TEST_F(ClerkAtTheKiosk, prints_a_copy_of_the_slip_and_files_nothing_twice) {
    open();
    walk_to(Step::done);
    come();
    intend(RepeatSlip{});
    ASSERT_TRUE(comes_to(Step::done));
    EXPECT_EQ(printer_.slips().size(), 2u);
    EXPECT_EQ(portal_.dossiers(), 1);
    EXPECT_TRUE(until([&] { return journal("staff_did") == std::vector<std::string>{"001 repeat_slip " + session().reference}; }));
}

TEST_F(ClerkAtTheKiosk, waits_after_five_wrong_pins_even_if_the_plug_was_pulled) {
    const Secret wrong(hired_.pin == "271828" ? "271829" : "271828");
    open();
    intend(AskSignIn{});
    for (int i = 0; i < kiosk::staff::wrong_before_wait; ++i) type_pin(wrong);
    EXPECT_TRUE(view().sign_in_wait);
    close();
    open();
    intend(AskSignIn{});
    type_pin(hired_.pin);
    EXPECT_EQ(view().sign_in.state, SignIn::State::wait);
    EXPECT_EQ(view().helper, nullptr);
    turn_clock(15s);
    type_pin(hired_.pin);
    EXPECT_NE(view().helper, nullptr);
    EXPECT_GE(journal("staff_refused").size(), 5u);
}

TEST_F(ClerkAtTheKiosk, is_gone_with_the_visit) {
    open();
    walk_to(Step::form);
    come();
    intend(FinishLeft{});
    ASSERT_TRUE(comes_to(Step::goodbye));
    intend(Finish{});
    ASSERT_TRUE(comes_to(Step::welcome));
    EXPECT_EQ(view().helper, nullptr);
    EXPECT_TRUE(session().answers.empty());
    EXPECT_TRUE(outbox().empty());
}

}  // namespace
}  // namespace journeys
