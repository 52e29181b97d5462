#include "platform/crypto/digest.h"

#include <gtest/gtest.h>

namespace platform::crypto {
namespace {

TEST(Sha256, gives_the_digests_of_the_standard) {
    // FIPS 180-4's examples.
    EXPECT_EQ(hex(sha256(bytes_of("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace platform::crypto
