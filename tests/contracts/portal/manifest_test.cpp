// Schema and portal must agree on every manifest: each one sent here is also written down for check_contract.mjs, which asks the schema.
#include "tests/contracts/portal/raw_put.h"
#include "tests/contracts/portal/written.h"

namespace contract {
namespace {

using nlohmann::json;
using Change = void (*)(json&);

std::string sent(const RunningPortal& portal, const std::string& name, Change change) {
    Sample dossier = sample();
    const std::string id = dossier.id();
    change(dossier.manifest);
    write_down("Manifest", name, dossier.manifest);
    return told(put(portal.raw(), id, seal(dossier)));
}

TEST(Manifest, is_taken_in_every_form_of_the_contract) {
    const RunningPortal portal(test_name());
    const std::map<std::string, Change> good{
        {"good-full", [](json&) {}},
        {"good-old-number", [](json& m) { m["applicant"]["old_number"] = "099012345"; }},
        {"good-no-card",
         [](json& m) {
             m["applicant"] = {{"proof", "none"}};
         }},
        {"good-warnings",
         [](json& m) {
             m["applicant"]["warnings"] = {"sex_differs", "issued_before_birth"};
         }},
        {"good-collect",
         [](json& m) {
             m["delivery"] = {{"kind", "collect"}};
         }},
        {"good-no-answers", [](json& m) { m["answers"] = json::object(); }},
        {"good-whole-seconds", [](json& m) { m["created_at"] = "2026-11-21T15:04:05+07:00"; }},
        {"good-agency",
         [](json& m) {
             m["delivery"] = {{"kind", "agency"}, {"hand_over", {{"kind", "counter"}}}};
         }},
        {"good-post-office",
         [](json& m) {
             m["delivery"] = {{"kind", "post_office"}, {"postage", {{"papers", 0}, {"result", 15000}}}};
         }},
        {"good-electronic",
         [](json& m) {
             m["delivery"] = {{"kind", "electronic"}, {"hand_over", {{"kind", "counter"}}}};
         }},
        {"good-postman",
         [](json& m) {
             m["delivery"]["province"] = "01";
             m["delivery"]["commune"] = "00004";
             m["delivery"]["hand_over"] = {{"kind", "postman"},
                                           {"address", "Thôn Một, Xã Mẫu"},
                                           {"phone", "0990000001"},
                                           {"window", {{"day", "2026-11-23"}, {"part", "morning"}}}};
         }},
        {"good-representative",
         [](json& m) {
             m["representative"] = {{"kind", "child"},
                                    {"full_name", "Nguyễn Thị Mẫu Con"},
                                    {"birth", "2020-02-29"},
                                    {"relation", "father"},
                                    {"proof", "licence"}};
         }},
        {"good-dotted-answers", [](json& m) { m["answers"]["home.province"] = "01"; }},
        {"good-deep-answers", [](json& m) { m["answers"]["children.2.home.commune"] = "00004"; }},
        {"good-fees",
         [](json& m) {
             m["payment"] = "now";
             m["fees"] = {{"shown", 150000}, {"exemption", "poor"}};
         }},
        {"good-provincial-code", [](json& m) { m["procedure"]["code"] = "1.001612.000.00.00.H01"; }},
    };
    for (const auto& [name, change] : good) EXPECT_EQ(sent(portal, name, change), "201") << name;
    EXPECT_EQ(portal.counts()["dossiers"], good.size());
}

TEST(Manifest, is_refused_when_it_leaves_the_contract) {
    const RunningPortal portal(test_name());
    const std::map<std::string, Change> bad{
        {"bad-format", [](json& m) { m["format"] = "tram-dossier/2"; }},
        {"bad-id-of-version-4", [](json& m) { m["id"] = "0197a1b2-c3d4-4e5f-8a6b-1c2d3e4f5a6b"; }},
        {"bad-reference-letter", [](json& m) { m["reference"] = "K7Q2-9XMD-U"; }},
        {"bad-short-key", [](json& m) { m["tracking_key"] = "0123456789"; }},
        {"bad-time-zone", [](json& m) { m["created_at"] = "2026-11-21T08:04:05Z"; }},
        {"bad-no-kiosk", [](json& m) { m.erase("kiosk"); }},
        {"bad-empty-branch", [](json& m) { m["kiosk"]["branch"] = ""; }},
        {"bad-procedure", [](json& m) { m["procedure"]["code"] = "licence"; }},
        {"bad-proof", [](json& m) { m["applicant"]["proof"] = "certain"; }},
        {"bad-name-without-card", [](json& m) { m["applicant"]["proof"] = "none"; }},
        {"bad-id-number", [](json& m) { m["applicant"]["id_number"] = "09909000001"; }},
        {"bad-sex", [](json& m) { m["applicant"]["sex"] = "Nam"; }},
        {"bad-birth", [](json& m) { m["applicant"]["birth"] = "15/01/1990"; }},
        {"bad-answer-number", [](json& m) { m["answers"]["age"] = 36; }},
        {"bad-answer-key", [](json& m) { m["answers"]["Full Name"] = "x"; }},
        {"bad-answer-too-long", [](json& m) { m["answers"]["note"] = std::string(2001, 'x'); }},
        {"bad-post-without-address", [](json& m) { m["delivery"].erase("address"); }},
        {"bad-collect-with-address", [](json& m) { m["delivery"]["kind"] = "collect"; }},
        {"bad-phone", [](json& m) { m["delivery"]["phone"] = "+84990000001"; }},
        {"bad-no-consent", [](json& m) { m["consents"] = json::array(); }},
        {"bad-consent-language", [](json& m) { m["consents"][0]["language"] = "fr"; }},
        {"bad-consent-without-purpose", [](json& m) { m["consents"][0].erase("purpose"); }},
        {"bad-answer-deeper", [](json& m) { m["answers"]["a.b.c.d.e"] = "x"; }},
        {"bad-answer-dot-at-end", [](json& m) { m["answers"]["home."] = "x"; }},
        {"bad-delivery-kind",
         [](json& m) {
             m["delivery"] = {{"kind", "pigeon"}};
         }},
        {"bad-postman-without-window",
         [](json& m) {
             m["delivery"]["hand_over"] = {{"kind", "postman"}, {"address", "Xã Mẫu"}, {"phone", "0990000001"}};
         }},
        {"bad-hand-over",
         [](json& m) {
             m["delivery"]["hand_over"] = {{"kind", "counter"}, {"phone", "0990000001"}};
         }},
        {"bad-postage",
         [](json& m) {
             m["delivery"]["postage"] = {{"papers", -1}, {"result", 15000}};
         }},
        {"bad-commune", [](json& m) { m["delivery"]["commune"] = "4"; }},
        {"bad-payment", [](json& m) { m["payment"] = "never"; }},
        {"bad-fees",
         [](json& m) {
             m["fees"] = {{"shown", "150000"}};
         }},
        {"bad-representative",
         [](json& m) {
             m["representative"] = {{"kind", "friend"}};
         }},
        {"bad-paper-path", [](json& m) { m["papers"][0]["pages"][0]["file"] = "papers/../manifest.json"; }},
        {"bad-paper-digest", [](json& m) { m["papers"][0]["pages"][0]["sha256"] = "00"; }},
        {"bad-paper-without-pages", [](json& m) { m["papers"][0]["pages"] = json::array(); }},
        {"bad-member-too-many", [](json& m) { m["note"] = "x"; }},
        {"bad-not-an-object", [](json& m) { m = json::array(); }},
    };
    for (const auto& [name, change] : bad) EXPECT_EQ(sent(portal, name, change), "422 unreadable") << name;
    EXPECT_EQ(portal.counts()["dossiers"], 0);
}

TEST(Manifest, need_not_list_papers) {
    const RunningPortal portal(test_name());
    Sample dossier = sample();
    dossier.manifest["papers"] = json::array();
    dossier.files.clear();
    write_down("Manifest", "good-no-papers", dossier.manifest);
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), seal(dossier))), "201");
}

}  // namespace
}  // namespace contract
