// Of a kiosk only what takes newer procedures, from its start to its end: between a state folder and a real portal. Another one on the same
// folder is the same kiosk after a restart.
#pragma once
#include <atomic>
#include <chrono>
#include <filesystem>
#include <semaphore>
#include <string>

#include "kiosk/care/catalogue_update.h"
#include "kiosk/portal/http_offers.h"
#include "tests/journeys/post_office/portal_process.h"

namespace journeys {

class UpdatingKiosk {
public:
    // signer: the certificate that its settings name as the catalogue's, of tests/rigs/pki.
    UpdatingKiosk(const PortalProcess& portal, const std::filesystem::path& state, const std::string& signer = "portal-catalogue",
                  std::chrono::milliseconds patience = std::chrono::seconds(60));

    kiosk::procedures::Catalogue begin() { return update_.begin(); }
    // Asks the portal, and comes back when the answer was dealt with: "offer", "not modified", or "later: " and why.
    std::string fetch();
    std::optional<kiosk::procedures::Catalogue> take() { return update_.take(); }
    int arrivals() const { return arrivals_; }  // how often there was said to be something to take

private:
    // Each question to the portal is followed by one that goes nowhere: where it arrives, the first one was dealt with.
    class Line final : public kiosk::portal::Offers {
    public:
        Line(const PortalProcess& portal, std::chrono::milliseconds patience);
        kiosk::portal::OfferReply fetch_catalogue(const std::string& etag, std::stop_token stop) override;
        kiosk::portal::OfferReply fetch_places(const std::string& etag, std::stop_token stop) override;
        std::string wait();

    private:
        kiosk::portal::HttpOffers portal_;
        bool asked_ = false;
        std::string came_;
        std::binary_semaphore dealt_with_{0};
    };

    Line line_;
    std::atomic<int> arrivals_ = 0;
    kiosk::care::CatalogueUpdate update_;
};

}  // namespace journeys
