// How the dossiers of a kiosk fare, as the portal counts them: the real client and the real portal.
#include "tests/contracts/portal/sent.h"
#include "tests/contracts/portal/written.h"

namespace contract {
namespace {

using kiosk::portal::Later;
using kiosk::portal::Tally;

// What one dossier makes of the counts. It is the only one there.
Tally tally(const Sent& sent, const std::string& kiosk = "kiosk") {
    const auto reply = sent.portal.tallies(kiosk).fetch({2026, 1, 1}, {});
    const auto* months = std::get_if<std::vector<Tally>>(&reply);
    EXPECT_NE(months, nullptr) << std::get<Later>(reply).why;
    if (months == nullptr || months->size() != 1) return {};
    Tally out = months->front();
    out.year = out.month = 0;
    return out;
}
bool accept(const Sent& sent, const char* days) { return sent.officer("accept", {{"officer", "Trần Thị Cán Bộ"}, {"days", days}}); }
bool finish(const Sent& sent) { return sent.officer("finish", {{"place", "Bưu điện Thử Nghiệm"}}); }

TEST(Tallies, say_the_month_in_vietnam) {
    const Sent sent;
    const auto today = platform::date_of(sent.standing().received_at);
    const auto reply = sent.portal.tallies().fetch(today, {});
    const auto& months = std::get<std::vector<Tally>>(reply);
    ASSERT_EQ(months.size(), 1u);
    EXPECT_EQ(months[0], (Tally{.year = today.year, .month = today.month, .open = 1}));
}

TEST(Tallies, count_what_is_ready_by_its_day_as_in_time) {
    const Sent sent;
    ASSERT_TRUE(accept(sent, "5"));
    EXPECT_EQ(tally(sent), Tally{.open = 1});
    ASSERT_TRUE(sent.officer("start") && finish(sent));
    EXPECT_EQ(tally(sent), Tally{.in_time = 1});
    ASSERT_TRUE(sent.officer("hand_over"));
    EXPECT_EQ(tally(sent), Tally{.in_time = 1}) << "that it is fetched later is not the agency's";
}

TEST(Tallies, count_what_is_beyond_its_day_as_overdue_and_then_as_late) {
    const Sent sent;
    ASSERT_TRUE(accept(sent, "0"));
    ASSERT_TRUE(sent.officer("start"));
    EXPECT_EQ(tally(sent), Tally{.overdue = 1});
    ASSERT_TRUE(sent.officer("apologise", {{"days", "30"}, {"reason", "Cần xác minh thêm."}}));
    EXPECT_EQ(tally(sent), Tally{.overdue = 1}) << "an excuse does not bring the day back";
    ASSERT_TRUE(finish(sent));
    EXPECT_EQ(tally(sent), Tally{.late = 1});
}

TEST(Tallies, do_not_blame_the_agency_while_it_waits_for_the_citizen) {
    const Sent sent;
    ASSERT_TRUE(accept(sent, "0"));
    ASSERT_TRUE(sent.officer("ask", {{"other", "Giấy khai sinh"}, {"other_reason", "Ảnh mờ"}, {"deadline", "2030-01-01"}}));
    EXPECT_EQ(tally(sent), Tally{.open = 1});
}

TEST(Tallies, count_what_is_refused_withdrawn_or_stopped) {
    const Sent sent;
    ASSERT_TRUE(sent.officer("refuse", {{"reason", "Không thuộc thẩm quyền."}}));
    EXPECT_EQ(tally(sent), Tally{.stopped = 1});
}

TEST(Tallies, are_of_the_kiosk_that_asks_only) {
    const Sent sent;
    const auto reply = sent.portal.tallies("second").fetch({2026, 1, 1}, {});
    ASSERT_TRUE(std::holds_alternative<std::vector<Tally>>(reply));
    EXPECT_TRUE(std::get<std::vector<Tally>>(reply).empty());
}

TEST(Tallies, want_a_month) {
    const Sent sent;
    for (const char* since : {"", "2026", "2026-13", "2026-11-21", "xxxx-yy"}) {
        const auto answer = sent.portal.raw()->Get(std::string("/api/v1/tallies?since=") + since);
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 400) << since;
    }
    const auto stranger = sent.portal.raw("")->Get("/api/v1/tallies?since=2026-01");
    EXPECT_TRUE(!stranger || stranger->status == 401) << "without a certificate nobody is told";
}

TEST(Tallies, hold_nothing_but_numbers) {
    const Sent sent;
    const auto body = nlohmann::json::parse(sent.portal.raw()->Get("/api/v1/tallies?since=2026-01")->body);
    for (const auto& month : body["months"]) {
        for (const auto& [name, value] : month.items()) EXPECT_TRUE(name == "month" || value.is_number()) << name;
    }
    write_down("Tallies", "good-made-by-the-portal", body);
}

TEST(Tallies, may_come_later) {
    const Sent sent;
    ASSERT_TRUE(sent.portal.fault("unavailable"));
    EXPECT_TRUE(std::holds_alternative<Later>(sent.portal.tallies().fetch({2026, 1, 1}, {})));
}

}  // namespace
}  // namespace contract
