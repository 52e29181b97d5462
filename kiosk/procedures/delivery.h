// How the citizen gets the result, and how papers of which the agency needs the originals get there.
#pragma once
#include <vector>

#include "kiosk/procedures/postage.h"
#include "kiosk/procedures/rules.h"

namespace kiosk::procedures {

enum class HandOver {
    none,     // the scans are enough
    counter,  // left at this post office's counter
    postman   // fetched at home
};

struct Delivery {
    DeliveryKind kind = DeliveryKind::agency;
    HandOver hand_over = HandOver::none;
    // Kind post: "receiver", "phone" and the place "address". Postman: "pickup_phone", the place "pickup_address", and "pickup_window".
    Answers details;
};

// The fields of kind post, and those of the postman's visit with these windows to choose from ("2026-11-23.morning"), as form fields: one
// set of rules and widgets for all typing.
FormPage post_page(const Dictionary& words);
FormPage pickup_page(const Dictionary& words, const Postman& postman, const std::vector<PickUp>& windows);
// "2026-11-23.morning"
std::string window_key(const Postman& postman, const PickUp& window);

// Of both pages, as far as they are asked. Answers are tidied already.
std::vector<FieldError> check(const Delivery& delivery, const FormPage& post, const FormPage& pickup, const platform::Date& today);

}  // namespace kiosk::procedures
