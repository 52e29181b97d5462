// Bytes as values, and the texts they are written as.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/result.h"

namespace platform {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

ByteView bytes_of(std::string_view text);
std::string_view text_of(ByteView bytes);
std::string hex(ByteView bytes);  // lower case
Result<Bytes> from_hex(std::string_view text);
std::string base64(ByteView bytes);  // RFC 4648 section 4, with padding
// Crockford's base 32 (no I, L, O, U), most significant bit first, no padding: read aloud and typed without mistakes.
std::string crockford(ByteView bytes);
inline constexpr std::string_view crockford_alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

}  // namespace platform
