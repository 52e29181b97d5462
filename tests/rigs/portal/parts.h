// The parts of a dossier's page, in words for the citizen. Each is a section of HTML, or nothing if there is nothing to say.
#pragma once
#include <string>

#include "tests/rigs/portal/standing.h"
#include "tests/rigs/portal/states.h"

namespace portal::parts {

// How it stands, by when, what comes next, and honestly if it is late.
std::string state(const Standing& standing, const State& state, const AgencyName& agency, bool english);
std::string supplement(const Standing& standing, const Procedures& procedures, bool english);  // what is missing
std::string payment(const Standing& standing, const Bank& bank, bool english);
std::string steps(const State& state, bool english);
std::string details(const Standing& standing, const std::string& procedure, bool english);
std::string parcels(const Standing& standing, bool english);
std::string history(const Standing& standing, bool english);

}  // namespace portal::parts
