#include "kiosk/portal/http_payments.h"

#include <fmt/format.h>

#include "kiosk/portal/answer.h"

namespace kiosk::portal {

namespace {
constexpr std::chrono::seconds longest{30};  // of the contract
}

PaymentReply HttpPayments::ask(const std::string& dossier_id, std::optional<PaymentStatus> known, std::chrono::seconds at_most,
                               std::stop_token stop) {
    const auto wait = known ? std::clamp(at_most, std::chrono::seconds(0), longest) : std::chrono::seconds(0);
    std::string path = fmt::format("/api/v1/dossiers/{}/payment?wait={}", dossier_id, wait.count());
    if (known) path += fmt::format("&after={}", name_of(*known));
    Errand errand{"GET", path};
    errand.kept_back = wait;
    const auto answer = line_.send(errand, stop);
    return answer ? read_payment_answer(*answer) : PaymentReply(read_failure(answer.error()));
}

}  // namespace kiosk::portal
