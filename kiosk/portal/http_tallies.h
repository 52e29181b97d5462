// Tallies over HTTPS, as openapi.yaml says.
#pragma once
#include "kiosk/portal/line.h"
#include "kiosk/portal/tallies.h"

namespace kiosk::portal {

class HttpTallies final : public Tallies {
public:
    HttpTallies(LineOptions options, platform::crypto::Credential kiosk) : line_(std::move(options), std::move(kiosk)) {}
    TallyReply fetch(const platform::Date& since, std::stop_token stop) override;

private:
    Line line_;
};

}  // namespace kiosk::portal
