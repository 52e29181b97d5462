// How often the program fell lately. It starts again by itself, but a program that falls again and again must not flicker before people:
// they get a page that says so, with a remedy.
#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "platform/result.h"

namespace kiosk::care {

// Counts in a small file, by the kernel's clock, which nobody sets; another boot begins anew.
class Falls {
public:
    static constexpr int too_many = 5;
    static constexpr std::chrono::minutes lately{5};
    static constexpr std::chrono::minutes stands_after{1};

    // boot: the boot's name (/proc/sys/kernel/random/boot_id); since_boot: now.
    Falls(std::filesystem::path file, std::string boot, std::chrono::milliseconds since_boot);

    // The program begins: a fall, until stands() or ended() says otherwise. True if too many came before it.
    bool begin();
    void stands();  // it has been well for a while
    void ended();   // in peace

private:
    void write() const;  // best effort: on a full disk nothing is counted, and the program still starts

    std::filesystem::path file_;
    std::string boot_;
    std::chrono::milliseconds now_;
    std::vector<std::chrono::milliseconds> begun_;  // without an end
};

}  // namespace kiosk::care
