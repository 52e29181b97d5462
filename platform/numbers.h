// Digits as people write them: amounts in groups of three, phone numbers in the groups in which they are read aloud.
#pragma once
#include <cstdint>
#include <string>

#include "platform/secret.h"

namespace platform {

// "1.234.567" with the separator '.', "1,234,567" with ','.
std::string grouped(std::int64_t number, char separator);
// "0912 345 678", "+84 912 345 678", "024 3822 1234", "028 3822 1234", "0203 3825 123", "1900 0099", "1900 561 567". Digits that
// are none of these, or not all typed yet, are grouped as far as they go; what is not digits comes back as it is.
Secret grouped_phone(std::string_view digits);

}  // namespace platform
