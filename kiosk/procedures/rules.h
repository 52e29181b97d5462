// Are the answers right? All errors at once, each with a way to mend it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/phrases.h"
#include "kiosk/procedures/form.h"

namespace kiosk::procedures {

struct FieldError {
    std::string field;                // full key
    Phrase phrase;                    // what is wrong and how to mend it
    std::optional<Localised> rule{};  // in the procedure's own words, instead of the phrase
};

// Errors of one page as page_asked() gives it, in the order of its fields. Answers are tidied already. today is Vietnam's date.
std::vector<FieldError> check(const FormPage& asked, const Answers& answers, const platform::Date& today);
// The same, and the procedure's rules whose mistakes are shown there. A rule speaks only of a field that is right by itself.
std::vector<FieldError> check(const Procedure& procedure, FormPlace place, const Answers& answers, const platform::Date& today,
                              const Dictionary& words);

}  // namespace kiosk::procedures
