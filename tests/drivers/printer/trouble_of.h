// For expectations: the name of a result's trouble.
#pragma once
#include <string>

#include "drivers/status.h"

namespace drivers::printer {

template <class Outcome>
std::string trouble_of(const Outcome& result) {
    return result ? "none" : name_of(result.error().trouble);
}

}  // namespace drivers::printer
