// The short name of a dossier before the agency has given it a number: "K7Q2-9XMD-T", random base 32 and a check letter.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "platform/secret.h"

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

// What such an address on a slip says. Nothing if it is another code, or misread.
struct Tracking {
    std::string reference;
    platform::Secret key;
};
std::optional<Tracking> parse_tracking_url(std::string_view url);

// The agency's number of a dossier, "H26.12.01-261121-0001", from what somebody typed: small letters, O for 0, and any of space, dot and
// dash between its groups. Nothing if it cannot be one.
std::optional<std::string> read_dossier_code(std::string_view typed);

}  // namespace kiosk::dossier
