#include "kiosk/main/versions.h"

#include <fmt/format.h>

#include <sstream>

#include "platform/crypto/digest.h"
#include "platform/files.h"

namespace kiosk {
namespace {

std::string mark_of(const std::filesystem::path& file) {
    constexpr std::size_t shown = 12;
    const auto bytes = platform::read_file(file);
    return bytes ? platform::hex(platform::crypto::sha256(*bytes)).substr(0, shown) : std::string();
}

// os-release(5): the image's own version where it has one, else the system's name.
std::string image() {
    std::istringstream lines(platform::read_text("/etc/os-release").value_or(std::string()));
    std::string name;
    for (std::string line; std::getline(lines, line);) {
        const auto value = [&](std::string_view key) {
            std::string out = line.substr(key.size());
            std::erase(out, '"');
            return out;
        };
        if (line.starts_with("IMAGE_VERSION=")) return value("IMAGE_VERSION=");
        if (line.starts_with("PRETTY_NAME=")) name = value("PRETTY_NAME=");
    }
    return name;
}

}  // namespace

care::Versions read_versions(const Site& site) {
    care::Versions out;
    out.program = fmt::format("{}, {}", TRAM_VERSION, mark_of("/proc/self/exe"));
    out.settings = mark_of(site.file);
    out.image = image();
    return out;
}

}  // namespace kiosk
