// The portal's command line.
#pragma once
#include <optional>
#include <string>

#include "platform/result.h"
#include "tests/rigs/portal/faults.h"

namespace portal {

struct Options {
    std::string database;               // "sqlite:PATH" or a path
    int api_port = 0, public_port = 0;  // 0: choose and print
    std::optional<int> control_port;    // none: no control door
    std::string record;                 // empty: nothing is recorded
    std::string ca, tls_cert, tls_key, seal_cert, seal_key;
    std::string procedures;             // folder of the procedures' JSON files, for their names; may be empty
    std::string agency = "H26.12.01";   // whose dossier codes are minted
    std::string hotline = "1900 0099";  // on the citizens' pages
    FaultSetting fault;
};

// malformed: detail says which argument.
platform::Result<Options> parse_options(int count, char** arguments);
extern const char* const usage;

}  // namespace portal
