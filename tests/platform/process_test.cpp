#include "platform/process.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <thread>

namespace platform {
namespace {

using namespace std::chrono_literals;

Bytes some_bytes(std::string_view text) { return {text.begin(), text.end()}; }

std::string read_text_of(ChildProcess& child, std::size_t count) {
    Bytes bytes(count);
    const Status read = child.read(bytes, 5s, {});
    return read ? std::string(bytes.begin(), bytes.end()) : read.error().detail;
}

Result<ChildProcess> shell(const std::string& script, const std::vector<std::string>& environment = {}) {
    return ChildProcess::start("/bin/sh", {"-c", script}, environment);
}

TEST(ChildProcess, gives_back_what_a_cat_was_given) {
    auto cat = ChildProcess::start("/bin/cat", {});
    ASSERT_TRUE(cat);
    ASSERT_TRUE(cat->write(some_bytes("giấy phép"), 5s, {}));
    EXPECT_EQ(read_text_of(*cat, some_bytes("giấy phép").size()), "giấy phép");
}

TEST(ChildProcess, says_so_when_the_program_is_not_there) {
    const auto child = ChildProcess::start("/no/such/program", {});
    ASSERT_FALSE(child);
    EXPECT_EQ(child.error().fault, Fault::not_found);
}

TEST(ChildProcess, tells_the_exit_status) {
    auto child = shell("exit 7");
    ASSERT_TRUE(child);
    EXPECT_EQ(child->wait(5s), 7);
}

TEST(ChildProcess, tells_the_signal_as_a_negative_number) {
    auto child = shell("kill -TERM $$");
    ASSERT_TRUE(child);
    EXPECT_EQ(child->wait(5s), -SIGTERM);
}

TEST(ChildProcess, replaces_variables_of_the_environment) {
    auto child = shell("printf %s \"$HOME\"", {"HOME=/here"});
    ASSERT_TRUE(child);
    EXPECT_EQ(read_text_of(*child, 5), "/here");
}

TEST(ChildProcess, gives_up_reading_after_the_patience) {
    auto child = shell("exec sleep 60");
    ASSERT_TRUE(child);
    std::array<std::uint8_t, 1> byte{};
    const Status read = child->read(byte, 60ms, {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().fault, Fault::timeout);
}

TEST(ChildProcess, stops_reading_soon_after_it_is_told) {
    auto child = shell("exec sleep 60");
    ASSERT_TRUE(child);
    std::stop_source stop;
    std::chrono::steady_clock::time_point told;
    const std::jthread teller([&] {
        std::this_thread::sleep_for(30ms);
        told = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    std::array<std::uint8_t, 1> byte{};
    const Status read = child->read(byte, 10s, stop.get_token());
    const auto taken = std::chrono::steady_clock::now() - told;
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().fault, Fault::cancelled);
    EXPECT_LT(taken, 200ms);
}

TEST(ChildProcess, survives_writing_to_a_child_that_closed_its_input) {
    auto child = shell("exec <&-; echo closed; exec sleep 60");
    ASSERT_TRUE(child);
    EXPECT_EQ(read_text_of(*child, 7), "closed\n");
    const Status written = child->write(some_bytes("anything"), 5s, {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().fault, Fault::unreachable);
}

TEST(ChildProcess, gives_up_writing_to_a_child_that_does_not_read) {
    auto child = shell("exec sleep 60");
    ASSERT_TRUE(child);
    const Status written = child->write(Bytes(8 << 20), 60ms, {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().fault, Fault::timeout);
}

TEST(ChildProcess, notices_that_the_child_has_ended) {
    auto child = shell("exit 0");
    ASSERT_TRUE(child);
    std::array<std::uint8_t, 1> byte{};
    const Status read = child->read(byte, 5s, {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().fault, Fault::unreachable);
}

TEST(ChildProcess, is_gone_and_reaped_when_it_goes_out_of_scope) {
    pid_t pid = -1;
    {
        auto child = shell("exec sleep 60");
        ASSERT_TRUE(child);
        pid = child->pid();
        EXPECT_EQ(::kill(pid, 0), 0);
    }
    EXPECT_NE(::kill(pid, 0), 0);
}

TEST(ChildProcess, can_be_replaced_by_another) {
    auto first = shell("exec sleep 60");
    auto second = shell("printf two; exec sleep 60");
    ASSERT_TRUE(first && second);
    *first = std::move(*second);
    EXPECT_EQ(read_text_of(*first, 3), "two");
}

TEST(ChildProcess, dies_with_the_thread_that_started_it) {
    std::optional<ChildProcess> child;
    std::thread([&] {
        auto started = shell("exec sleep 60");
        ASSERT_TRUE(started);
        child.emplace(std::move(*started));
    }).join();
    ASSERT_TRUE(child);
    EXPECT_EQ(child->wait(5s), -SIGKILL);
}

TEST(ChildProcess, gets_no_descriptors_but_its_own_and_no_right_to_more) {
    const std::ifstream held_open("/proc/self/status");
    auto child = shell("echo $(ls /proc/self/fd | wc -l) $(grep NoNewPrivs /proc/self/status | tr -dc 01) $(ulimit -c); exec sleep 60");
    ASSERT_TRUE(child);
    EXPECT_EQ(read_text_of(*child, 6), "4 1 0\n");  // 0, 1, 2 and the folder that ls reads
}

TEST(ChildProcess, knows_the_running_program) { EXPECT_EQ(std::filesystem::path(own_program()).filename(), "test_platform"); }

}  // namespace
}  // namespace platform
