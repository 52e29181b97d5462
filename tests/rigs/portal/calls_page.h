// The branch's page of calls, made for a telephone: it shows each new call by itself and lets staff say that they come.
#pragma once
#include <string>
#include <vector>

#include "tests/rigs/portal/calls.h"

namespace portal {

// The list alone, which the page's script puts in the place of the old one. token: of the officer's forms.
std::string calls_list(const std::vector<Call>& calls, const std::string& now, const std::string& token);
// The list in its place, and the script.
std::string calls_content(const std::string& list, std::uint64_t changes);

extern const std::string_view calls_script;

}  // namespace portal
