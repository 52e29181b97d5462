// When a page, a field or a paper is wanted, and what must hold between answers: a small closed vocabulary. Conditions look only at answers
// of fields that stand before, so none can go in circles.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/procedures/answers.h"
#include "kiosk/procedures/dates.h"
#include "platform/clock.h"

namespace kiosk::procedures {

struct Condition {
    enum class Test : std::uint8_t {
        always,
        all,       // of parts
        any,       // of parts
        none,      // "not": of its one part
        given,     // the question is answered
        is,        // one of values
        has,       // kind choices: values[0] is among the chosen
        at_least,  // number and money: number
        at_most,
        age_at_least,  // dates: years complete today
        age_below,
        days_ago_over,  // dates: days before today
        days_ago_at_most,
        earliest,    // dates: not before today plus span
        latest,      // dates: not after it
        not_before,  // dates: not before the date of field other
        same_as      // says the same as field other
    };
    Test test = Test::always;
    std::string answer;  // key of the field that is looked at
    std::string other;
    std::vector<std::string> values;
    std::int64_t number = 0;
    Span span;
    std::vector<Condition> parts;

    bool is_always() const { return test == Test::always; }
};

// Answers as one sees them from within a repeating page: a key is first looked for behind `scope` ("children.2."), then as it is.
struct Sight {
    const Answers& answers;
    platform::Date today;
    std::string_view scope{};

    const platform::Secret* find(std::string_view key) const;
};

// An unanswered question fulfils nothing: whatever is asked of it is false, and "not" makes it true. So does an answer that cannot be read
// as what is asked: a date that is none.
bool holds(const Condition& condition, const Sight& sight);

// Years complete on `today`; somebody born on 29 February has their birthday on 1 March in other years.
int age_on(const platform::Date& birth, const platform::Date& today);

}  // namespace kiosk::procedures
