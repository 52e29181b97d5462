// The VietQR code with which a portal's order is paid: the same on the screen and on the slip.
#pragma once
#include <string>

#include "kiosk/portal/payments.h"
#include "platform/result.h"

namespace kiosk::payment {

// malformed: the order makes no code.
platform::Result<std::string> code_of(const portal::PaymentOrder& order);

}  // namespace kiosk::payment
