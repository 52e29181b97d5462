#include "platform/supervisor.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>
#include <thread>

#include "tests/temporary_folder.h"

namespace platform {
namespace {

using namespace std::chrono_literals;

// Stands where systemd does: a datagram socket whose name is in the environment.
class SupervisorTest : public ::testing::Test {
protected:
    SupervisorTest() : socket_(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
        const std::string path = folder_ / "notify";
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        EXPECT_EQ(bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        setenv("NOTIFY_SOCKET", path.c_str(), 1);
    }
    ~SupervisorTest() override {
        close(socket_);
        for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) unsetenv(name);
    }
    std::string heard() const {
        std::array<char, 100> text{};
        const auto length = recv(socket_, text.data(), text.size(), 0);
        return length > 0 ? std::string(text.data(), static_cast<std::size_t>(length)) : std::string();
    }

private:
    tests::TemporaryFolder folder_;
    int socket_;
};

using SupervisedProgram = SupervisorTest;

TEST_F(SupervisedProgram, says_once_that_it_is_ready_and_nothing_more_without_a_watchdog) {
    Supervisor supervisor;
    EXPECT_EQ(supervisor.longest_sleep(), std::nullopt);
    supervisor.ready();
    supervisor.alive();
    EXPECT_EQ(heard(), "READY=1");
    EXPECT_EQ(heard(), "");
}

TEST_F(SupervisedProgram, sleeps_no_longer_than_a_third_of_what_the_watchdog_allows) {
    setenv("WATCHDOG_USEC", "30000000", 1);
    Supervisor supervisor;
    EXPECT_EQ(supervisor.longest_sleep(), 10s);
    supervisor.alive();
    EXPECT_EQ(heard(), "WATCHDOG=1");
    supervisor.alive();
    EXPECT_EQ(heard(), "") << "it said so just now";
}

TEST_F(SupervisedProgram, says_nothing_while_a_worker_does_not_come_back) {
    setenv("WATCHDOG_USEC", "30", 1);  // so that it may speak at every call
    Supervisor supervisor;
    Pulse stuck("scanner", 1ms), resting("printer", 1ms);
    supervisor.alive({&stuck, &resting});
    EXPECT_EQ(heard(), "WATCHDOG=1");
    stuck.beat();
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (!stuck.is_lost() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
    supervisor.alive({&stuck, &resting});
    EXPECT_EQ(heard(), "");
    EXPECT_EQ(supervisor.lost(), "scanner");
    stuck.rest();
    supervisor.alive({&stuck, &resting});
    EXPECT_EQ(heard(), "WATCHDOG=1");
    EXPECT_EQ(supervisor.lost(), "");
}

}  // namespace
}  // namespace platform
