#include <gtest/gtest.h>

#include <csignal>

int main(int count, char** arguments) {
    std::signal(SIGPIPE, SIG_IGN);  // the portal hangs up on strangers while they still talk
    testing::InitGoogleTest(&count, arguments);
    return RUN_ALL_TESTS();
}
