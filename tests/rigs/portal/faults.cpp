#include "tests/rigs/portal/faults.h"

#include <array>
#include <charconv>

namespace portal {
namespace {
constexpr std::array all{Misfortune::none,        Misfortune::refuse,   Misfortune::slow,
                         Misfortune::unavailable, Misfortune::nonsense, Misfortune::cut_before_answer,
                         Misfortune::cut_in_body};
}

const char* name_of(Misfortune misfortune) {
    switch (misfortune) {
        case Misfortune::none: return "none";
        case Misfortune::refuse: return "refuse";
        case Misfortune::slow: return "slow";
        case Misfortune::unavailable: return "unavailable";
        case Misfortune::nonsense: return "nonsense";
        case Misfortune::cut_before_answer: return "cut_before_answer";
        case Misfortune::cut_in_body: return "cut_in_body";
    }
    return "none";
}

platform::Result<FaultSetting> parse_fault(std::string_view text) {
    const std::string_view name = text.substr(0, text.find('='));
    FaultSetting setting;
    if (name.size() < text.size()) {
        const auto [end, error] = std::from_chars(text.data() + name.size() + 1, text.data() + text.size(), setting.amount);
        if (error != std::errc{} || end != text.data() + text.size() || setting.amount < 0) {
            return platform::failure(platform::Fault::malformed, "a fault's amount is a whole number");
        }
    }
    for (const Misfortune misfortune : all) {
        if (name != name_of(misfortune)) continue;
        setting.misfortune = misfortune;
        return setting;
    }
    return platform::failure(platform::Fault::malformed, "unknown fault");
}

void Faults::set(FaultSetting setting) {
    const std::lock_guard lock(mutex_);
    setting_ = setting;
    ++switches_;
    switched_.notify_all();
}

FaultSetting Faults::current() const {
    const std::lock_guard lock(mutex_);
    return setting_;
}

FaultSetting Faults::take() {
    const std::lock_guard lock(mutex_);
    const FaultSetting taken = setting_;
    if (setting_.times > 0 && --setting_.times == 0) setting_ = {};
    return taken;
}

FaultSetting Faults::lasting() const {
    const FaultSetting now = current();
    return now.times > 0 ? FaultSetting() : now;
}

void Faults::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    switched_.wait_for(lock, time, [this, before = switches_] { return switches_ != before; });
}

}  // namespace portal
