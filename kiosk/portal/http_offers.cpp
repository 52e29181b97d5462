#include "kiosk/portal/http_offers.h"

#include "kiosk/portal/answer.h"

namespace kiosk::portal {

namespace {
constexpr std::size_t most_offer = 32 << 20;
}

OfferReply HttpOffers::fetch_catalogue(const std::string& etag, std::stop_token stop) { return fetch("/api/v1/catalogue", etag, stop); }

OfferReply HttpOffers::fetch_places(const std::string& etag, std::stop_token stop) { return fetch("/api/v1/places", etag, stop); }

OfferReply HttpOffers::fetch(const std::string& path, const std::string& etag, const std::stop_token& stop) {
    Errand errand{"GET", path, {{"Accept", "application/pkcs7-mime, application/problem+json"}}};
    if (!etag.empty()) errand.headers["If-None-Match"] = etag;
    errand.most_answer_bytes = most_offer;
    const auto answer = line_.send(errand, stop);
    return answer ? read_offer_answer(*answer) : OfferReply(read_failure(answer.error()));
}

}  // namespace kiosk::portal
