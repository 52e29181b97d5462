// How the citizen gets the result.
#pragma once
#include <vector>

#include "kiosk/procedures/rules.h"

namespace kiosk::procedures {

struct Delivery {
    DeliveryKind kind = DeliveryKind::agency;
    platform::Secret receiver, phone, address;  // kind post
};

// The three fields of kind post ("receiver", "phone", "address"), as form fields: one set of rules and widgets for all typing.
FormPage post_page(const Dictionary& words);
// Answers are tidied already. Only kind post can have errors.
std::vector<FieldError> check(const Delivery& delivery, const platform::Date& today);

}  // namespace kiosk::procedures
