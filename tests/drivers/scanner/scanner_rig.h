// A SaneScanner with a real child and a real SANE driver, for the tests.
#pragma once
#include <filesystem>

#include "drivers/scanner/sane_scanner.h"

namespace drivers::scanner {

// A folder of its own for each test, gone with it.
class Workplace {
public:
    Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    ~Workplace();
    const std::filesystem::path& folder() const { return folder_; }

    SaneScanner::Setup pnm(const Raster& picture, std::vector<std::string> more_options = {});
    SaneScanner::Setup test_driver(std::vector<std::string> options = {});
    SaneScanner::Setup escl(int port);

private:
    SaneScanner::Setup setup(std::string device, std::vector<std::string> options) const;
    std::filesystem::path folder_;
};

// Every pixel another value than its neighbours.
Raster chequered(int width, int height, int samples);
// The one child of this process.
pid_t child_of_this_process();

}  // namespace drivers::scanner
