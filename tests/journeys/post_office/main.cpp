// The tests; and, as the kiosk's own program does, the scanner's child process.
#include <gtest/gtest.h>

#include <csignal>
#include <string_view>

#include "drivers/scanner/sane_worker.h"

int main(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "scan-worker") return drivers::scanner::run_sane_worker(0, 1);
    std::signal(SIGPIPE, SIG_IGN);
    testing::InitGoogleTest(&count, arguments);
    return RUN_ALL_TESTS();
}
