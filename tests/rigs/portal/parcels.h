// Postal orders: papers that a postman fetches for the agency, and results that he brings.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database.h"
#include "tests/rigs/portal/manifest.h"

namespace portal {

struct ParcelStep {
    std::string state, at, place;
};
struct Parcel {
    std::int64_t number = 0;
    std::string direction;  // "papers" or "result"
    std::string tracking_number;
    std::int64_t postage = 0;       // dong
    std::vector<ParcelStep> steps;  // oldest first
};

namespace parcels {

constexpr std::array<std::string_view, 7> states{"ordered",   "collected",     "in_transit", "out_for_delivery",
                                                 "delivered", "not_delivered", "returned"};

// UPU S10: two letters, eight digits, their check digit, the country.
std::string tracking_number(std::uint32_t serial);

// Inside a transaction. What the manifest asks for.
platform::Status order(platform::Database& database, const Manifest& manifest, const std::string& now);
platform::Result<std::vector<Parcel>> of(platform::Database& database, const std::string& dossier);
// malformed: no such parcel of the dossier, or no such state. A delivered result hands the dossier over.
platform::Status step(platform::Database& database, const std::string& dossier, const std::string& tracking_number,
                      const std::string& state, const std::string& place, const std::string& now);

}  // namespace parcels
}  // namespace portal
