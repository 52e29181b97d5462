#include "tests/rigs/portal/signs.h"

#include <array>

namespace portal::signs {

const std::string_view waiting =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 6.5V12l4 2.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>)";
const std::string_view attention =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2.5 22.5 21h-21z" fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="M12 9v6" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/><circle cx="12" cy="18" r="1.3" fill="#fff"/></svg>)";
const std::string_view check =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor"/><path d="m7 12.5 3.5 3.5L17 9" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>)";
const std::string_view stop =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor"/><path d="M7 12h10" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>)";
const std::string_view here =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" fill="#fff" stroke="currentColor" stroke-width="2.5"/><circle cx="12" cy="12" r="5" fill="currentColor"/></svg>)";
const std::string_view ahead =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" fill="#fff" stroke="currentColor" stroke-width="1.5"/></svg>)";
const std::string_view dossier =
    R"(<svg viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" rx="9" fill="#fff"/><path d="M11 8h12l6 6v18H11z" fill="none" stroke="#0b4a75" stroke-width="2.5" stroke-linejoin="round"/><path d="m15.5 22.5 3.5 3.5 6-7" fill="none" stroke="#b3261e" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>)";

std::string_view of(Mood mood) {
    switch (mood) {
        case Mood::waiting: return waiting;
        case Mood::action: return attention;
        case Mood::good: return check;
        case Mood::closed: break;
    }
    return stop;
}

std::string_view class_of(Mood mood) {
    constexpr std::array<std::string_view, 4> names{"waiting", "action", "good", "closed"};
    return names[static_cast<std::size_t>(mood)];
}

}  // namespace portal::signs
