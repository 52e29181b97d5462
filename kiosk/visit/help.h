// What a member of staff did in this visit, and how they came to sit beside the citizen.
#pragma once
#include <array>
#include <optional>
#include <set>
#include <string>

#include "kiosk/dossier/draft.h"
#include "kiosk/staff/roster.h"
#include "platform/clock.h"

namespace kiosk::visit {

// Whose hand it was: the screen and the keypad are the citizen's, the keyboard on the clerk's side is the staff's.
enum class Hand { citizen, staff };

inline constexpr const char* all_answers = "*";  // in Help::shown

// Part of the Session.
struct Help {
    std::set<int> staff;          // numbers of those who were here
    std::set<std::string> typed;  // keys of answers that the staff's keyboard put in last
    std::set<std::string> shown;  // sensitive answers that the citizen lets the staff see
    bool without_card = false;    // begun by staff for somebody who has no card
    int copies = 1;               // of the slip
    std::set<std::string> noted;  // difficulties
};

// What made it hard, noted with two taps; for the statistics, of no one in particular.
inline constexpr std::array difficulties{"card", "papers", "reading", "typing", "words", "telephone", "machine", "portal"};

// Somebody types number and PIN.
struct SignIn {
    enum class State { ready, checking, wrong, wait, locked, unknown, broken } state = State::ready;
    int member = 0;                     // the number that was typed
    platform::SteadyTime wait_until{};  // if wait, or after a wrong one that brought a wait
    static const char* name_of(State state);
};

dossier::Assistance assistance_of(const Help& help);

}  // namespace kiosk::visit
