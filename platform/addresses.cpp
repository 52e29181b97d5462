#include "platform/addresses.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <array>
#include <memory>

namespace platform {
namespace {

std::string words_for(const ifaddrs& one) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (one.ifa_addr->sa_family == AF_INET) {
        const auto* address = reinterpret_cast<const sockaddr_in*>(one.ifa_addr);
        inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size());
    } else {
        const auto* address = reinterpret_cast<const sockaddr_in6*>(one.ifa_addr);
        if (IN6_IS_ADDR_LINKLOCAL(&address->sin6_addr)) return {};
        inet_ntop(AF_INET6, &address->sin6_addr, text.data(), text.size());
    }
    return fmt::format("{} ({})", text.data(), one.ifa_name);
}

}  // namespace

std::vector<std::string> own_addresses() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> all(first, &freeifaddrs);
    std::vector<std::string> out;
    for (const ifaddrs* one = first; one != nullptr; one = one->ifa_next) {
        const bool is_up = (one->ifa_flags & IFF_UP) != 0 && (one->ifa_flags & IFF_LOOPBACK) == 0;
        if (!is_up || one->ifa_addr == nullptr) continue;
        if (one->ifa_addr->sa_family != AF_INET && one->ifa_addr->sa_family != AF_INET6) continue;
        if (auto words = words_for(*one); !words.empty()) out.push_back(std::move(words));
    }
    return out;
}

}  // namespace platform
