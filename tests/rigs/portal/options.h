// The portal's command line.
#pragma once
#include <optional>
#include <string>

#include "platform/result.h"
#include "tests/rigs/portal/faults.h"
#include "tests/rigs/portal/payments.h"

namespace portal {

struct Options {
    std::string database;               // "sqlite:PATH" or a path
    int api_port = 0, public_port = 0;  // 0: choose and print
    std::optional<int> control_port;    // none: no control door
    std::string record;                 // empty: nothing is recorded
    std::optional<int> staff_port;      // none: no page for officers
    std::string staff_password;
    std::string ca, tls_cert, tls_key, seal_cert, seal_key;
    std::string catalogue_cert, catalogue_key;  // sign what is offered to all kiosks; empty: nothing is offered
    std::string procedures;                     // folder of the procedures' JSON files; may be empty
    std::string places;                         // JSON file; may be empty
    std::string agency = "H26.12.01";           // whose dossier codes are minted
    std::string hotline = "1900 0099";          // on the citizens' pages
    Bank bank;                                  // where fees go
    int payment_seconds = 7 * 24 * 3600;        // how long an order can be paid
    FaultSetting fault;
};

// malformed: detail says which argument.
platform::Result<Options> parse_options(int count, char** arguments);
extern const char* const usage;

}  // namespace portal
