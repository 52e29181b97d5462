// What any question to the portal may come back with instead of its answer.
#pragma once
#include <chrono>
#include <optional>
#include <string>

namespace kiosk::portal {

// The portal will not take it, and asking again will not help: staff must look at it.
struct Refused {
    std::string reason;  // machine word from the contract, e.g. "conflict", "unreadable"
};
// No answer, or one that says "later". What was sent may or may not have arrived: send it again under the same id.
struct Later {
    std::string why;                                 // for the log
    std::optional<std::chrono::seconds> not_before;  // Retry-After
};

}  // namespace kiosk::portal
