// What the citizen answered, by full field key, in wiping storage: dates as dd/mm/yyyy, choices by key, several of them with commas
// between, numbers and money in digits. A place "home" has "home" (in words), "home.province", "home.commune", "home.street", and, if it
// came from a card, "home.old", word for word.
#pragma once
#include <array>
#include <map>
#include <string>

#include "kiosk/identity/identity.h"
#include "platform/secret.h"

namespace kiosk::procedures {

struct FormPage;

// What is appended to a place's key: itself, its parts, and the card's own words.
inline constexpr std::array<const char*, 5> place_parts{"", ".province", ".commune", ".street", ".old"};

using Answers = std::map<std::string, platform::Secret>;

// Fills every field of a page as it is asked (form.h) that has a prefill source and no answer yet. Sex is the choice key "male" or
// "female".
void prefill(const FormPage& asked, const identity::Identity& identity, Answers& answers);

}  // namespace kiosk::procedures
