#include "tests/rigs/portal/slips.h"

#include "platform/crypto/digest.h"

namespace portal {
namespace {

// The same time whatever differs and wherever.
bool same(const platform::Bytes& a, const platform::Bytes& b) {
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) difference |= static_cast<unsigned>(a[i] ^ b[i]);
    return difference == 0;
}

// Crockford's rules for what people type.
std::string as_written(std::string_view typed) {
    std::string out;
    for (const char c : typed) {
        if (c == '-') continue;
        const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        out += upper == 'I' || upper == 'L' ? '1' : upper == 'O' ? '0' : upper;
    }
    return out;
}

std::string reference_of(std::string_view typed) {
    const std::string letters = as_written(typed);
    if (letters.size() != 9) return {};
    return letters.substr(0, 4) + "-" + letters.substr(4, 4) + "-" + letters.substr(8);
}

// Always compares once at least, so that an unknown reference takes as long as a wrong key.
const Tracked* with_key(const std::vector<Tracked>& dossiers, std::string_view key) {
    const platform::Bytes hash = platform::crypto::sha256(platform::bytes_of(as_written(key)));
    const Tracked* found = nullptr;
    if (dossiers.empty() && same(platform::Bytes(hash.size()), hash)) return nullptr;
    for (const Tracked& dossier : dossiers) {
        if (same(dossier.key_hash, hash)) found = &dossier;
    }
    return found;
}

}  // namespace

SlipAnswer Slips::find(std::string_view typed, std::string_view key) {
    const std::string reference = reference_of(typed);
    if (const auto wait = limit_.closed_for(reference); wait.count() > 0) return ClosedSlip{wait};
    const auto dossiers = store_.tracked(reference).value_or(std::vector<Tracked>{});
    if (const Tracked* dossier = with_key(dossiers, key)) return SlipOf{dossier->id};
    limit_.wrong(reference);
    return WrongSlip{};
}

}  // namespace portal
