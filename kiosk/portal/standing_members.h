// Standing and Payment as the contract's JSON says them.
#pragma once
#include "kiosk/portal/members.h"
#include "kiosk/portal/standing.h"

namespace kiosk::portal {

PaymentOrder order_of(Members members);
Payment payment_of(Members members);
Standing standing_of(Members members);

}  // namespace kiosk::portal
