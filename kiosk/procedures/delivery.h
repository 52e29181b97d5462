// How the citizen gets the result.
#pragma once
#include <vector>

#include "kiosk/procedures/rules.h"

namespace kiosk::procedures {

struct Delivery {
    DeliveryKind kind = DeliveryKind::collect;
    platform::Secret receiver, phone, address;  // kind post
};

// The three fields of kind post, as form fields: one set of rules and widgets for all typing.
const FormPage& post_page();
std::vector<FieldError> check(const Delivery& delivery, const platform::Date& today);

}  // namespace kiosk::procedures
