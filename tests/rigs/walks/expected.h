// What the agency must get when a plan was followed: told from the plan and the procedure's file, not from what the kiosk kept.
#pragma once
#include <map>
#include <set>
#include <string>

#include "tests/rigs/walks/citizen.h"

namespace walks {

struct Expected {
    kiosk::procedures::Answers answers;         // tidied
    std::set<std::string> also;                 // keys that may come beside them: how many entries, a card's address word for word
    std::map<std::string, std::size_t> papers;  // pages of each
    kiosk::procedures::HandOver hand_over = kiosk::procedures::HandOver::none;
    std::set<std::string> consents;  // purposes
};

Expected expected_of(const Plan& plan, const kiosk::procedures::Procedure& procedure, const platform::Date& today,
                     const kiosk::Dictionary& words);

// What is missing, different or too much; empty: `filed` has just the expected answers.
std::string differences(const Expected& expected, const kiosk::procedures::Answers& filed);

}  // namespace walks
