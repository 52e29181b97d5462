// What lies on the disk, and what comes over the line, is believed by its signature alone.
#include "tests/journeys/catalogue/catalogue_journey.h"

namespace journeys {
namespace {

using nlohmann::json;
using platform::Bytes;

constexpr const char* tomorrow = "2099-01-01T00:00:00.000+07:00";  // newer than any other

json newer_file() {
    json file = shipped_file(licence);
    file["version"] = "2099-01-01";
    return file;
}

class Believing : public CatalogueJourney {
protected:
    void put_on_disk(const Bytes& bytes) const { ASSERT_TRUE(platform::write_file(kept(), bytes)); }
    // The kiosk goes on with what is in its package, says why, and gets the portal's own again.
    void expect_not_believed(const std::string& signer = "portal-catalogue") {
        UpdatingKiosk kiosk(portal_, state_, signer);
        const auto said = logged([&] { EXPECT_EQ(version_in(kiosk.begin()), shipped_version(licence)); });
        EXPECT_NE(said.find("<4>catalogue: not believed: "), said.npos) << said;
        EXPECT_EQ(kiosk.fetch(), "offer") << "all of it is asked for";
    }
};

TEST_F(Believing, does_not_reach_a_file_with_a_bit_that_was_turned) {
    take_in("2027-01-01");
    const auto good = platform::read_file(kept()).value();
    const auto etag = disk().at("catalogue.etag");
    constexpr std::size_t places = 64;
    std::size_t refused = 0;
    for (std::size_t i = 0; i < places; ++i) {
        Bytes turned = good;
        turned[i * (good.size() - 1) / (places - 1)] ^= static_cast<std::uint8_t>(1 << (i % 8));
        put_on_disk(turned);
        // A few bits of the wrapping mean nothing; the content is still what was signed.
        const auto version = version_after_restart();
        if (version == shipped_version(licence))
            ++refused;
        else
            EXPECT_EQ(version, "2027-01-01") << i;
    }
    EXPECT_GT(refused, places * 9 / 10);
    Bytes content = good;
    content[good.size() / 2] ^= 1;
    put_on_disk(content);
    expect_not_believed();
    EXPECT_EQ(platform::read_file(kept()).value(), good) << "mended by the next answer";
    EXPECT_EQ(disk().at("catalogue.etag"), etag);
}

TEST_F(Believing, does_not_reach_a_file_that_was_cut_or_lengthened) {
    take_in("2027-01-01");
    const auto good = platform::read_file(kept()).value();
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, good.size() / 2, good.size() - 1}) {
        put_on_disk({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length)});
        expect_not_believed();
    }
    Bytes longer = good;
    longer.push_back(0);
    put_on_disk(longer);
    expect_not_believed();
}

TEST_F(Believing, does_not_reach_what_another_signed) {
    for (const std::string other : {"kiosk", "stranger", "expired-catalogue"}) {
        SCOPED_TRACE(other);
        put_on_disk(catalogue_signed_by(other, tomorrow, newer_file()));
        expect_not_believed();
    }
}

TEST_F(Believing, ends_with_the_certificate_that_the_settings_name) {
    put_on_disk(catalogue_signed_by("expired-catalogue", tomorrow, newer_file()));
    expect_not_believed("expired-catalogue");
}

TEST_F(Believing, needs_a_certificate_that_is_for_signing) {
    put_on_disk(catalogue_signed_by("portal-seal", tomorrow, newer_file()));
    expect_not_believed("portal-seal");
}

TEST_F(Believing, needs_a_catalogue_inside_the_signature) {
    const json empty{{"format", "tram-catalogue/1"}, {"made_at", tomorrow}, {"procedures", json::array()}};
    std::vector<json> wrong{"catalogue", json::array(), json::object(), {{"format", "tram-places/1"}}};
    for (const char* member : {"format", "made_at", "procedures"}) {
        wrong.push_back(empty);
        wrong.back().erase(member);
    }
    wrong.push_back(empty);
    wrong.back()["made_at"] = "tomorrow";
    wrong.push_back(empty);
    wrong.back()["procedures"].push_back({{"code", licence}, {"version", "1"}, {"file", "its text"}});
    for (const json& content : wrong) {
        SCOPED_TRACE(content.dump());
        put_on_disk(signed_by("portal-catalogue", content));
        expect_not_believed();
    }
}

TEST_F(Believing, reaches_what_the_portals_own_key_signed_wherever_it_was_made) {
    put_on_disk(catalogue_signed_by("portal-catalogue", tomorrow, newer_file()));
    EXPECT_EQ(version_after_restart(), "2099-01-01") << "so that the refusals above have their reasons";
}

// A portal, but not with the key that the kiosk knows: any kiosk's certificate is of the same authority.
template <const char* const* signer>
class SignedBy : public CatalogueJourney {
protected:
    SignedBy() : CatalogueJourney(*signer) {}
    void expect_nothing_taken() {
        offered_.publish(licence, "2027-01-01");
        UpdatingKiosk kiosk(portal_, state_);
        kiosk.begin();
        const auto said = logged([&] { EXPECT_EQ(kiosk.fetch(), "offer"); });
        EXPECT_NE(said.find("catalogue: not believed: "), said.npos) << said;
        EXPECT_FALSE(kiosk.take());
        EXPECT_EQ(kiosk.arrivals(), 0);
        EXPECT_TRUE(disk().empty());
    }
};

constexpr const char* a_kiosk = "kiosk";
constexpr const char* an_expired_key = "expired-catalogue";
using SignedByAKiosk = SignedBy<&a_kiosk>;
using SignedByAnExpiredKey = SignedBy<&an_expired_key>;

TEST_F(SignedByAKiosk, is_not_believed_over_the_line_nor_kept) { expect_nothing_taken(); }

TEST_F(SignedByAnExpiredKey, is_not_believed_over_the_line_nor_kept) { expect_nothing_taken(); }

}  // namespace
}  // namespace journeys
