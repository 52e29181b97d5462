#include "kiosk/portal/offers.h"

#include "kiosk/portal/members.h"
#include "platform/crypto/cms.h"

namespace kiosk::portal {
namespace {

using nlohmann::json;
using platform::failure;
using platform::Fault;
using platform::Result;

Result<json> believe(platform::ByteView signed_bytes, const std::string& ca_file, const platform::crypto::Certificate& signer,
                     std::string_view format) {
    std::string fingerprint;
    TRY(const auto content, platform::crypto::verify(signed_bytes, ca_file, &fingerprint));
    // Every kiosk has a certificate of the same authority: the chain alone is not enough.
    if (fingerprint != signer.fingerprint()) return failure(Fault::denied, "signed by another than the portal's catalogue key");
    json object = json::parse(content.begin(), content.end(), nullptr, false);
    if (!object.is_object() || object.value("format", json()) != format) return failure(Fault::malformed, "not " + std::string(format));
    return object;
}

}  // namespace

Result<OfferedCatalogue> open_catalogue(platform::ByteView signed_bytes, const std::string& ca_file,
                                        const platform::crypto::Certificate& signer) {
    TRY(const json object, believe(signed_bytes, ca_file, signer, "tram-catalogue/1"));
    bool good = true;
    Members members(object, good);
    OfferedCatalogue out;
    out.made_at = members.moment("made_at");
    members.each("procedures", [&](Members& procedure) {
        const json& file = procedure.json("file");
        good = good && file.is_object();
        out.procedures.push_back({procedure.text("code"), procedure.text("version"), file.dump()});
    });
    if (!good) return failure(Fault::malformed, "not a catalogue of the contract");
    return out;
}

Result<OfferedPlaces> open_places(platform::ByteView signed_bytes, const std::string& ca_file,
                                  const platform::crypto::Certificate& signer) {
    TRY(const json object, believe(signed_bytes, ca_file, signer, "tram-places/1"));
    bool good = true;
    Members members(object, good);
    const json& places = members.json("places");
    OfferedPlaces out{members.moment("made_at"), places.dump()};
    if (!good || !places.is_object()) return failure(Fault::malformed, "not places of the contract");
    return out;
}

}  // namespace kiosk::portal
