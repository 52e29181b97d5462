// Please call me, I complain, I liked it.
#include "tests/contracts/portal/sent.h"
#include "tests/contracts/portal/written.h"

namespace contract {
namespace {

using namespace kiosk::portal;
using nlohmann::json;

const std::string first_key = "0123456789ABCDEFGHJKMNPQRS", second_key = "1123456789ABCDEFGHJKMNPQRS";

std::string outcome(const NotedReply& reply) {
    if (const auto* refused = std::get_if<Refused>(&reply)) return "refused: " + refused->reason;
    if (const auto* later = std::get_if<Later>(&reply)) return "later: " + later->why;
    return "noted " + std::get<Noted>(reply).number;
}

std::string posted(const RunningPortal& portal, const std::string& path, const json& body, const std::string& key) {
    const httplib::Headers headers{{"Idempotency-Key", key}};
    return told(portal.raw()->Post(path, headers, body.dump(), "application/json"));
}

TEST(Notes, are_kept_once_however_often_they_are_sent) {
    const Sent sent;
    auto enquiries = sent.portal.enquiries();
    const CallBack wish{platform::Secret("0990000001"), CallTime::morning};
    const std::string first = outcome(enquiries.call_back(first_key, sent.id(), wish, {}));
    EXPECT_EQ(first, "noted PA000001");
    EXPECT_EQ(outcome(enquiries.call_back(first_key, sent.id(), wish, {})), first);
    EXPECT_EQ(outcome(enquiries.call_back(first_key, sent.id(), {platform::Secret("0990000002"), CallTime::any}, {})), "refused: conflict");
    const Complaint complaint{ComplaintKind::late, platform::Secret("Quá hẹn 3 ngày"), {}};
    EXPECT_EQ(outcome(enquiries.complain(second_key, sent.id(), complaint, {})), "noted PA000002");
    EXPECT_EQ(outcome(enquiries.complain(second_key, sent.id(), complaint, {})), "noted PA000002");
}

TEST(Notes, are_taken_where_the_dossier_was_looked_up) {
    const Sent sent;
    auto second = sent.portal.enquiries("second");
    const CallBack wish{platform::Secret("0990000001"), CallTime::any};
    EXPECT_TRUE(outcome(second.call_back(first_key, sent.id(), wish, {})).starts_with("later: status 404"));
    sent.standing("second");
    EXPECT_TRUE(outcome(second.call_back(first_key, sent.id(), wish, {})).starts_with("noted"));
}

TEST(Notes, follow_the_contract) {
    const Sent sent;
    const auto judge = [&](const std::string& schema, const std::string& path, const std::string& name, const json& body) {
        write_down(schema, name, body);
        std::string key = std::to_string(std::hash<std::string>{}(schema + name));
        key.insert(0, 26 - std::min<std::size_t>(26, key.size()), '0');
        EXPECT_EQ(posted(sent.portal, path, body, key), name.starts_with("good") ? "201" : "400 malformed") << schema << ' ' << name;
    };
    const std::string dossier = "/api/v1/dossiers/" + sent.id();
    judge("CallBack", dossier + "/call-back", "good-full", {{"phone", "0990000001"}, {"when", "afternoon"}});
    judge("CallBack", dossier + "/call-back", "bad-phone", {{"phone", "+84990000001"}, {"when", "any"}});
    judge("CallBack", dossier + "/call-back", "bad-when", {{"phone", "0990000001"}, {"when", "night"}});
    judge("CallBack", dossier + "/call-back", "bad-name", {{"phone", "0990000001"}, {"when", "any"}, {"name", "Mẫu"}});
    judge("Complaint", dossier + "/complaint", "good-full", {{"kind", "manner"}, {"text", "…"}, {"phone", "0990000001"}});
    judge("Complaint", dossier + "/complaint", "good-empty", {{"kind", "other"}, {"text", ""}});
    judge("Complaint", dossier + "/complaint", "bad-kind", {{"kind", "weather"}, {"text", ""}});
    judge("Complaint", dossier + "/complaint", "bad-long", {{"kind", "fee"}, {"text", std::string(1001, 'x')}});
    const json rating{{"stars", 5}, {"reasons", {"clear", "quick"}}, {"kiosk", "kiosk-0001"}, {"day", "2026-11-21"}};
    judge("Rating", "/api/v1/ratings", "good-full", rating);
    for (const auto& [member, value] :
         std::map<std::string, json>{{"stars", 6}, {"reasons", "clear"}, {"kiosk", ""}, {"day", "21/11/2026"}, {"dossier", sent.id()}}) {
        json bad = rating;
        bad[member] = value;
        judge("Rating", "/api/v1/ratings", "bad-" + member, bad);
    }
}

TEST(Notes, need_a_key_and_a_dossier) {
    const Sent sent;
    const json body{{"phone", "0990000001"}, {"when", "any"}};
    const json complaint{{"kind", "late"}, {"text", ""}};
    const std::string dossier = "/api/v1/dossiers/" + sent.id();
    for (const std::string key : {"", "7", "0123456789abcdefghjkmnpqrs"}) {
        EXPECT_EQ(posted(sent.portal, dossier + "/call-back", body, key), "400 malformed") << key;
        EXPECT_EQ(posted(sent.portal, "/api/v1/ratings", {}, key), "400 malformed") << key;
    }
    const std::string other = "/api/v1/dossiers/" + sample().id();
    EXPECT_EQ(posted(sent.portal, other + "/call-back", body, first_key), "404 not_found");
    EXPECT_EQ(posted(sent.portal, other + "/complaint", complaint, first_key), "404 not_found");
    EXPECT_EQ(posted(sent.portal, dossier + "/complaint", complaint, first_key), "201");
    EXPECT_EQ(posted(sent.portal, dossier + "/complaint", {{"kind", "fee"}, {"text", ""}}, first_key), "409 conflict");
}

TEST(Notes, keep_a_rating_apart_from_every_dossier) {
    const RunningPortal portal(test_name());
    auto enquiries = portal.enquiries();
    const Rating rating{4, {"clear"}, "kiosk-0001", {2026, 11, 21}};
    EXPECT_EQ(outcome(enquiries.rate(first_key, rating, {})), "noted ");
    EXPECT_EQ(outcome(enquiries.rate(first_key, rating, {})), "noted ");
    EXPECT_EQ(outcome(enquiries.rate(first_key, {1, {}, "kiosk-0001", {2026, 11, 21}}, {})), "refused: conflict");
}

}  // namespace
}  // namespace contract
