// Are the answers right? All errors at once, each with a way to mend it.
#pragma once
#include <string>
#include <vector>

#include "kiosk/phrases.h"
#include "kiosk/procedures/answers.h"
#include "platform/clock.h"

namespace kiosk::procedures {

struct FieldError {
    std::string field;  // key
    Phrase phrase;      // what is wrong and how to mend it
};

// Tidies an answer as a person would expect: trims, folds spaces, NFC; phone, ID and licence numbers lose spaces, dots and dashes;
// phone "+84" becomes "0"; dates become dd/mm/yyyy.
platform::Secret tidy(const Field& field, const platform::Secret& answer);
// Errors of one page, in the order of its fields. Answers are tidied already. today is Vietnam's date.
std::vector<FieldError> check(const FormPage& page, const Answers& answers, const platform::Date& today);

}  // namespace kiosk::procedures
