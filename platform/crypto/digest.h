// SHA-256.
#pragma once
#include "platform/bytes.h"

namespace platform::crypto {

Bytes sha256(ByteView bytes);

}  // namespace platform::crypto
