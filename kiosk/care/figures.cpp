#include "kiosk/care/figures.h"

#include <array>
#include <numeric>

namespace kiosk::care {

const char* name_of(Errand errand) {
    constexpr std::array names{"none", "file", "look_up", "list", "number", "account"};
    return names[static_cast<std::size_t>(errand)];
}

const char* name_of(Stage stage) {
    constexpr std::array names{"choosing", "consent", "card",    "form",       "papers", "delivery",
                               "fees",     "review",  "sending", "looking_up", "errands"};
    return names[static_cast<std::size_t>(stage)];
}

const char* name_of(Subject subject) {
    constexpr std::array<const char*, subject_count> names{"begun", "visit",   "hour", "errand",     "service",
                                                           "help",  "left_at", "wait", "difficulty", "stars"};
    return names[static_cast<std::size_t>(subject)];
}

const std::vector<std::string>& wait_keys() {
    static const std::vector<std::string> keys{"1", "3", "5", "10", "more"};
    return keys;
}

std::int64_t Figures::of(Subject subject, const std::string& key) const {
    const auto found = counts.find(subject);
    if (found == counts.end()) return 0;
    const auto count = found->second.find(key);
    return count == found->second.end() ? 0 : count->second;
}

std::int64_t Figures::sum(Subject subject) const {
    const auto found = counts.find(subject);
    if (found == counts.end()) return 0;
    return std::accumulate(found->second.begin(), found->second.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto& one) { return sum + one.second; });
}

}  // namespace kiosk::care
