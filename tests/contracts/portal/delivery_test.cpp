// One id, one dossier, one code: whatever happens on the way.
#include <future>
#include <set>
#include <thread>

#include "tests/contracts/portal/raw_put.h"

namespace contract {
namespace {

using kiosk::portal::Accepted;
using kiosk::portal::Later;
using kiosk::portal::Refused;
using namespace std::chrono_literals;

std::string code_of(const kiosk::portal::Reply& reply) {
    if (const auto* accepted = std::get_if<Accepted>(&reply)) return accepted->dossier_code;
    if (const auto* refused = std::get_if<Refused>(&reply)) return "refused: " + refused->reason;
    return "later: " + std::get<Later>(reply).why;
}

TEST(Delivery, gives_a_repeated_dossier_the_same_answer_and_stores_it_once) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const auto sealed = seal(dossier);
    const auto first = put(portal.raw(), dossier.id(), sealed);
    const auto second = put(portal.raw(), dossier.id(), sealed);
    EXPECT_EQ(told(first), "201");
    EXPECT_EQ(told(second), "200");
    EXPECT_EQ(first->body, second->body);
    const auto counts = portal.counts();
    EXPECT_EQ(counts["dossiers"], 1);
    EXPECT_EQ(counts["submissions_of"][dossier.id()], 2);
}

TEST(Delivery, mints_the_agencys_codes_one_after_the_other) {
    const RunningPortal portal(test_name());
    auto kiosk = portal.kiosk();
    for (const std::string serial : {"0001", "0002", "0003"}) {
        const Sample dossier = sample();
        const std::string code = code_of(kiosk.submit(dossier.id(), seal(dossier), {}));
        EXPECT_TRUE(code.starts_with("H26.12.01-")) << code;
        EXPECT_TRUE(code.ends_with("-" + serial)) << code;
    }
}

TEST(Delivery, gives_the_same_answer_after_the_portal_was_restarted) {
    RunningPortal portal(test_name());
    const Sample dossier = sample();
    const auto sealed = seal(dossier);
    const std::string before = code_of(portal.kiosk().submit(dossier.id(), sealed, {}));
    EXPECT_EQ(portal.stop(), 0);
    portal.start();
    EXPECT_EQ(code_of(portal.kiosk().submit(dossier.id(), sealed, {})), before);
    EXPECT_EQ(portal.counts()["dossiers"], 1);
}

TEST(Delivery, refuses_other_content_under_a_used_id) {
    const RunningPortal portal(test_name());
    Sample dossier = sample();
    auto kiosk = portal.kiosk();
    const std::string code = code_of(kiosk.submit(dossier.id(), seal(dossier), {}));
    // Sealed anew, even the same dossier is other bytes: the kiosk must keep what it sealed.
    EXPECT_EQ(code_of(kiosk.submit(dossier.id(), seal(dossier), {})), "refused: conflict");
    dossier.manifest["answers"]["phone"] = "0990000002";
    EXPECT_EQ(code_of(kiosk.submit(dossier.id(), seal(dossier), {})), "refused: conflict");
    EXPECT_NE(code.find("H26.12.01"), std::string::npos) << code;
    EXPECT_EQ(portal.counts()["dossiers"], 1);
}

TEST(Delivery, stores_once_when_the_same_dossier_comes_over_many_connections_at_once) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const auto sealed = seal(dossier);
    std::vector<std::future<std::string>> senders;
    for (int i = 0; i < 6; ++i) {
        senders.push_back(std::async(std::launch::async, [&] { return code_of(portal.kiosk().submit(dossier.id(), sealed, {})); }));
        senders.push_back(std::async(std::launch::async, [&] {
            const Sample other = sample();
            return "other " + code_of(portal.kiosk().submit(other.id(), seal(other), {}));
        }));
    }
    std::set<std::string> codes;
    for (auto& sender : senders) codes.insert(sender.get());
    EXPECT_EQ(codes.size(), 7u) << "one code for the repeated dossier, six for the others";
    EXPECT_EQ(portal.counts()["dossiers"], 7);
    EXPECT_EQ(portal.counts()["codes"], 7);
    EXPECT_EQ(portal.counts()["submissions_of"][dossier.id()], 6);
}

