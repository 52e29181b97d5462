// Payments over HTTPS, as openapi.yaml says.
#pragma once
#include "kiosk/portal/line.h"
#include "kiosk/portal/payments.h"

namespace kiosk::portal {

class HttpPayments final : public Payments {
public:
    HttpPayments(LineOptions options, platform::crypto::Credential kiosk) : line_(std::move(options), std::move(kiosk)) {}
    PaymentReply ask(const std::string& dossier_id, std::optional<PaymentStatus> known, std::chrono::seconds at_most,
                     std::stop_token stop) override;

private:
    Line line_;
};

}  // namespace kiosk::portal
