#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

#include "tests/rigs/escl_scanner/escl_scanner.h"
#include "tests/rigs/escl_scanner/sane_config.h"

namespace {

constexpr const char* usage =
    "escl_scanner [--port N] [--glass FILE.jpg] [--rotate FOLDER] [--sane-config FOLDER]\n"
    "A pretend eSCL network scanner on 127.0.0.1. Port 0 (the default) chooses one.\n"
    "  --glass        what lies on the glass; read again at each scan, missing: an empty glass\n"
    "  --rotate       each scan gives the next .jpg of the folder\n"
    "  --sane-config  writes SANE's dll.conf and airscan.conf for this scanner there\n"
    "Faults: curl -d fault=jam http://127.0.0.1:N/control   none jam empty busy drop hang cover gone\n";

}  // namespace

int main(int count, char** arguments) {
    rigs::EsclScanner::Setup setup;
    std::filesystem::path config;
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = arguments[i];
        if (i + 1 == count) return std::fputs(usage, stderr), 2;
        const char* value = arguments[i + 1];
        if (name == "--port") {
            setup.port = std::atoi(value);
        } else if (name == "--glass") {
            setup.glass = value;
        } else if (name == "--rotate") {
            setup.rotate = value;
        } else if (name == "--sane-config") {
            config = value;
        } else {
            return std::fputs(usage, stderr), 2;
        }
    }
    try {
        rigs::EsclScanner scanner(setup);
        if (!config.empty()) rigs::write_escl_config(config, scanner.port());
        fmt::print("escl ready port={}\n", scanner.port());
        std::fflush(stdout);
        scanner.wait();
    } catch (const std::exception& error) {
        return fmt::print(stderr, "escl_scanner: {}\n", error.what()), 1;
    }
}
