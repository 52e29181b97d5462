// The key on a slip: whoever holds it may see how the dossier stands. Slows down whoever guesses.
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "tests/rigs/portal/guess_limit.h"
#include "tests/rigs/portal/store.h"

namespace portal {

struct SlipOf {
    std::string dossier_id;
};
struct WrongSlip {};  // no such reference or a wrong key: the same answer after the same time
struct ClosedSlip {
    std::chrono::seconds wait;
};
using SlipAnswer = std::variant<SlipOf, WrongSlip, ClosedSlip>;

// Any thread.
class Slips {
public:
    Slips(Store& store, const platform::Clock& clock) : store_(store), limit_(clock, 10, std::chrono::minutes(10)) {}
    // As people type it: any case, I and L for 1, O for 0, dashes anywhere.
    SlipAnswer find(std::string_view reference, std::string_view key);

private:
    Store& store_;
    GuessLimit limit_;
};

}  // namespace portal
