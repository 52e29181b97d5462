#include "tests/journeys/catalogue/updating_kiosk.h"

#include "tests/rigs/pki/pki.h"

namespace journeys {

using namespace kiosk::portal;

namespace {

LineOptions options_for(const PortalProcess& portal, std::chrono::milliseconds patience) {
    LineOptions out;
    out.api_base = portal.api_base();
    out.ca_file = rigs::certificate_file("ca");
    out.patience = patience;
    return out;
}

std::string words_of(const OfferReply& reply) {
    if (const auto* later = std::get_if<Later>(&reply)) return "later: " + later->why;
    return std::holds_alternative<NotModified>(reply) ? "not modified" : "offer";
}

}  // namespace

UpdatingKiosk::UpdatingKiosk(const PortalProcess& portal, const std::filesystem::path& state, const std::string& signer,
                             std::chrono::milliseconds patience)
    : line_(portal, patience),
      update_({line_, state, TRAM_SOURCE_DIR "/assets/procedures", rigs::certificate_file("ca"), rigs::certificate(signer)},
              [this] { ++arrivals_; }) {}

std::string UpdatingKiosk::fetch() {
    update_.fetch();
    update_.fetch();
    return line_.wait();
}

UpdatingKiosk::Line::Line(const PortalProcess& portal, std::chrono::milliseconds patience)
    : portal_(options_for(portal, patience), rigs::credential("kiosk")) {}

OfferReply UpdatingKiosk::Line::fetch_catalogue(const std::string& etag, std::stop_token stop) {
    asked_ = !asked_;
    if (!asked_) {
        dealt_with_.release();
        return Later{"asked just now", {}};
    }
    OfferReply reply = portal_.fetch_catalogue(etag, stop);
    came_ = words_of(reply);
    return reply;
}

OfferReply UpdatingKiosk::Line::fetch_places(const std::string& etag, std::stop_token stop) { return portal_.fetch_places(etag, stop); }

std::string UpdatingKiosk::Line::wait() {
    return dealt_with_.try_acquire_for(std::chrono::minutes(2)) ? came_ : "no answer was dealt with";
}

}  // namespace journeys
