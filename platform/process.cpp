#include "platform/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>
#include <utility>

#include "platform/descriptor.h"

namespace platform {
namespace {

using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

constexpr milliseconds look_at_stop_every{25};
constexpr milliseconds death_takes_at_most{100};  // longer only in the kernel's uninterruptible sleep, on a dead USB bus
constexpr int pipe_bytes = 1 << 20;               // a scanned page is 26 MB: fewer turns than with the usual 64 KiB

struct Ends {
    Descriptor reading, writing;
};

Result<Ends> open_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return failure(Fault::no_space, std::string("pipe: ") + std::strerror(errno));
    return Ends{Descriptor(ends[0]), Descriptor(ends[1])};
}

// A socket where a pipe would do: send() can be told not to raise SIGPIPE, write() cannot.
Result<Ends> open_socket() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return failure(Fault::no_space, std::string("socketpair: ") + std::strerror(errno));
    }
    return Ends{Descriptor(ends[0]), Descriptor(ends[1])};
}

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (const std::string& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environment_with(const std::vector<std::string>& extra) {
    const auto is_replaced = [&](std::string_view entry) {
        const std::string_view name = entry.substr(0, entry.find('=') + 1);
        return std::any_of(extra.begin(), extra.end(), [&](const std::string& other) { return other.starts_with(name); });
    };
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        if (!is_replaced(*entry)) all.emplace_back(*entry);
    }
    all.insert(all.end(), extra.begin(), extra.end());
    return all;
}

struct Launch {
    const char* program;
    char* const* arguments;
    char* const* environment;
    int input, output, complaint;
    pid_t parent;
};

// Between fork and exec, in a program with threads: only async-signal-safe calls (signal-safety(7)), no memory is taken.
[[noreturn]] void become(const Launch& launch) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != launch.parent) ::_exit(127);  // the parent died before the line above
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    sigset_t nothing;
    sigemptyset(&nothing);
    ::sigprocmask(SIG_SETMASK, &nothing, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    if (::dup2(launch.input, STDIN_FILENO) >= 0 && ::dup2(launch.output, STDOUT_FILENO) >= 0) {
        ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);  // whatever other rooms have open
        ::execve(launch.program, launch.arguments, launch.environment);
    }
    const int error = errno;
    [[maybe_unused]] const ssize_t told = ::write(launch.complaint, &error, sizeof error);
    ::_exit(127);
}

// Waits until the descriptor is ready, in short steps so that a stop is seen.
Status await(int descriptor, short event, Steady::time_point deadline, const std::stop_token& stop) {
    while (true) {
        if (stop.stop_requested()) return failure(Fault::cancelled, "told to stop");
        const auto left = std::chrono::ceil<milliseconds>(deadline - Steady::now());
        pollfd waiting{descriptor, event, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(std::clamp(left, milliseconds(0), look_at_stop_every).count()));
        if (ready > 0) return {};
        if (ready < 0 && errno != EINTR) return failure(Fault::broken, std::string("poll: ") + std::strerror(errno));
        if (left <= milliseconds(0)) return failure(Fault::timeout, "the child process does not answer");
    }
}

bool passes(int error) { return error == EINTR || error == EAGAIN; }

}  // namespace

Result<ChildProcess> ChildProcess::start(const std::string& program, const std::vector<std::string>& arguments,
                                         const std::vector<std::string>& extra_environment) {
    TRY(Ends input, open_socket());
    TRY(Ends output, open_pipe());
    TRY(Ends complaint, open_pipe());
    ::fcntl(output.reading.number(), F_SETPIPE_SZ, pipe_bytes);  // without it slower, not wrong
    std::vector<std::string> all_arguments{program};
    all_arguments.insert(all_arguments.end(), arguments.begin(), arguments.end());
    const std::vector<std::string> environment = environment_with(extra_environment);
    const std::vector<char*> argument_pointers = pointers_to(all_arguments);
    const std::vector<char*> environment_pointers = pointers_to(environment);
    const Launch launch{program.c_str(),
                        argument_pointers.data(),
                        environment_pointers.data(),
                        input.reading.number(),
                        output.writing.number(),
                        complaint.writing.number(),
                        ::getpid()};

    // Not posix_spawn: it cannot bind the child's life to ours.
    const pid_t pid = ::fork();
    if (pid < 0) return failure(Fault::no_space, std::string("fork: ") + std::strerror(errno));
    if (pid == 0) become(launch);

    ChildProcess child;
    child.pid_ = pid;
    child.to_child_ = input.writing.release();
    child.from_child_ = output.reading.release();
    complaint.writing = Descriptor();
    int error = 0;
    ssize_t told = 0;
    do {
        told = ::read(complaint.reading.number(), &error, sizeof error);  // ends when exec closes the other end
    } while (told < 0 && errno == EINTR);
    if (told > 0) return failure(error == EACCES ? Fault::denied : Fault::not_found, program + ": " + std::strerror(error));
    return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      to_child_(std::exchange(other.to_child_, -1)),
      from_child_(std::exchange(other.from_child_, -1)) {}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
    std::swap(pid_, other.pid_);
    std::swap(to_child_, other.to_child_);
    std::swap(from_child_, other.from_child_);
    return *this;
}

ChildProcess::~ChildProcess() {
    kill();
    if (to_child_ >= 0) ::close(to_child_);
    if (from_child_ >= 0) ::close(from_child_);
}

Status ChildProcess::write(ByteView bytes, milliseconds patience, const std::stop_token& stop) {
    const auto deadline = Steady::now() + patience;
    while (!bytes.empty()) {
        TRY_DO(await(to_child_, POLLOUT, deadline, stop));
        const ssize_t sent = ::send(to_child_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(sent));
        } else if (!passes(errno)) {
            return failure(Fault::unreachable, std::string("the child process does not listen: ") + std::strerror(errno));
        }
    }
    return {};
}

Status ChildProcess::read(std::span<std::uint8_t> out, milliseconds patience, const std::stop_token& stop) {
    const auto deadline = Steady::now() + patience;
    while (!out.empty()) {
        TRY_DO(await(from_child_, POLLIN, deadline, stop));
        const ssize_t got = ::read(from_child_, out.data(), out.size());
        if (got > 0) {
            out = out.subspan(static_cast<std::size_t>(got));
        } else if (got == 0 || !passes(errno)) {
            return failure(Fault::unreachable, "the child process has ended");
        }
    }
    return {};
}

void ChildProcess::kill() {
    if (pid_ < 0) return;
    ::kill(pid_, SIGKILL);
    wait(death_takes_at_most);
}

std::optional<int> ChildProcess::wait(milliseconds patience) {
    const auto deadline = Steady::now() + patience;
    while (pid_ >= 0) {
        int status = 0;
        const pid_t reaped = ::waitpid(pid_, &status, WNOHANG);
        if (reaped == pid_) {
            pid_ = -1;
            return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
        }
        if (reaped < 0 && errno != EINTR) return std::nullopt;
        if (Steady::now() >= deadline) return std::nullopt;
        std::this_thread::sleep_for(milliseconds(1));
    }
    return std::nullopt;
}

std::string own_program() {
    std::array<char, 4096> path{};
    const ssize_t length = ::readlink("/proc/self/exe", path.data(), path.size());
    return length > 0 ? std::string(path.data(), static_cast<std::size_t>(length)) : std::string();
}

}  // namespace platform
