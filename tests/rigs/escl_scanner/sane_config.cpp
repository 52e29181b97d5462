#include "tests/rigs/escl_scanner/sane_config.h"

#include <fmt/format.h>

#include <fstream>

namespace rigs {
namespace {

void write(const std::filesystem::path& folder, const char* name, const std::string& text) {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / name) << text;
}

}  // namespace

void write_escl_config(const std::filesystem::path& folder, int port) {
    write(folder, "dll.conf", "airscan\n");
    write(folder, "airscan.conf",
          fmt::format("[devices]\n\"Kiosk Scanner\" = http://127.0.0.1:{}/eSCL, eSCL\n[options]\ndiscovery = disable\n", port));
}

void write_pnm_config(const std::filesystem::path& folder) { write(folder, "dll.conf", "pnm\n"); }

void write_test_config(const std::filesystem::path& folder) {
    write(folder, "dll.conf", "test\n");
    write(folder, "test.conf", "number_of_devices 1\ngeometry_min 0.0\ngeometry_max 300.0\nresolution_min 1.0\nresolution_max 1200.0\n");
}

}  // namespace rigs
