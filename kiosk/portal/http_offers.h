// Catalogue and places over HTTPS, as openapi.yaml says.
#pragma once
#include "kiosk/portal/line.h"
#include "kiosk/portal/offers.h"

namespace kiosk::portal {

class HttpOffers final : public Offers {
public:
    HttpOffers(LineOptions options, platform::crypto::Credential kiosk) : line_(std::move(options), std::move(kiosk)) {}
    OfferReply fetch_catalogue(const std::string& etag, std::stop_token stop) override;
    OfferReply fetch_places(const std::string& etag, std::stop_token stop) override;

private:
    OfferReply fetch(const std::string& path, const std::string& etag, const std::stop_token& stop);

    Line line_;
};

}  // namespace kiosk::portal
