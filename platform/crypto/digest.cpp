#include "platform/crypto/digest.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace platform::crypto {

Bytes sha256(ByteView bytes) {
    Bytes digest(32);
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) std::abort();
    return digest;
}

}  // namespace platform::crypto
