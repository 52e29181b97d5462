// Paying a dossier's fee. The portal alone knows what was paid: a QR code on the screen is an offer, never a receipt.
#pragma once
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

#include "kiosk/portal/reply.h"
#include "platform/clock.h"

namespace kiosk::portal {

enum class PaymentStatus { due, paid, expired, withdrawn };
const char* name_of(PaymentStatus status);

// What a VietQR code is made of.
struct PaymentOrder {
    std::string payment_id;
    std::int64_t amount = 0;  // dong
    std::string bank_bin, account, account_name;
    std::string purpose;  // leads the bank's message to the dossier: ASCII, at most 25 letters
    platform::WallTime expires_at;
};

struct Payment {
    PaymentOrder order;
    PaymentStatus status = PaymentStatus::due;
    std::string receipt_number;  // status paid
    std::optional<platform::WallTime> paid_at;
};

// Nothing was ever to be paid for this dossier, or this kiosk may not ask (it neither sent it nor looked it up).
struct NoPayment {};
using PaymentReply = std::variant<Payment, NoPayment, Later>;

class Payments {
public:
    virtual ~Payments() = default;
    // The dossier's latest order as it stands. With `known` the portal answers as soon as the status is another, or after `at_most`
    // (0 to 30 s) with the same. Blocks so long and a little more; one thread at a time, so no other question shares the line. Returns
    // Later within 200 ms of stop. Changes nothing: ask again whenever an answer was lost.
    virtual PaymentReply ask(const std::string& dossier_id, std::optional<PaymentStatus> known, std::chrono::seconds at_most,
                             std::stop_token stop) = 0;
};

}  // namespace kiosk::portal
