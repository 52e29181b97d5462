// What is already certain while questions are still open: for somebody who asks what a procedure would cost.
#pragma once
#include <optional>

#include "kiosk/procedures/fees.h"

namespace kiosk::procedures {

// None: it depends on what has not been answered.
std::optional<bool> foreseen(const Condition& condition, const Sight& sight);

struct ForeseenFees {
    Fees certain;                  // whatever is answered to the rest
    std::vector<FeeRule> depends;  // may come on top, or exclude each other
    bool local_depends = false;    // whether the province sets the fee
};
ForeseenFees foreseen(const Fees& fees, const Sight& sight);

}  // namespace kiosk::procedures
