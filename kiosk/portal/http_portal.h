// The portal over HTTPS, as openapi.yaml says: takes dossiers and supplements.
#pragma once
#include "kiosk/portal/follow.h"
#include "kiosk/portal/line.h"
#include "kiosk/portal/portal.h"

namespace kiosk::portal {

class HttpPortal final : public Portal, public Supplements {
public:
    using Options = LineOptions;
    HttpPortal(Options options, platform::crypto::Credential kiosk) : line_(std::move(options), std::move(kiosk)) {}
    Reply submit(const std::string& id, platform::ByteView sealed, std::stop_token stop) override;
    Reply supplement(const std::string& dossier_id, const std::string& supplement_id, platform::ByteView sealed,
                     std::stop_token stop) override;

private:
    Line line_;
};

}  // namespace kiosk::portal
