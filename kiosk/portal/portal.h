// What we ask of the public-service portal first: take a dossier. The contract is openapi.yaml beside this file; its other themes are
// follow.h (look-up, supplement, call-back), payments.h and offers.h (catalogue, places).
#pragma once
#include <stop_token>
#include <string>
#include <variant>

#include "kiosk/portal/payments.h"
#include "kiosk/portal/reply.h"
#include "platform/bytes.h"

namespace kiosk::portal {

// The portal has it. Asking again with the same id gives the same answer.
struct Accepted {
    std::string dossier_code;             // the agency's official number; may be empty: accepted, number follows
    std::string received_at;              // ISO 8601
    std::optional<PaymentOrder> payment;  // what can be paid now, if the citizen wished to
};
using Reply = std::variant<Accepted, Refused, Later>;

class Portal {
public:
    virtual ~Portal() = default;
    // Blocks up to its own time limit; one thread at a time. Returns Later within 200 ms of stop. An answer that does not follow the
    // contract (not JSON, other id, unknown status) is Later: a captive portal's web page is not a receipt.
    virtual Reply submit(const std::string& id, platform::ByteView sealed, std::stop_token stop) = 0;
};

}  // namespace kiosk::portal
