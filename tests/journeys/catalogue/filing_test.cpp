// The whole kiosk: newer procedures come in while nobody is served, and each dossier names the version that was filled in.
#include "kiosk/main/dev/turned_clock.h"
#include "tests/journeys/catalogue/offered_procedures.h"
#include "tests/journeys/post_office/filed.h"
#include "tests/journeys/post_office/post_office.h"
#include "tests/rigs/pki/pki.h"

namespace journeys {
namespace {

using namespace std::chrono_literals;

constexpr const char* licence = "3.000347";  // what PostOffice's citizen files

// Made before the portal that offers it.
struct OffersItsOwn {
    tests::TemporaryFolder own_;
    OfferedProcedures offered_{own_.path() / "offered"};
};

class NewerProcedures : protected OffersItsOwn, public PostOffice {
protected:
    NewerProcedures() : PostOffice({.procedures = offered_.folder()}) {
        site_.portal.catalogue_certificate = rigs::certificate_file("portal-catalogue");
        site_.portal.patience_s = 60;
    }

    std::string version_on_the_shelf() const { return view().directory.catalogue().find(licence)->version; }
    bool is_kept() const { return std::filesystem::exists(site_.paths.state + "/catalogue.etag"); }
    // The version that the portal reads in the dossier of this visit, which goes on to its end.
    std::string filed_version() {
        walk_to(Step::done);
        EXPECT_EQ(session().filing, Filing::accepted);
        const auto manifest = filed_manifest(folder_.path() / "portal.db", session().dossier_id);
        walk_to(Step::goodbye);
        intend(kiosk::visit::Finish{});
        EXPECT_TRUE(comes_to(Step::welcome));
        return manifest.is_object() ? manifest["procedure"]["version"].get<std::string>() : "none";
    }
};

TEST_F(NewerProcedures, are_filled_in_and_named_in_the_dossier) {
    offered_.publish(licence, "2027-01-01");
    open();
    ASSERT_TRUE(until([&] { return version_on_the_shelf() == "2027-01-01"; }));
    EXPECT_EQ(filed_version(), "2027-01-01");
}

TEST_F(NewerProcedures, wait_for_the_end_of_a_visit_which_keeps_the_version_it_began_with) {
    offered_.publish(licence, "2027-01-01");
    portal_.order("slow=60000");
    open();
    ASSERT_TRUE(comes_to(Step::welcome));
    walk_to(Step::form);
    portal_.order("none");  // the answer comes now
    ASSERT_TRUE(until([&] { return is_kept(); }));
    EXPECT_EQ(version_on_the_shelf(), shipped_version(licence));
    EXPECT_EQ(filed_version(), shipped_version(licence));
    ASSERT_TRUE(until([&] { return version_on_the_shelf() == "2027-01-01"; }));
    EXPECT_EQ(filed_version(), "2027-01-01");
}

TEST_F(NewerProcedures, are_there_after_a_restart_without_the_portal) {
    offered_.publish(licence, "2027-01-01");
    open();
    ASSERT_TRUE(until([&] { return is_kept(); }));
    close();
    portal_.order("refuse");
    open();
    EXPECT_EQ(version_on_the_shelf(), "2027-01-01");
    portal_.order("none");
    EXPECT_EQ(filed_version(), "2027-01-01");
}

TEST_F(NewerProcedures, are_asked_for_again_after_an_hour) {
    open();
    ASSERT_TRUE(until([&] { return is_kept(); }));
    offered_.publish(licence, "2027-01-01");
    ahead_ = 61min;
    ASSERT_TRUE(until([&] { return version_on_the_shelf() == "2027-01-01"; }));
}

TEST_F(NewerProcedures, are_asked_for_at_once_by_a_machine_that_was_just_switched_on) {
    const auto up = std::chrono::steady_clock::now().time_since_epoch();
    ahead_ = 30s - std::chrono::duration_cast<std::chrono::milliseconds>(up);
    offered_.publish(licence, "2027-01-01");
    open();
    ASSERT_TRUE(until([&] { return version_on_the_shelf() == "2027-01-01"; }));
}

}  // namespace
}  // namespace journeys
