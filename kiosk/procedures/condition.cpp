#include "kiosk/procedures/condition.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace kiosk::procedures {
namespace {

using platform::Date;
using platform::Secret;

std::optional<std::int64_t> number_of(std::string_view text) {
    std::int64_t out = 0;
    const auto end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, out);
    if (error != std::errc() || stop != end || text.empty()) return std::nullopt;
    return out;
}

std::int64_t days_between(const Date& from, const Date& to) { return (day_of(to) - day_of(from)).count(); }

// "a,b,c": is it one of them?
bool among(std::string_view list, std::string_view wanted) {
    while (true) {
        const auto comma = list.find(',');
        if (list.substr(0, comma) == wanted) return true;
        if (comma == std::string_view::npos) return false;
        list.remove_prefix(comma + 1);
    }
}

bool holds_of_number(const Condition& condition, std::string_view answer) {
    const auto number = number_of(answer);
    if (!number) return false;
    return condition.test == Condition::Test::at_least ? *number >= condition.number : *number <= condition.number;
}

bool holds_of_date(const Condition& condition, std::string_view answer, const Sight& sight) {
    using enum Condition::Test;
    const auto date = platform::parse_date(answer);
    if (!date) return false;
    switch (condition.test) {
        case age_at_least: return age_on(*date, sight.today) >= condition.number;
        case age_below: return age_on(*date, sight.today) < condition.number;
        case days_ago_over: return days_between(*date, sight.today) > condition.number;
        case days_ago_at_most: return days_between(*date, sight.today) <= condition.number;
        case earliest: return !(*date < later(sight.today, condition.span));
        case latest: return !(later(sight.today, condition.span) < *date);
        case not_before: {
            const Secret* other = sight.find(condition.other);
            if (other == nullptr) return false;
            const auto earlier = platform::parse_date(other->view());
            return earlier && !(*date < *earlier);
        }
        default: return false;
    }
}

bool holds_of_answer(const Condition& condition, const Sight& sight) {
    using enum Condition::Test;
    const Secret* found = sight.find(condition.answer);
    if (found == nullptr || found->empty()) return false;
    const std::string_view answer = found->view();
    switch (condition.test) {
        case given: return true;
        case is: return std::any_of(condition.values.begin(), condition.values.end(), [&](const auto& value) { return answer == value; });
        case has: return among(answer, condition.values.front());
        case at_least:
        case at_most: return holds_of_number(condition, answer);
        case same_as: {
            const Secret* other = sight.find(condition.other);
            return other != nullptr && answer == other->view();
        }
        default: return holds_of_date(condition, answer, sight);
    }
}

}  // namespace

const Secret* Sight::find(std::string_view key) const {
    if (!scope.empty()) {
        const auto inner = answers.find(std::string(scope) + std::string(key));
        if (inner != answers.end()) return &inner->second;
    }
    const auto outer = answers.find(std::string(key));
    return outer == answers.end() ? nullptr : &outer->second;
}

bool holds(const Condition& condition, const Sight& sight) {
    const auto part_holds = [&](const Condition& part) { return holds(part, sight); };
    switch (condition.test) {
        case Condition::Test::always: return true;
        case Condition::Test::all: return std::all_of(condition.parts.begin(), condition.parts.end(), part_holds);
        case Condition::Test::any: return std::any_of(condition.parts.begin(), condition.parts.end(), part_holds);
        case Condition::Test::none: return std::none_of(condition.parts.begin(), condition.parts.end(), part_holds);
        default: return holds_of_answer(condition, sight);
    }
}

int age_on(const Date& birth, const Date& today) {
    const bool had_birthday = std::pair(today.month, today.day) >= std::pair(birth.month, birth.day);
    return today.year - birth.year - (had_birthday ? 0 : 1);
}

}  // namespace kiosk::procedures
