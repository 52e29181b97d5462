#include "kiosk/procedures/foresight.h"

#include <algorithm>

namespace kiosk::procedures {
namespace {

// Of several parts: `decides` as soon as one part is that, the opposite if all are, else open.
std::optional<bool> of_parts(const Condition& condition, const Sight& sight, bool decides) {
    bool open = false;
    for (const Condition& part : condition.parts) {
        const auto known = foreseen(part, sight);
        if (known == decides) return decides;
        open = open || !known;
    }
    return open ? std::nullopt : std::optional(!decides);
}

bool is_open(const Sight& sight, const std::string& key) {
    const auto* found = key.empty() ? nullptr : sight.find(key);
    return !key.empty() && (found == nullptr || found->empty());
}

}  // namespace

std::optional<bool> foreseen(const Condition& condition, const Sight& sight) {
    using enum Condition::Test;
    switch (condition.test) {
        case always: return true;
        case all: return of_parts(condition, sight, false);
        case any: return of_parts(condition, sight, true);
        case none: {
            const auto inner = of_parts(condition, sight, true);
            return inner ? std::optional(!*inner) : std::nullopt;
        }
        default:
            if (is_open(sight, condition.answer) || is_open(sight, condition.other)) return std::nullopt;
            return holds(condition, sight);
    }
}

ForeseenFees foreseen(const Fees& fees, const Sight& sight) {
    ForeseenFees out{fees, {}, false};
    const auto local = foreseen(fees.local_when, sight);
    out.local_depends = fees.local && !local;
    out.certain.local = fees.local && local == true;
    out.certain.rules.clear();
    for (const FeeRule& rule : fees.rules) {
        const auto due = foreseen(rule.when, sight);
        if (due != false) (due ? out.certain.rules : out.depends).push_back(rule);
    }
    return out;
}

}  // namespace kiosk::procedures
