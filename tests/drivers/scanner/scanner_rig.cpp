#include "tests/drivers/scanner/scanner_rig.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>

#include "tests/rigs/escl_scanner/sane_config.h"

namespace drivers::scanner {

Workplace::Workplace() {
    std::string name = (std::filesystem::temp_directory_path() / "scanner.XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
}

Workplace::~Workplace() { std::filesystem::remove_all(folder_); }

SaneScanner::Setup Workplace::setup(std::string device, std::vector<std::string> options) const {
    SaneScanner::Setup setup;
    setup.device = std::move(device);
    setup.config_dir = folder_;
    setup.options = std::move(options);
    setup.patience = std::chrono::seconds(20);
    setup.program = TRAM_BIN_DIR "/scan_worker";
    setup.arguments = {};
    return setup;
}

SaneScanner::Setup Workplace::pnm(const Raster& picture, std::vector<std::string> more_options) {
    rigs::write_pnm_config(folder_);
    const auto file = folder_ / "page.pnm";
    std::ofstream out(file, std::ios::binary);
    out << fmt::format("P{}\n{} {}\n255\n", picture.samples == 3 ? 6 : 5, picture.width, picture.height);
    out.write(reinterpret_cast<const char*>(picture.pixels.data()), static_cast<std::streamsize>(picture.pixels.size()));
    more_options.push_back("filename=" + file.string());
    return setup("pnm:0", std::move(more_options));
}

SaneScanner::Setup Workplace::test_driver(std::vector<std::string> options) {
    rigs::write_test_config(folder_);
    return setup("test:0", std::move(options));
}

SaneScanner::Setup Workplace::escl(int port) {
    rigs::write_escl_config(folder_, port);
    return setup(rigs::escl_device, {});
}

Raster chequered(int width, int height, int samples) {
    Raster raster{width, height, samples, 300, {}};
    raster.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * static_cast<std::size_t>(samples));
    std::uint32_t value = 1;
    for (std::uint8_t& sample : raster.pixels) {
        value = value * 1664525 + 1013904223;
        sample = static_cast<std::uint8_t>(value >> 24);
    }
    return raster;
}

pid_t child_of_this_process() {
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        pid_t child = -1;
        if (std::ifstream(task.path() / "children") >> child) return child;
    }
    return -1;
}

}  // namespace drivers::scanner
