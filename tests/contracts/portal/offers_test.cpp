// What the portal offers to all kiosks: signed, so that a kiosk believes it off its own disk too, and fetched only when it has changed.
#include "platform/crypto/cms.h"
#include "tests/contracts/portal/raw_put.h"
#include "tests/contracts/portal/written.h"

namespace contract {
namespace {

using namespace kiosk::portal;
using nlohmann::json;

platform::crypto::Certificate signer() { return credential("portal-catalogue").certificate(); }

TEST(Offers, are_fetched_once_and_believed_by_their_signature) {
    const RunningPortal portal(test_name());
    auto offers = portal.offers();
    const OfferReply first = offers.fetch_catalogue("", {});
    ASSERT_TRUE(std::holds_alternative<Offer>(first));
    const auto& offer = std::get<Offer>(first);
    const auto catalogue = open_catalogue(offer.signed_bytes, pki("ca.pem"), signer());
    ASSERT_TRUE(catalogue);
    ASSERT_EQ(catalogue->procedures.size(), 1u);
    EXPECT_EQ(catalogue->procedures[0].code, "3.000347");
    EXPECT_EQ(json::parse(catalogue->procedures[0].json)["fees"]["rules"][0]["amount"], 115000);
    EXPECT_TRUE(std::holds_alternative<NotModified>(offers.fetch_catalogue(offer.etag, {})));
    const auto content = platform::crypto::verify(offer.signed_bytes, pki("ca.pem"), nullptr);
    write_down("Catalogue", "good-made-by-the-portal", json::parse(platform::text_of(*content)));
}

TEST(Offers, are_another_after_a_file_was_changed) {
    RunningPortal portal(test_name());
    auto offers = portal.offers();
    const auto first = std::get<Offer>(offers.fetch_catalogue("", {}));
    portal.publish(135000);
    const auto second = std::get<Offer>(offers.fetch_catalogue(first.etag, {}));
    EXPECT_NE(second.etag, first.etag);
    const auto old_one = open_catalogue(first.signed_bytes, pki("ca.pem"), signer());
    const auto new_one = open_catalogue(second.signed_bytes, pki("ca.pem"), signer());
    ASSERT_TRUE(old_one && new_one);
    EXPECT_LT(old_one->made_at, new_one->made_at) << "so that nobody passes an old one off as new";
}

TEST(Offers, have_the_same_tag_after_the_portal_was_restarted) {
    RunningPortal portal(test_name());
    portal.publish_places({{"version", "2026-08"}, {"provinces", {{{"code", "01"}, {"name", "Hà Nội"}}}}});
    const auto first = std::get<Offer>(portal.offers().fetch_places("", {}));
    ASSERT_EQ(portal.stop(), 0);
    portal.start();
    auto offers = portal.offers();
    EXPECT_TRUE(std::holds_alternative<NotModified>(offers.fetch_places(first.etag, {})));
    const auto places = open_places(first.signed_bytes, pki("ca.pem"), signer());
    ASSERT_TRUE(places);
    EXPECT_EQ(json::parse(places->json)["provinces"][0]["name"], "Hà Nội");
    write_down("Places", "good-made-by-the-portal",
               json::parse(platform::text_of(*platform::crypto::verify(first.signed_bytes, pki("ca.pem"), nullptr))));
}

TEST(Offers, may_be_missing) {
    const RunningPortal portal(test_name());
    EXPECT_TRUE(std::holds_alternative<Later>(portal.offers().fetch_places("", {})));
}

TEST(Offers, are_not_believed_of_anybody_else) {
    const RunningPortal portal(test_name());
    const auto offer = std::get<Offer>(portal.offers().fetch_catalogue("", {}));
    const auto content = platform::crypto::verify(offer.signed_bytes, pki("ca.pem"), nullptr);
    for (const std::string other : {"kiosk", "stranger"}) {
        const auto forged = platform::crypto::sign(*content, credential(other)).value();
        const auto opened = open_catalogue(forged, pki("ca.pem"), signer());
        ASSERT_FALSE(opened) << other;
        EXPECT_EQ(opened.error().fault, platform::Fault::denied) << other;
    }
    auto changed = offer.signed_bytes;
    changed[changed.size() / 2] ^= 1;
    EXPECT_FALSE(open_catalogue(changed, pki("ca.pem"), signer()));
    EXPECT_FALSE(open_places(offer.signed_bytes, pki("ca.pem"), signer())) << "a catalogue is no places";
}

}  // namespace
}  // namespace contract
