// "Cut" in the dev dock cuts all that goes to the portal, so whoever tries the kiosk sees what a citizen is told then.
#include "tests/journeys/dock/desk.h"

namespace journeys {
namespace {

using namespace kiosk::visit;
using kiosk::portal::PaymentStatus;
using kiosk::procedures::Answers;
using platform::Secret;

class LineCut : public AtTheDesk {
protected:
    const Session& session() const { return view().session; }
    void cut() {
        tap("network-cut");
        ASSERT_TRUE(until([this] { return !portal_.listens(); }));
    }
    void mend() {
        tap("network-good");
        ASSERT_TRUE(until([this] { return portal_.listens(); }));
    }
    // Files a dossier, and is at the welcome page again.
    void file() {
        walk_to(Step::done);
        id_ = session().dossier_id;
        typed_ = {
            {"dossier_code", Secret(session().dossier_code)},
            {"factor", Secret("phone")},
            {"last_four", Secret(std::string(session().answers.at("phone").view().substr(session().answers.at("phone").size() - 4)))}};
        walk_to(Step::goodbye);
        intend(Finish{});
        ASSERT_TRUE(until([this] { return step() == Step::welcome; }));
    }
    void ask_for_it() {
        intend(OpenLookUp{});
        intend(ByCode{});
        intend(SubmitAnswers{typed_});
        ASSERT_EQ(step(), Step::looking_up);
    }
    void find_it() {
        file();
        ask_for_it();
        ASSERT_TRUE(until([this] { return step() == Step::dossier; }));
    }

    std::string id_;
    Answers typed_;
};

TEST_F(LineCut, is_told_to_who_looks_a_dossier_up) {
    file();
    cut();
    ask_for_it();
    ASSERT_TRUE(until([this] { return step() == Step::look_up_trouble; }));
    EXPECT_EQ(session().look_up.trouble, LookUpTrouble::silent);
    EXPECT_TRUE(until([this] { return is_on_screen("trouble"); }));
    mend();
    intend(Retry{});
    EXPECT_TRUE(until([this] { return step() == Step::dossier; }));
}

TEST_F(LineCut, is_told_to_who_pays) {
    find_it();
    intend(PayNow{});
    ASSERT_EQ(step(), Step::paying_found);
    cut();
    ASSERT_TRUE(until([this] { return is_on_screen("silent"); }));
    EXPECT_EQ(session().payment->status, PaymentStatus::due);
    mend();
    EXPECT_TRUE(until([this] { return !session().payment_silent && is_on_screen("waiting"); }));
}

TEST_F(LineCut, is_told_to_who_wants_to_be_called) {
    find_it();
    cut();
    intend(CallMe{});
    intend(SubmitAnswers{{{"phone", Secret("0912345678")}, {"when", Secret("any")}}});
    ASSERT_TRUE(until([this] { return step() == Step::told; }));
    EXPECT_EQ(session().look_up.told, Told::silent);
    mend();
    intend(Retry{});
    EXPECT_TRUE(until([this] { return session().look_up.told == Told::noted; }));
}

TEST_F(LineCut, keeps_the_papers_that_the_agency_asked_for) {
    file();
    portal_.officer("ask", id_, {{"reason.licence", "Ảnh mặt sau bị mờ"}, {"deadline", "2099-01-15"}});
    ask_for_it();
    ASSERT_TRUE(until([this] { return step() == Step::dossier; }));
    cut();
    intend(Supply{});
    walk_to(Step::sending);
    tap("clock-idle");  // the citizen waits no longer
    ASSERT_TRUE(until([this] { return step() == Step::done; }));
    EXPECT_TRUE(session().look_up.supplementing);
    EXPECT_EQ(session().filing, Filing::kept);
    mend();
}

}  // namespace
}  // namespace journeys
