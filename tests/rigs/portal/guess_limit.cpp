#include "tests/rigs/portal/guess_limit.h"

namespace portal {
namespace {
constexpr std::size_t most_references = 10000;  // an upper bound for the memory a guesser can take
}

std::chrono::seconds GuessLimit::closed_for(const std::string& reference) {
    const std::lock_guard lock(mutex_);
    forget_old();
    const auto found = guesses_.find(reference);
    if (found == guesses_.end() || found->second.wrong < most_wrong_) return std::chrono::seconds(0);
    return std::chrono::ceil<std::chrono::seconds>(found->second.end - clock_.steady());
}

void GuessLimit::wrong(const std::string& reference) {
    const std::lock_guard lock(mutex_);
    if (guesses_.size() >= most_references && !guesses_.contains(reference)) guesses_.erase(guesses_.begin());
    auto& guesses = guesses_[reference];
    if (guesses.wrong++ == 0) guesses.end = clock_.steady() + period_;
}

void GuessLimit::forget_old() {
    std::erase_if(guesses_, [now = clock_.steady()](const auto& entry) { return entry.second.end <= now; });
}

}  // namespace portal