TEST(Delivery, is_accepted_on_the_second_try_when_the_first_answer_was_lost) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const auto sealed = seal(dossier);
    auto kiosk = portal.kiosk();
    ASSERT_TRUE(portal.fault("cut_before_answer", 1));
    EXPECT_TRUE(code_of(kiosk.submit(dossier.id(), sealed, {})).starts_with("later"));
    EXPECT_EQ(portal.counts()["dossiers"], 1) << "it had arrived";
    EXPECT_TRUE(code_of(kiosk.submit(dossier.id(), sealed, {})).ends_with("-0001"));
    EXPECT_EQ(portal.counts()["dossiers"], 1);
    EXPECT_EQ(portal.counts()["submissions_of"][dossier.id()], 2);
}

TEST(Delivery, leaves_nothing_behind_when_the_line_breaks_in_mid_body) {
    const RunningPortal portal(test_name());
    Sample dossier = sample();
    dossier.manifest["papers"] = nlohmann::json::array();
    dossier.files.clear();
    for (int i = 0; i < 40; ++i) {  // enough that the cut comes before the end, whatever the archive makes of it
        std::string key = "noise_" + std::to_string(i);
        for (int j = 0; j < 50; ++j) dossier.manifest["answers"][key] = sample().manifest.dump().substr(0, 1900);
    }
    const auto sealed = seal(dossier);
    auto kiosk = portal.kiosk();
    ASSERT_TRUE(portal.fault("cut_in_body", 1));
    EXPECT_TRUE(code_of(kiosk.submit(dossier.id(), sealed, {})).starts_with("later"));
    EXPECT_EQ(portal.counts()["submissions"], 0);
    EXPECT_TRUE(code_of(kiosk.submit(dossier.id(), sealed, {})).ends_with("-0001"));
}

TEST(Delivery, waits_as_long_as_a_busy_portal_asks) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    ASSERT_TRUE(portal.fault("unavailable=7"));
    const auto reply = portal.kiosk().submit(dossier.id(), seal(dossier), {});
    ASSERT_TRUE(std::holds_alternative<Later>(reply));
    EXPECT_EQ(std::get<Later>(reply).not_before, 7s);
    EXPECT_EQ(portal.counts()["submissions"], 0);
}

TEST(Delivery, does_not_believe_a_captive_portals_page) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    ASSERT_TRUE(portal.fault("nonsense"));
    EXPECT_TRUE(code_of(portal.kiosk().submit(dossier.id(), seal(dossier), {})).starts_with("later"));
}

TEST(Delivery, goes_on_when_a_portal_that_was_away_is_back) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const auto sealed = seal(dossier);
    auto kiosk = portal.kiosk();
    ASSERT_TRUE(portal.fault("refuse"));
    EXPECT_TRUE(code_of(kiosk.submit(dossier.id(), sealed, {})).starts_with("later: unreachable"));
    ASSERT_TRUE(portal.fault("none"));
    EXPECT_TRUE(code_of(kiosk.submit(dossier.id(), sealed, {})).ends_with("-0001"));
}

TEST(Delivery, gives_up_waiting_at_once_when_told_to_stop) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const auto sealed = seal(dossier);
    auto kiosk = portal.kiosk();
    ASSERT_TRUE(portal.fault("slow=20000"));
    std::stop_source stop;
    auto reply = std::async(std::launch::async, [&] { return code_of(kiosk.submit(dossier.id(), sealed, stop.get_token())); });
    EXPECT_EQ(reply.wait_for(300ms), std::future_status::timeout) << "the portal is slow";
    const auto told_to_stop = std::chrono::steady_clock::now();
    stop.request_stop();
    EXPECT_TRUE(reply.get().starts_with("later"));
    EXPECT_LT(std::chrono::steady_clock::now() - told_to_stop, 1s) << "200 ms are promised; a busy machine gets some more";
    EXPECT_TRUE(portal.fault("none"));
}

}  // namespace
}  // namespace contract
