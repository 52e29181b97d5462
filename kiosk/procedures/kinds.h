// The kinds of answers: how each is tidied, and what its shape is.
#pragma once
#include <string_view>

#include "kiosk/procedures/procedure.h"

namespace kiosk::procedures {

// Tidies an answer as a person would expect: trims, folds spaces, NFC; phone, ID and licence numbers, numbers and money lose spaces, dots
// and dashes; phone "+84" becomes "0"; dates become dd/mm/yyyy.
platform::Secret tidy(const Field& field, const platform::Secret& answer);

bool is_phone(std::string_view text);
bool is_email(std::string_view text);
bool is_licence_number(std::string_view text);
bool is_name(std::string_view text);
bool is_address(std::string_view text);
bool all_digits(std::string_view text);

}  // namespace kiosk::procedures
