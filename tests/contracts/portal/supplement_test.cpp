// Papers that were missing: asked for by the agency, sealed by any kiosk where the citizen shows the slip, stored once.
#include "platform/crypto/random.h"
#include "tests/contracts/portal/sent.h"
#include "tests/contracts/portal/written.h"

namespace contract {
namespace {

using namespace kiosk::portal;
using nlohmann::json;

struct Asked : Sent {
    std::string request_id;
    Asked() {
        EXPECT_TRUE(accept());
        EXPECT_TRUE(officer("ask", {{"reason.licence", "Ảnh mặt sau bị mờ"},
                                    {"other", "Giấy xác nhận cư trú"},
                                    {"other_reason", "Địa chỉ trên giấy phép đã cũ"},
                                    {"deadline", "2027-01-15"}}));
        request_id = standing().supplement->request_id;
    }
    Sample supplement() const {
        Sample made = sample();
        made.manifest = {{"format", "tram-supplement/1"},
                         {"id", made.manifest["id"]},
                         {"dossier_id", id()},
                         {"request_id", request_id},
                         {"created_at", made.manifest["created_at"]},
                         {"kiosk", made.manifest["kiosk"]},
                         {"papers", made.manifest["papers"]}};
        return made;
    }
    std::string address(const Sample& made) const { return "/api/v1/dossiers/" + id() + "/supplements/" + made.id(); }
    std::string raw_put(const std::string& path, platform::ByteView sealed, const char* type = "application/pkcs7-mime") const {
        return told(portal.raw()->Put(path, {{"Content-Digest", digest_header(sealed)}}, std::string(platform::text_of(sealed)), type));
    }
};

std::string told(const Reply& reply) {
    if (const auto* refused = std::get_if<Refused>(&reply)) return "refused: " + refused->reason;
    if (const auto* later = std::get_if<Later>(&reply)) return "later: " + later->why;
    return std::get<Accepted>(reply).dossier_code;
}

TEST(Supplement, is_asked_for_paper_by_paper) {
    const Asked asked;
    const Standing standing = asked.standing();
    EXPECT_EQ(standing.state, 5);
    ASSERT_TRUE(standing.supplement);
    ASSERT_EQ(standing.supplement->items.size(), 2u);
    EXPECT_EQ(standing.supplement->items[0].key, "licence");
    EXPECT_EQ(standing.supplement->items[0].reason, "Ảnh mặt sau bị mờ");
    EXPECT_EQ(standing.supplement->items[1].key, "other_1");
    EXPECT_EQ(standing.supplement->items[1].name, "Giấy xác nhận cư trú");
    EXPECT_EQ(standing.supplement->deadline, (platform::Date{2027, 1, 15}));
}

TEST(Supplement, lets_the_agency_go_on_and_is_stored_once) {
    const Asked asked;
    const Sample supplement = asked.supplement();
    const auto sealed = seal(supplement);
    auto kiosk = asked.portal.kiosk();
    EXPECT_EQ(told(kiosk.supplement(asked.id(), supplement.id(), sealed, {})), asked.code);
    EXPECT_EQ(told(kiosk.supplement(asked.id(), supplement.id(), sealed, {})), asked.code);
    const Standing standing = asked.standing();
    EXPECT_EQ(standing.state, 4);
    EXPECT_FALSE(standing.supplement);
    EXPECT_EQ(standing.history.size(), 4u) << "sent, accepted, asked for more, going on";
}

TEST(Supplement, of_a_dossier_that_was_not_accepted_yet_leads_back_to_waiting) {
    const Sent sent;
    ASSERT_TRUE(sent.officer("ask", {{"reason.licence", "Thiếu mặt sau"}, {"deadline", "2027-01-15"}}));
    Sample made = sample();
    made.manifest = {{"format", "tram-supplement/1"},
                     {"id", made.manifest["id"]},
                     {"dossier_id", sent.id()},
                     {"request_id", sent.standing().supplement->request_id},
                     {"created_at", made.manifest["created_at"]},
                     {"kiosk", made.manifest["kiosk"]},
                     {"papers", made.manifest["papers"]}};
    EXPECT_EQ(told(sent.portal.kiosk().supplement(sent.id(), made.id(), seal(made), {})), sent.code);
    EXPECT_EQ(sent.standing().state, 1);
}

TEST(Supplement, is_accepted_on_the_second_try_when_the_first_answer_was_lost) {
    const Asked asked;
    const Sample supplement = asked.supplement();
    const auto sealed = seal(supplement);
    auto kiosk = asked.portal.kiosk();
    ASSERT_TRUE(asked.portal.fault("cut_before_answer", 1));
    EXPECT_TRUE(told(kiosk.supplement(asked.id(), supplement.id(), sealed, {})).starts_with("later"));
    EXPECT_EQ(told(kiosk.supplement(asked.id(), supplement.id(), sealed, {})), asked.code);
}

TEST(Supplement, may_come_from_another_kiosk_after_a_look_up_there) {
    const Asked asked;
    const Sample supplement = asked.supplement();
    auto second = asked.portal.kiosk("second");
    EXPECT_TRUE(told(second.supplement(asked.id(), supplement.id(), seal(supplement, "second"), {})).starts_with("later: status 404"));
    asked.standing("second");
    EXPECT_EQ(told(second.supplement(asked.id(), supplement.id(), seal(supplement, "second"), {})), asked.code);
}

TEST(Supplement, is_refused_if_nobody_asked_for_it) {
    const Asked asked;
    auto kiosk = asked.portal.kiosk();
    Sample stray = asked.supplement();
    stray.manifest["request_id"] = platform::crypto::uuid_v7(platform::from_vietnam({2026, 11, 21, 9, 0, 0}));
    EXPECT_EQ(told(kiosk.supplement(asked.id(), stray.id(), seal(stray), {})), "refused: not_asked");
    const Sample first = asked.supplement(), second = asked.supplement();
    EXPECT_EQ(told(kiosk.supplement(asked.id(), first.id(), seal(first), {})), asked.code);
    EXPECT_EQ(told(kiosk.supplement(asked.id(), second.id(), seal(second), {})), "refused: not_asked") << "answered already";
    EXPECT_EQ(told(kiosk.supplement(asked.id(), first.id(), seal(first), {})), "refused: conflict") << "sealed anew: other bytes";
}

TEST(Supplement, is_judged_like_a_dossier) {
    const Asked asked;
    const Sample good = asked.supplement();
    const auto sealed = seal(good);
    EXPECT_EQ(asked.raw_put("/api/v1/dossiers/7/supplements/" + good.id(), sealed), "400 malformed");
    EXPECT_EQ(asked.raw_put("/api/v1/dossiers/" + asked.id() + "/supplements/7", sealed), "400 malformed");
    EXPECT_EQ(asked.raw_put("/api/v1/dossiers/" + good.id() + "/supplements/" + good.id(), sealed), "404 not_found");
    EXPECT_EQ(asked.raw_put(asked.address(good), sealed, "text/plain"), "415 wrong_type");
    EXPECT_EQ(asked.raw_put(asked.address(good), seal(good, "second")), "422 unreadable") << "signed by another than the sender";
    EXPECT_EQ(asked.raw_put(asked.address(good), seal(asked.dossier)), "422 unreadable") << "a dossier is no supplement";
    const std::map<std::string, void (*)(json&)> changes{
        {"good-full", [](json&) {}},
        {"bad-format", [](json& m) { m["format"] = "tram-dossier/1"; }},
        {"bad-no-papers", [](json& m) { m["papers"] = json::array(); }},
        {"bad-no-request", [](json& m) { m.erase("request_id"); }},
        {"bad-answers", [](json& m) { m["answers"] = json::object(); }},
        {"bad-dossier", [](json& m) { m["dossier_id"] = "7"; }},
    };
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        Sample made = asked.supplement();
        const std::string address = asked.address(made);
        change->second(made.manifest);
        write_down("SupplementManifest", change->first, made.manifest);
        const std::string expected = change->first.starts_with("good") ? "201" : "422 unreadable";
        EXPECT_EQ(asked.raw_put(address, seal(made)), expected) << change->first;
    }
}

}  // namespace
}  // namespace contract
