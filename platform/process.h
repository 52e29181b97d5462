// A child process of ours with pipes to its standard input and output, that never outlives us and can be killed at any time.
#pragma once
#include <sys/types.h>

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "platform/bytes.h"
#include "platform/result.h"

namespace platform {

class ChildProcess {
public:
    // Starts program (a path) with arguments; extra_environment as "NAME=value". Its standard error is ours. The child gets SIGKILL
    // when the THREAD that started it ends (prctl(2), PR_SET_PDEATHSIG), cannot gain privileges and writes no core file: start it on the
    // worker that uses it. not_found, denied, no_space.
    static Result<ChildProcess> start(const std::string& program, const std::vector<std::string>& arguments,
                                      const std::vector<std::string>& extra_environment = {});
    ChildProcess(ChildProcess&&) noexcept;
    ChildProcess& operator=(ChildProcess&&) noexcept;
    ~ChildProcess();  // kills and reaps

    // Blocks until all is written. timeout, cancelled (within 50 ms of stop), unreachable (it closed its end).
    Status write(ByteView bytes, std::chrono::milliseconds patience, const std::stop_token& stop);
    // Blocks until `out` is full. Same errors.
    Status read(std::span<std::uint8_t> out, std::chrono::milliseconds patience, const std::stop_token& stop);
    void kill();  // and reaps; at most 100 ms
    pid_t pid() const { return pid_; }
    std::optional<int> wait(std::chrono::milliseconds patience);  // exit status, or none if it still runs; -signal if killed by one

private:
    ChildProcess() = default;
    pid_t pid_ = -1;
    int to_child_ = -1;
    int from_child_ = -1;
};

std::string own_program();  // path of the running program

}  // namespace platform
