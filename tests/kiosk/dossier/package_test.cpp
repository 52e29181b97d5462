#include "kiosk/dossier/package.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "platform/archive.h"
#include "platform/crypto/digest.h"
#include "tests/kiosk/dossier/drafts.h"

namespace kiosk::dossier {
namespace {

using Json = nlohmann::json;

std::map<std::string, platform::SecretBytes> files_of(const Draft& draft) {
    return platform::unzip(pack(draft).value().zip, 1 << 20).value();
}

Json manifest_of(const Draft& draft) { return Json::parse(platform::text_of(files_of(draft).at("manifest.json"))); }

TEST(Package, says_what_was_filed_where_and_when) {
    const Json expected = Json::parse(R"({
        "format": "tram-dossier/1",
        "id": "019ab000-0000-7000-8000-000000000001",
        "reference": "K7Q2-9XMD-T",
        "tracking_key": "ABCDEFGHJKMNPQRSTVWXYZ0123",
        "created_at": "2026-11-21T09:05:30.000+07:00",
        "kiosk": {"id": "kiosk-0001", "branch": "Bưu cục Cầu Giấy"},
        "procedure": {"code": "3.000347", "version": "2026-11"},
        "applicant": {"proof": "none"},
        "answers": {"full_name": "Trần Thị Bích Ngọc", "reason": "đổi giấy phép \"lái xe\"\n"},
        "delivery": {"kind": "agency"},
        "consents": [{"purpose": "file", "version": "2026-11", "text_sha256": "ab12", "language": "vi", "when": "2026-11-21T09:00:00.000+07:00"}],
        "papers": []
    })");
    EXPECT_EQ(manifest_of(typed_draft()), expected);
}

TEST(Package, says_what_the_card_said) {
    const Json expected = Json::parse(R"({
        "proof": "unverified",
        "id_number": "099190000001",
        "old_number": "099000001",
        "full_name": "Trần Thị Bích Ngọc",
        "birth": "1990-02-03",
        "sex": "female",
        "address": "Thôn Đoài, xã Mẫu, tỉnh Thử",
        "issued": "2021-04-15",
        "warnings": ["old_number_odd"]
    })");
    EXPECT_EQ(manifest_of(card_draft())["applicant"], expected);
}

TEST(Package, leaves_out_an_old_number_that_is_not_there) {
    Draft draft = card_draft();
    draft.identity.old_number.clear();
    draft.identity.warnings.clear();
    const Json applicant = manifest_of(draft)["applicant"];
    EXPECT_FALSE(applicant.contains("old_number"));
    EXPECT_EQ(applicant["warnings"], Json::array());
}

TEST(Package, says_where_to_post_the_result) {
    const Json expected =
        Json::parse(R"({"kind": "post", "receiver": "Trần Thị Bích Ngọc", "phone": "0900000000", "address": "Số 1, đường Thử",
        "province": "01", "commune": "00070", "postage": {"papers": 0, "result": 26000}})");
    EXPECT_EQ(manifest_of(card_draft())["delivery"], expected);
}

TEST(Package, keeps_answers_that_look_like_other_things_as_text) {
    Draft draft = typed_draft();
    draft.answers.clear();
    EXPECT_EQ(manifest_of(draft)["answers"], Json::object());
    draft.answers.emplace("only", platform::Secret("[1,2]"));
    EXPECT_EQ(manifest_of(draft)["answers"], Json::parse(R"({"only": "[1,2]"})"));
}

TEST(Package, holds_each_page_as_pdf_with_its_digest) {
    Draft draft = typed_draft();
    draft.papers["licence"].push_back(pretend_page(1));
    draft.papers["licence"].push_back(pretend_page(2));
    draft.papers["photo"].push_back(pretend_page(3));
    const auto files = files_of(draft);
    ASSERT_EQ(files.size(), 4u);
    const Json papers = manifest_of(draft)["papers"];
    ASSERT_EQ(papers.size(), 2u);
    EXPECT_EQ(papers[0]["key"], "licence");
    ASSERT_EQ(papers[0]["pages"].size(), 2u);
    EXPECT_EQ(papers[0]["pages"][1]["file"], "papers/licence-2.pdf");
    EXPECT_EQ(papers[1]["pages"][0]["file"], "papers/photo-1.pdf");
    for (const Json& paper : papers) {
        for (const Json& page : paper["pages"]) {
            const auto& pdf = files.at(page["file"]);
            EXPECT_TRUE(platform::text_of(pdf).starts_with("%PDF-"));
            EXPECT_EQ(page["sha256"], platform::hex(platform::crypto::sha256(pdf)));
        }
    }
}

TEST(Package, of_a_supplement_says_what_it_answers_and_not_who_sends_it) {
    Draft draft = card_draft();
    draft.papers["other_1"].push_back({.width = 10, .height = 14, .dpi = 300, .jpeg = {0xFF, 0xD8, 0xFF, 0xD9}});
    draft.supplement = {"019ab000-0000-7000-8000-00000000000d", "019ab000-0000-7000-8000-00000000000e"};
    const Json manifest = manifest_of(draft);
    EXPECT_EQ(manifest["format"], "tram-supplement/1");
    EXPECT_EQ(manifest["dossier_id"], draft.supplement->dossier_id);
    EXPECT_EQ(manifest["request_id"], draft.supplement->request_id);
    EXPECT_EQ(manifest["papers"][0]["key"], "other_1");
    EXPECT_FALSE(manifest.contains("applicant"));
    EXPECT_FALSE(manifest.contains("answers"));
    EXPECT_EQ(pack(draft)->supplement_of, draft.supplement->dossier_id);
}

TEST(Package, is_the_same_for_the_same_draft) { EXPECT_EQ(pack(card_draft())->zip, pack(card_draft())->zip); }

TEST(Package, refuses_broken_text_without_quoting_it) {
    Draft draft = typed_draft();
    draft.answers.emplace("broken", platform::Secret("099190000001\xC3"));
    const auto package = pack(draft);
    ASSERT_FALSE(package);
    EXPECT_EQ(package.error().fault, platform::Fault::malformed);
    EXPECT_EQ(package.error().detail.find("099"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::dossier
