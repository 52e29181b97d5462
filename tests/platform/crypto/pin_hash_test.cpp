#include "platform/crypto/pin_hash.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace platform::crypto {
namespace {

TEST(PinHash, knows_its_pin_and_no_other) {
    const auto hashed = hash_pin(Secret("093417"));
    ASSERT_TRUE(hashed);
    EXPECT_TRUE(*is_pin(Secret("093417"), *hashed));
    for (const char* other : {"093418", "09341", "0934170", ""}) EXPECT_FALSE(*is_pin(Secret(other), *hashed)) << other;
}

TEST(PinHash, is_another_one_each_time) { EXPECT_NE(*hash_pin(Secret("093417")), *hash_pin(Secret("093417"))); }

TEST(PinHash, gives_the_hash_of_the_standard) {
    // RFC 7914 section 12, the vector of N = 16384, r = 8, p = 1; its first 32 bytes.
    const auto known = is_pin(Secret("pleaseletmein"),
                              "scrypt$16384$8$1$536f6469756d43686c6f72696465$"
                              "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
    ASSERT_TRUE(known);
    EXPECT_TRUE(*known);
}

TEST(PinHash, costs_memory) {
    const std::string hashed = *hash_pin(Secret("093417"));
    EXPECT_TRUE(hashed.starts_with("scrypt$32768$8$1$")) << "128 * 32768 * 8 bytes are 32 MiB";
}

TEST(PinHash, refuses_what_is_no_hash) {
    const std::string salt_and_hash = "$00$" + std::string(64, '0');
    for (const std::string& text : std::vector<std::string>{"", "scrypt", "plain$16$8$1" + salt_and_hash, "scrypt$x$8$1" + salt_and_hash,
                                                            "scrypt$16$8$1$00$00", "scrypt$16$8$1$0g$" + std::string(64, '0')}) {
        const auto answer = is_pin(Secret("093417"), text);
        ASSERT_FALSE(answer) << text;
        EXPECT_EQ(answer.error().fault, Fault::malformed) << text;
    }
}

TEST(PinHash, asks_for_no_more_memory_than_a_kiosk_has) {
    EXPECT_FALSE(is_pin(Secret("093417"), "scrypt$1048576$8$1$00$" + std::string(64, '0')));
}

}  // namespace
}  // namespace platform::crypto
