// What the portal offers to all kiosks: the catalogue of procedures and the places of the country, both signed. What a kiosk keeps on its
// disk is the signed form, believed anew at each start.
#pragma once
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/portal/reply.h"
#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/crypto/keys.h"

namespace kiosk::portal {

struct Offer {
    platform::Bytes signed_bytes;  // CMS SignedData; not checked yet
    std::string etag;
};
struct NotModified {};
// Later also when the portal offers nothing of the kind.
using OfferReply = std::variant<Offer, NotModified, Later>;

class Offers {
public:
    virtual ~Offers() = default;
    // etag: of what we have; empty: we have nothing. Block up to their own time limit; one thread at a time; Later within 200 ms of stop.
    virtual OfferReply fetch_catalogue(const std::string& etag, std::stop_token stop) = 0;
    // Nobody asks yet: the kiosk goes by the places of its package.
    virtual OfferReply fetch_places(const std::string& etag, std::stop_token stop) = 0;
};

struct ProcedureFile {
    std::string code, version;
    std::string json;  // for procedures::parse_procedure, which judges it
};
struct OfferedCatalogue {
    platform::WallTime made_at;  // take none that is older than the one we have
    std::vector<ProcedureFile> procedures;
};
struct OfferedPlaces {
    platform::WallTime made_at;
    std::string json;
};
// Checks that the holder of `signer`, who must chain to the authority in ca_file, signed it, and reads it. denied: not signed by them;
// malformed: signed, but not what the contract says. Some milliseconds; any thread.
platform::Result<OfferedCatalogue> open_catalogue(platform::ByteView signed_bytes, const std::string& ca_file,
                                                  const platform::crypto::Certificate& signer);
platform::Result<OfferedPlaces> open_places(platform::ByteView signed_bytes, const std::string& ca_file,
                                            const platform::crypto::Certificate& signer);

}  // namespace kiosk::portal
