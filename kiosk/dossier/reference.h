// The short name of a dossier before the agency has given it a number: "K7Q2-9XMD-T", random base 32 and a check letter.
#pragma once
#include <string>
#include <string_view>

namespace kiosk::dossier {

// 40 random bits (8 letters of Crockford's alphabet) and one check letter, grouped 4-4-1. No counters: it says nothing of how many there
// were. The check letter finds every single wrong letter and every swap of two neighbours.
std::string make_reference();
bool is_reference(std::string_view text);                // after normalising
std::string normalise_reference(std::string_view text);  // upper case, I and L as 1, O as 0, dashes in their places
// 26 letters of Crockford's alphabet: 128 random bits.
std::string make_tracking_key();
// "https://portal/T/K7Q29XMDT.<key>"
std::string tracking_url(std::string_view public_base, std::string_view reference, std::string_view key);

}  // namespace kiosk::dossier
