// What we ask of the public-service portal. The contract is openapi.yaml beside this file.
#pragma once
#include <chrono>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

#include "platform/bytes.h"

namespace kiosk::portal {

// The portal has it. Asking again with the same id gives the same answer.
struct Accepted {
    std::string dossier_code;  // the agency's official number; may be empty: accepted, number follows
    std::string received_at;   // ISO 8601
};
// The portal will not take it, and asking again will not help: staff must look at it.
struct Refused {
    std::string reason;  // machine word from the contract, e.g. "conflict", "unreadable"
};
// No answer, or one that says "later". The dossier may or may not have arrived: ask again with the same id.
struct Later {
    std::string why;                                 // for the log
    std::optional<std::chrono::seconds> not_before;  // Retry-After
};
using Reply = std::variant<Accepted, Refused, Later>;

class Portal {
public:
    virtual ~Portal() = default;
    // Blocks up to its own time limit; one thread at a time. Returns Later within 200 ms of stop. An answer that does not follow the
    // contract (not JSON, other id, unknown status) is Later: a captive portal's web page is not a receipt.
    virtual Reply submit(const std::string& id, platform::ByteView sealed, std::stop_token stop) = 0;
};

}  // namespace kiosk::portal
