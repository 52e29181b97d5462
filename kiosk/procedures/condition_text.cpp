#include "kiosk/procedures/condition_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/procedures/condition_reader.h"

namespace kiosk::procedures {
namespace {

std::string joined(const std::vector<Condition>& parts, std::string_view between) {
    std::string out;
    for (const Condition& part : parts) {
        const bool several = part.test == Condition::Test::all || part.test == Condition::Test::any;
        out += fmt::format("{}{}{}{}", out.empty() ? "" : between, several ? "(" : "", in_words(part), several ? ")" : "");
    }
    return out;
}

std::string_view word_of(const Condition& condition) {
    if (condition.test == Condition::Test::is) return condition.values.size() == 1 ? "is" : "one_of";
    const auto words = condition_words();
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.second == condition.test; });
    return found == words.end() ? std::string_view() : found->first;
}

std::string what_is_asked(const Condition& condition) {
    using enum Condition::Test;
    constexpr std::string_view units[] = {"days", "months", "years"};
    switch (condition.test) {
        case given: return "";
        case is:
        case has: return fmt::format(" {}", fmt::join(condition.values, ", "));
        case same_as:
        case not_before: return fmt::format(" {}", condition.other);
        case earliest:
        case latest:
            return fmt::format(" today {} {} {}", condition.span.count < 0 ? "-" : "+", std::abs(condition.span.count),
                               units[static_cast<std::size_t>(condition.span.unit)]);
        default: return fmt::format(" {}", condition.number);
    }
}

}  // namespace

std::string in_words(const Condition& condition) {
    switch (condition.test) {
        case Condition::Test::always: return "always";
        case Condition::Test::all: return joined(condition.parts, " and ");
        case Condition::Test::any: return joined(condition.parts, " or ");
        case Condition::Test::none: return fmt::format("not ({})", joined(condition.parts, ""));
        default: return fmt::format("{} {}{}", condition.answer, word_of(condition), what_is_asked(condition));
    }
}

}  // namespace kiosk::procedures
