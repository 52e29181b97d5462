// Hashes of short secrets that people type. Memory-hard (scrypt, RFC 7914), because six digits are soon tried through on a copied disk:
// each guess costs 32 MiB and about a tenth of a second.
#pragma once
#include <string>
#include <string_view>

#include "platform/result.h"
#include "platform/secret.h"

namespace platform::crypto {

// "scrypt$N$r$p$salt$hash", salt and hash in hexadecimal. Blocks for about 0.1 s: not on the UI thread. no_space: no memory for it.
Result<std::string> hash_pin(const Secret& pin);
// Is this the PIN that was hashed? Costs as much, and takes as long whether it is or not. malformed: not a text of hash_pin.
Result<bool> is_pin(const Secret& pin, std::string_view hashed);

}  // namespace platform::crypto
