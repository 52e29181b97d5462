#include "platform/bytes.h"

namespace platform {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Regroups 8-bit bytes into `bits`-bit digits of an alphabet.
std::string regroup(ByteView bytes, int bits, std::string_view alphabet) {
    std::string out;
    unsigned buffer = 0;
    int held = 0;
    const unsigned mask = (1u << bits) - 1;
    for (const std::uint8_t byte : bytes) {
        buffer = buffer << 8 | byte;
        held += 8;
        while (held >= bits) {
            held -= bits;
            out += alphabet[buffer >> held & mask];
        }
    }
    if (held > 0) out += alphabet[buffer << (bits - held) & mask];
    return out;
}

}  // namespace

ByteView bytes_of(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

std::string_view text_of(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string hex(ByteView bytes) { return regroup(bytes, 4, "0123456789abcdef"); }

Result<Bytes> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return failure(Fault::malformed, "hex text of odd length");
    Bytes out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hex_digit(text[i]);
        const int low = hex_digit(text[i + 1]);
        if (high < 0 || low < 0) return failure(Fault::malformed, "not a hex digit");
        out.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return out;
}

std::string base64(ByteView bytes) {
    std::string out = regroup(bytes, 6, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    while (out.size() % 4 != 0) out += '=';
    return out;
}

std::string crockford(ByteView bytes) { return regroup(bytes, 5, crockford_alphabet); }

}  // namespace platform
