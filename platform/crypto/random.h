// Random numbers and identifiers from OpenSSL's generator. Any thread. A generator that fails aborts the program: there is no safe way on.
#pragma once
#include <array>
#include <span>
#include <string>

#include "platform/bytes.h"
#include "platform/clock.h"

namespace platform::crypto {

void fill_random(std::span<std::uint8_t> out);
std::uint32_t random_below(std::uint32_t bound);
// UUID version 7 (RFC 9562 section 5.7): 48 bits of milliseconds, then random.
std::string uuid_v7(WallTime now);

}  // namespace platform::crypto
