// What a dossier of this journey says in plain text, and how that would look on a disk that it must never reach.
#pragma once
#include <array>
#include <string>

#include "platform/bytes.h"

namespace outbox_kill {

inline constexpr std::string_view marker = "NGUYEN VAN MAU 099090000001 khong duoc nam tren dia";

inline std::string content(const std::string& id, std::size_t more) {
    std::string out = id + "\n";
    while (out.size() < more) out.append(marker).append("\n");
    return out.append(marker);
}

// Plain, UTF-16 of both orders, and base64 at each of the three places in a group (without the letters that mix with neighbours).
inline std::vector<std::string> traces() {
    std::vector<std::string> out{std::string(marker)};
    std::string little, big;
    for (const char c : marker) {
        little.append({c, '\0'});
        big.append({'\0', c});
    }
    out.push_back(little);
    out.push_back(big);
    for (std::size_t shift = 0; shift < 3; ++shift) {
        const std::string coded = platform::base64(platform::bytes_of(std::string(shift, ' ') + std::string(marker)));
        out.push_back(coded.substr(4, coded.size() - 12));
    }
    return out;
}

}  // namespace outbox_kill
