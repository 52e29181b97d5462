// The addresses by which others reach this machine.
#pragma once
#include <string>
#include <vector>

namespace platform {

// Of all interfaces that are up, but not the loopback's and not those of a single link: "192.0.2.7 (eth0)".
std::vector<std::string> own_addresses();

}  // namespace platform
