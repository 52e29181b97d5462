#include "kiosk/payment/order_code.h"

#include "kiosk/payment/vietqr.h"

namespace kiosk::payment {

platform::Result<std::string> code_of(const portal::PaymentOrder& order) {
    return encode({.bin = order.bank_bin, .account = order.account, .amount = order.amount, .purpose = plain(order.purpose)});
}

}  // namespace kiosk::payment
