// Strangers, thieves and rubbish: what the portal must refuse, and in which words.
#include <map>

#include "platform/crypto/cms.h"
#include "tests/contracts/portal/raw_put.h"

namespace contract {
namespace {

TEST(Refusal, lets_in_no_one_without_a_certificate_of_the_authority) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    for (const std::string who : {"", "stranger"}) {
        EXPECT_EQ(told(put(portal.raw(who), dossier.id(), seal(dossier))), "no answer") << who;
        EXPECT_FALSE(portal.raw(who)->Get("/api/v1/health")) << who;
    }
    const auto reply = portal.kiosk("stranger").submit(dossier.id(), seal(dossier), {});
    EXPECT_TRUE(std::holds_alternative<kiosk::portal::Later>(reply)) << "without the portal's word nothing is refused";
    EXPECT_EQ(portal.counts()["submissions"], 0);
}

TEST(Refusal, speaks_nothing_older_than_tls_1_3_with_kiosks) {
    const RunningPortal portal(test_name());
    auto old = portal.raw();
    SSL_CTX_set_max_proto_version(old->ssl_context(), TLS1_2_VERSION);
    EXPECT_FALSE(old->Get("/api/v1/health"));
    EXPECT_EQ(told(portal.raw()->Get("/api/v1/health")), "200");
}

TEST(Refusal, takes_nothing_from_a_kiosk_that_was_withdrawn) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const nlohmann::json kiosk{{"kiosk", credential("kiosk").certificate().fingerprint()}};
    ASSERT_TRUE(portal.order("/control/withdraw", kiosk));
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), seal(dossier))), "403 unknown_kiosk");
    EXPECT_EQ(told(portal.raw()->Get("/api/v1/dossiers/" + dossier.id())), "403 unknown_kiosk");
    EXPECT_EQ(portal.counts()["dossiers"], 0);
    ASSERT_TRUE(portal.order("/control/admit", kiosk));
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), seal(dossier))), "201");
}

TEST(Refusal, shows_a_dossier_only_to_the_kiosk_that_sent_it) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const auto sealed = seal(dossier);
    const std::string address = "/api/v1/dossiers/" + dossier.id();
    EXPECT_EQ(told(portal.raw()->Get(address)), "404 not_found");
    const auto stored = put(portal.raw(), dossier.id(), sealed);
    const auto looked_up = portal.raw()->Get(address);
    EXPECT_EQ(told(looked_up), "200");
    EXPECT_EQ(looked_up->body, stored->body);
    EXPECT_EQ(told(portal.raw("second")->Get(address)), "404 not_found");
    EXPECT_EQ(told(put(portal.raw("second"), dossier.id(), sealed)), "409 conflict");
}

TEST(Refusal, reads_nothing_that_another_than_the_sender_has_signed) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    EXPECT_EQ(told(put(portal.raw("kiosk"), dossier.id(), seal(dossier, "second"))), "422 unreadable");
    EXPECT_EQ(told(put(portal.raw("kiosk"), dossier.id(), seal(dossier, "stranger"))), "422 unreadable");
    EXPECT_EQ(told(put(portal.raw("second"), dossier.id(), seal(dossier, "second"))), "201");
}

TEST(Refusal, names_what_is_wrong_with_a_request) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const auto sealed = seal(dossier);
    const httplib::Headers digest{{"Content-Digest", digest_header(sealed)}};
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), sealed, {})), "400 malformed");
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), sealed, {{"Content-Digest", digest_header(platform::bytes_of("other"))}})),
              "400 malformed");
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), sealed, {{"Content-Digest", "sha-256=::"}})), "400 malformed");
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), sealed, digest, "application/octet-stream")), "415 wrong_type");
    for (const std::string id : {"7", "0197a1b2-c3d4-4e5f-8a6b-1c2d3e4f5a6b", "0197A1B2-C3D4-7E5F-8A6B-1C2D3E4F5A6B", "%27%20OR%201=1--"}) {
        EXPECT_EQ(told(put(portal.raw(), id, sealed)), "400 malformed") << id;
        EXPECT_EQ(told(portal.raw()->Get("/api/v1/dossiers/" + id)), "400 malformed") << id;
    }
    EXPECT_EQ(portal.counts()["dossiers"], 0);
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), sealed)), "201") << "nothing was wrong with the dossier itself";
}

TEST(Refusal, takes_no_more_than_64_mebibytes) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const platform::Bytes huge((64u << 20) + 1, 0);
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), huge)), "413 too_large");
    const platform::Bytes large(64u << 20, 0);
    EXPECT_EQ(told(put(portal.raw(), dossier.id(), large)), "422 unreadable") << "as large as allowed, but rubbish";
}

TEST(Refusal, reads_no_rubbish) {
    const RunningPortal portal(test_name());
    const Sample dossier = sample();
    const std::string zip = zip_of(dossier);
    const auto sealed = seal(dossier);
    auto changed = sealed;
    changed[changed.size() / 2] ^= 1;
    const auto receiver = credential("portal-seal").certificate();
    const auto signed_data = platform::crypto::sign(platform::bytes_of(zip), credential("kiosk")).value();
    const std::map<std::string, platform::Bytes> rubbish{
        {"nothing", {}},
        {"text", {'h', 'e', 'l', 'l', 'o'}},
        {"cut short", {sealed.begin(), sealed.end() - 20}},
        {"one bit changed", changed},
        {"signed but not sealed", {signed_data.begin(), signed_data.end()}},
        {"sealed but not signed", platform::crypto::encrypt(platform::bytes_of(zip), receiver).value()},
        {"no archive", seal_bytes("not a zip")},
    };
    for (const auto& [what, bytes] : rubbish) {
        EXPECT_EQ(told(put(portal.raw(), dossier.id(), bytes)), "422 unreadable") << what;
    }
    EXPECT_EQ(portal.counts()["dossiers"], 0);
}

TEST(Refusal, reads_no_dossier_whose_papers_are_not_those_of_its_manifest) {
    const RunningPortal portal(test_name());
    const auto refused = [&](const char* what, auto spoil) {
        Sample dossier = sample();
        spoil(dossier);
        EXPECT_EQ(told(put(portal.raw(), dossier.id(), seal(dossier))), "422 unreadable") << what;
    };
    refused("changed", [](Sample& dossier) { dossier.files["papers/licence-1.pdf"] += " "; });
    refused("missing", [](Sample& dossier) { dossier.files.erase("papers/licence-2.pdf"); });
    refused("unlisted", [](Sample& dossier) { dossier.files["papers/other-1.pdf"] = "%PDF-1.7"; });
    refused("twice", [](Sample& dossier) { dossier.manifest["papers"][0]["pages"].push_back(dossier.manifest["papers"][0]["pages"][0]); });
    const Sample one = sample(), other = sample();
    EXPECT_EQ(told(put(portal.raw(), other.id(), seal(one))), "422 unreadable") << "sent under another id";
    EXPECT_EQ(portal.counts()["dossiers"], 0);
}

}  // namespace
}  // namespace contract
