// A card reader that is a program: its own pcscd with vpcd's driver below, in a network and under a /run of their own. Clients reach it
// with PCSCLITE_CSOCK_NAME=FOLDER/pcscd.comm. Takes one order a line from standard input and answers each with "done" or "failed":
//   card in | card out | readers on | readers off | pcscd start | pcscd kill
// At the start pcscd does not run. The answer to the start itself is "done", or "denied" where the kernel lets nobody have such a place.
#include <fcntl.h>
#include <fmt/format.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <optional>
#include <thread>

#include "platform/files.h"
#include "tests/rigs/card_reader/vpcd_front.h"

namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr int port = 0x8C7B;

bool write_to(const char* file, const std::string& text) {
    const int out = ::open(file, O_WRONLY | O_CLOEXEC);
    const bool written = out >= 0 && ::write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (out >= 0) ::close(out);
    return written;
}

// As root at once; as anybody else in a user name space, where that is allowed.
bool leave_the_others() {
    const auto user = ::getuid();
    const auto group = ::getgid();
    if (::unshare(CLONE_NEWNS | CLONE_NEWNET) == 0) return true;
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET) == 0 && write_to("/proc/self/setgroups", "deny") &&
           write_to("/proc/self/uid_map", fmt::format("0 {} 1", user)) && write_to("/proc/self/gid_map", fmt::format("0 {} 1", group));
}

bool raise_loopback() {
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP;
    const bool up = ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    ::close(socket);
    return up;
}

// pcscd keeps its socket in /run/pcscd, whatever it is told: there, that is the folder.
bool mount_folder(const fs::path& folder) {
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 && ::mount("none", "/run", "tmpfs", 0, nullptr) == 0 &&
           ::mkdir("/run/pcscd", 0755) == 0 && ::mount(folder.c_str(), "/run/pcscd", nullptr, MS_BIND, nullptr) == 0;
}

class Reader {
public:
    explicit Reader(fs::path folder) : folder_(std::move(folder)) {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { kill(); }

    bool obey(const std::string& order) {
        if (order == "card in") return put_in();
        if (order == "card out") return card_.reset(), true;
        if (order == "readers on") return with_readers_ = true;
        if (order == "readers off") return with_readers_ = false, true;
        if (order == "pcscd start") return start();
        if (order == "pcscd kill") return kill();
        return false;
    }

private:
    bool put_in() {
        card_.emplace(chip_, port);
        return card_->is_in();
    }

    bool start() {
        const fs::path settings = folder_ / "reader.conf";
        const std::string readers =
            fmt::format("FRIENDLYNAME \"Pretend reader\"\nDEVICENAME /dev/null:0x{0:X}\nLIBPATH {1}\nCHANNELID 0x{0:X}\n", port,
                        "/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
        if (!platform::write_file(settings, with_readers_ ? readers : std::string("# none\n"))) return false;
        fs::remove(folder_ / "pcscd.pid");
        fs::remove(socket());
        pcscd_ = ::fork();
        if (pcscd_ == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            const int log = ::open((folder_ / "pcscd.log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
            ::dup2(log, STDOUT_FILENO);
            ::dup2(log, STDERR_FILENO);
            ::execl("/usr/sbin/pcscd", "pcscd", "--foreground", "--config", settings.c_str(), nullptr);
            ::_exit(127);
        }
        return pcscd_ > 0 && answers();
    }

    bool answers() const {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, socket().c_str(), sizeof address.sun_path - 1);
        for (const auto end = std::chrono::steady_clock::now() + 10s; std::chrono::steady_clock::now() < end;) {
            const int client = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const bool reached = ::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
            ::close(client);
            if (reached) return true;
            std::this_thread::sleep_for(10ms);
        }
        return false;
    }

    bool kill() {
        card_.reset();
        if (pcscd_ <= 0) return false;
        ::kill(pcscd_, SIGKILL);
        ::waitpid(pcscd_, nullptr, 0);
        pcscd_ = -1;
        return true;
    }

    fs::path socket() const { return folder_ / "pcscd.comm"; }

    fs::path folder_;
    bool with_readers_ = true;
    pid_t pcscd_ = -1;
    drivers::card::sim::SilentChip chip_;
    std::optional<rigs::VpcdFront> card_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const fs::path folder = arguments[1];
    const bool is_there = leave_the_others() && raise_loopback() && mount_folder(folder);
    std::cout << (is_there ? "done" : "denied") << std::endl;
    if (!is_there) return 1;
    Reader reader(folder);
    for (std::string order; std::getline(std::cin, order);) std::cout << (reader.obey(order) ? "done" : "failed") << std::endl;
    return 0;
}
