#include "platform/crypto/pin_hash.h"

#include <fmt/format.h>
#include <openssl/crypto.h>

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "platform/crypto/openssl.h"
#include "platform/crypto/random.h"

namespace platform::crypto {
namespace {

struct Cost {
    std::uint64_t n = 1 << 15, r = 8, p = 1;  // 128 * n * r bytes: 32 MiB
};
constexpr std::uint64_t most_memory = 128ull << 20;
constexpr std::size_t salt_size = 16, hash_size = 32;

Result<SecretBytes> scrypt(const Secret& pin, ByteView salt, const Cost& cost) {
    SecretBytes out(hash_size);
    if (EVP_PBE_scrypt(pin.view().data(), pin.size(), salt.data(), salt.size(), cost.n, cost.r, cost.p, most_memory, out.data(),
                       out.size()) != 1)
        return openssl_failure(Fault::no_space, "scrypt");
    return out;
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (true) {
        const std::size_t end = text.find('$');
        out.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::uint64_t> number_of(std::string_view digits) {
    std::uint64_t out = 0;
    const auto end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, out);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return out;
}

}  // namespace

Result<std::string> hash_pin(const Secret& pin) {
    std::array<std::uint8_t, salt_size> salt;
    fill_random(salt);
    const Cost cost;
    TRY(const auto hash, scrypt(pin, salt, cost));
    return fmt::format("scrypt${}${}${}${}${}", cost.n, cost.r, cost.p, hex(salt), hex(hash));
}

Result<bool> is_pin(const Secret& pin, std::string_view hashed) {
    const auto malformed = [] { return failure(Fault::malformed, "not the hash of a PIN"); };
    const auto parts = parts_of(hashed);
    if (parts.size() != 6 || parts[0] != "scrypt") return malformed();
    const auto n = number_of(parts[1]), r = number_of(parts[2]), p = number_of(parts[3]);
    const auto salt = from_hex(parts[4]), expected = from_hex(parts[5]);
    if (!n || !r || !p || !salt || !expected || expected->size() != hash_size) return malformed();
    TRY(const auto hash, scrypt(pin, *salt, {*n, *r, *p}));
    return CRYPTO_memcmp(hash.data(), expected->data(), hash_size) == 0;
}

}  // namespace platform::crypto
