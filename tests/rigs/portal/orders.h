// An officer's order as a form writes it: a word, a dossier and some fields. The staff page and the tests' door both give their orders so.
#pragma once
#include <map>
#include <string>

#include "tests/rigs/portal/officers.h"

namespace portal {

using Fields = std::map<std::string, std::string>;

// accept      officer, days
// start
// ask         reason.KEY for each paper of the dossier that is missing; other, other_reason; deadline (2026-11-21)
// demand      amount
// money       the bank says that it arrived
// withdraw_order
// finish      place, until (may be empty)
// hand_over
// refuse, stop  reason
// withdraw    the citizen's wish
// apologise   days, reason
// parcel      tracking_number, state, place (may be empty)
// malformed: no such word, or a field is not what it should be; refused: not in this state.
platform::Status perform(Officers& officers, const std::string& word, const std::string& id, const Fields& fields);

}  // namespace portal
