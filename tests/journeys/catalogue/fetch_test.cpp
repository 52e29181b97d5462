// Newer procedures come from the portal once, stay over restarts, and nothing that goes wrong on the way costs the ones there are.
#include "tests/journeys/catalogue/catalogue_journey.h"

namespace journeys {
namespace {

using nlohmann::json;

class Fetching : public CatalogueJourney {
protected:
    // Whatever the portal does now leaves the kiosk as it is, and the next good answer is taken.
    void expect_no_harm_from(const std::function<std::string(UpdatingKiosk&)>& trouble, const std::string& expected) {
        take_in("2027-01-01");
        offered_.publish(licence, "2027-02-01");
        const auto before = disk();
        UpdatingKiosk kiosk(portal_, state_, "portal-catalogue", std::chrono::seconds(20));
        EXPECT_EQ(version_in(kiosk.begin()), "2027-01-01");
        const std::string came = trouble(kiosk);
        EXPECT_TRUE(came.starts_with("later: ")) << came;
        EXPECT_NE(came.find(expected), came.npos) << came;
        EXPECT_FALSE(kiosk.take());
        EXPECT_EQ(disk(), before);
        portal_.order("none");
        EXPECT_EQ(kiosk.fetch(), "offer");
        EXPECT_EQ(version_in(kiosk.take().value()), "2027-02-01");
    }
    void expect_no_harm_from(const std::string& fault, const std::string& expected) {
        expect_no_harm_from(
            [&](UpdatingKiosk& kiosk) {
                portal_.order(fault);
                return kiosk.fetch();
            },
            expected);
    }
};

TEST_F(Fetching, takes_newer_procedures_and_hands_them_out_once) {
    UpdatingKiosk kiosk(portal_, state_);
    EXPECT_EQ(version_in(kiosk.begin()), shipped_version(licence));
    EXPECT_FALSE(kiosk.take());
    offered_.publish(licence, "2027-01-01");
    EXPECT_EQ(kiosk.fetch(), "offer");
    EXPECT_EQ(kiosk.arrivals(), 1);
    const auto newer = kiosk.take();
    ASSERT_TRUE(newer);
    EXPECT_EQ(version_in(*newer), "2027-01-01");
    EXPECT_EQ(version_in(*newer, "1.004222"), shipped_version("1.004222"));
    EXPECT_FALSE(kiosk.take());
}

TEST_F(Fetching, takes_a_procedure_that_was_not_known_at_all) {
    json file = shipped_file(licence);
    file["code"] = "9.000001";
    offered_.publish_file(file);
    UpdatingKiosk kiosk(portal_, state_);
    EXPECT_EQ(version_in(kiosk.begin(), "9.000001"), "none");
    kiosk.fetch();
    EXPECT_NE(version_in(kiosk.take().value(), "9.000001"), "none");
}

TEST_F(Fetching, costs_no_body_and_changes_nothing_when_there_is_nothing_newer) {
    take_in("2027-01-01");
    const auto before = disk();
    UpdatingKiosk kiosk(portal_, state_);
    kiosk.begin();
    EXPECT_EQ(kiosk.fetch(), "not modified");
    const json exchange = portal_.last_exchange();
    EXPECT_EQ(exchange["path"], "/api/v1/catalogue");
    EXPECT_EQ(exchange["status"], 304);
    EXPECT_EQ(exchange["response_body"], "");
    EXPECT_EQ(kiosk.arrivals(), 0);
    EXPECT_FALSE(kiosk.take());
    EXPECT_EQ(disk(), before);
}

TEST_F(Fetching, is_kept_over_a_restart_without_the_portal) {
    take_in("2027-01-01");
    portal_.order("refuse");
    UpdatingKiosk kiosk(portal_, state_);
    EXPECT_EQ(version_in(kiosk.begin()), "2027-01-01");
    EXPECT_TRUE(kiosk.fetch().starts_with("later: "));
    EXPECT_FALSE(kiosk.take());
}

TEST_F(Fetching, asks_for_all_of_it_when_the_kept_one_is_gone) {
    take_in("2027-01-01");
    std::filesystem::remove(kept());
    UpdatingKiosk kiosk(portal_, state_);
    EXPECT_EQ(version_in(kiosk.begin()), shipped_version(licence));
    EXPECT_EQ(kiosk.fetch(), "offer");
    EXPECT_EQ(version_in(kiosk.take().value()), "2027-01-01");
}

TEST_F(Fetching, takes_none_that_was_made_earlier) {
    take_in("2027-02-01");
    const auto before = disk();
    offered_.publish(licence, "2027-01-01");
    offered_.date_back(std::chrono::hours(1));
    UpdatingKiosk kiosk(portal_, state_);
    EXPECT_EQ(version_in(kiosk.begin()), "2027-02-01");
    const auto said = logged([&] { EXPECT_EQ(kiosk.fetch(), "offer"); });
    EXPECT_NE(said.find("catalogue: older than the one we have"), said.npos) << said;
    EXPECT_EQ(kiosk.arrivals(), 0);
    EXPECT_FALSE(kiosk.take());
    EXPECT_EQ(disk(), before);
    EXPECT_EQ(version_after_restart(), "2027-02-01");
}

TEST_F(Fetching, leaves_out_a_wrong_procedure_and_takes_the_others) {
    json wrong = shipped_file(licence);
    wrong["version"] = "2027-01-01";
    wrong["pages"][0]["fields"][0]["kind"] = "telepathy";
    offered_.publish_file(wrong);
    offered_.publish("1.004222", "2027-01-01");
    UpdatingKiosk kiosk(portal_, state_);
    kiosk.begin();
    const auto said = logged([&] { EXPECT_EQ(kiosk.fetch(), "offer"); });
    EXPECT_NE(said.find("catalogue: 3.000347 /pages/0/fields/0/kind"), said.npos) << said;
    const auto newer = kiosk.take();
    ASSERT_TRUE(newer);
    EXPECT_EQ(version_in(*newer), shipped_version(licence));
    EXPECT_EQ(version_in(*newer, "1.004222"), "2027-01-01");
    EXPECT_EQ(version_after_restart(), shipped_version(licence)) << "judged anew, with the same result";
}

TEST_F(Fetching, does_no_harm_when_nobody_answers) { expect_no_harm_from("refuse", "unreachable"); }

TEST_F(Fetching, does_no_harm_when_the_portal_is_busy) { expect_no_harm_from("unavailable=5", "503"); }

TEST_F(Fetching, does_no_harm_when_a_web_page_answers) { expect_no_harm_from("nonsense", "not an answer of the contract"); }

TEST_F(Fetching, does_no_harm_when_the_line_breaks) { expect_no_harm_from("cut_before_answer", "unreachable"); }

TEST_F(Fetching, does_no_harm_when_the_answer_does_not_come) {
    expect_no_harm_from(
        [this](UpdatingKiosk&) {
            portal_.order("slow=60000");
            return UpdatingKiosk(portal_, state_, "portal-catalogue", std::chrono::seconds(1)).fetch();
        },
        "timeout");
}

TEST_F(Fetching, does_no_harm_when_the_answer_is_larger_than_it_may_be) {
    const auto too_much = offered_.folder() / "9.000001.json";
    expect_no_harm_from(
        [&](UpdatingKiosk& kiosk) {
            offered_.publish_file({{"code", "9.000001"}, {"version", "1"}, {"filling", std::string(33 << 20, 'x')}});
            const auto came = kiosk.fetch();
            std::filesystem::remove(too_much);
            return came;
        },
        "longer than it may be");
}

}  // namespace
}  // namespace journeys
