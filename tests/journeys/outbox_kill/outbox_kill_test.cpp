// A dossier that was acknowledged as stored reaches the portal, once and unchanged, however often the kiosk dies on the way.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "platform/crypto/digest.h"
#include "platform/database.h"
#include "platform/files.h"
#include "tests/journeys/outbox_kill/marker.h"
#include "tests/temporary_folder.h"

namespace {

using namespace std::chrono_literals;

// Writes each dossier down, synced, before it answers; loses every eighth answer.
class PortalStandIn {
public:
    explicit PortalStandIn(const std::string& file) : file_(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {}
    PortalStandIn(const PortalStandIn&) = delete;
    PortalStandIn& operator=(const PortalStandIn&) = delete;
    ~PortalStandIn() { ::close(file_); }

    void serve_one(int socket) {
        std::vector<char> message(1 << 20);
        const auto size = ::recv(socket, message.data(), message.size(), MSG_DONTWAIT);
        if (size <= 0) return;
        const std::string_view text(message.data(), static_cast<std::size_t>(size));
        const auto end = text.find('\n');
        const auto sealed = platform::bytes_of(text.substr(end + 1));
        const auto line = std::string(text.substr(0, end)) + " " + platform::hex(platform::crypto::sha256(sealed)) + "\n";
        ASSERT_EQ(::write(file_, line.data(), line.size()), static_cast<ssize_t>(line.size()));
        ASSERT_EQ(::fdatasync(file_), 0);
        const char answer = ++served_ % 8 == 0 ? '?' : '+';
        // The child may be dead by now; then nobody hears the answer.
        [[maybe_unused]] const auto sent = ::send(socket, &answer, 1, MSG_NOSIGNAL);
    }

private:
    int file_;
    int served_ = 0;
};

// The program under test, killed when this goes.
class Child {
public:
    Child(const std::string& database, const char* mode) {
        int sockets[2], pipes[2];
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sockets) != 0 || ::pipe2(pipes, O_NONBLOCK) != 0) std::abort();
        const int room = 1 << 20;
        ::setsockopt(sockets[1], SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
        for (const int ours : {sockets[0], pipes[0]}) ::fcntl(ours, F_SETFD, FD_CLOEXEC);
        const std::string portal = std::to_string(sockets[1]), progress = std::to_string(pipes[1]);
        pid_ = ::fork();
        if (pid_ == 0) {
            ::execl(TRAM_CHILD, TRAM_CHILD, database.c_str(), portal.c_str(), progress.c_str(), mode, nullptr);
            std::_Exit(127);
        }
        ::close(sockets[1]);
        ::close(pipes[1]);
        socket_ = sockets[0];
        pipe_ = pipes[0];
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        kill();
        ::close(socket_);
        ::close(pipe_);
    }

    // Answers as the portal and reads progress until the time is over or, with no end, until the child has ended.
    void attend(PortalStandIn& portal, std::optional<std::chrono::steady_clock::time_point> end, bool until_ready = false) {
        while (!(until_ready && is_ready_)) {
            const auto left = end ? std::chrono::ceil<std::chrono::milliseconds>(*end - std::chrono::steady_clock::now()) : 1000ms;
            if (left <= 0ms) return;
            pollfd waiting[2] = {{socket_, POLLIN, 0}, {pipe_, POLLIN, 0}};
            ::poll(waiting, 2, static_cast<int>(left.count()));
            if ((waiting[0].revents & POLLIN) != 0) portal.serve_one(socket_);
            if ((waiting[1].revents & (POLLIN | POLLHUP)) != 0 && !read_progress()) return;
        }
    }
    void kill() {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        wait();
    }
    int wait() {
        int status = 0;
        ::waitpid(pid_, &status, 0);
        pid_ = -1;
        while (read_progress()) continue;  // what it said before it died
        return status;
    }
    const std::map<std::string, std::string>& stored() const { return stored_; }  // id, sha256

private:
    bool read_progress() {
        char block[4096];
        const auto size = ::read(pipe_, block, sizeof block);
        if (size <= 0) return false;
        said_.append(block, static_cast<std::size_t>(size));
        for (auto end = said_.find('\n'); end != std::string::npos; end = said_.find('\n')) {
            std::istringstream line(said_.substr(0, end));
            said_.erase(0, end + 1);
            std::string word, id, sha256;
            line >> word >> id >> sha256;
            if (word == "ready") is_ready_ = true;
            if (word == "stored") stored_[id] = sha256;
        }
        return true;
    }

    pid_t pid_ = -1;
    int socket_ = -1, pipe_ = -1;
    bool is_ready_ = false;
    std::string said_;
    std::map<std::string, std::string> stored_;
};

void expect_no_trace(const std::filesystem::path& folder) {
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const auto bytes = platform::read_text(file.path());
        ASSERT_TRUE(bytes);
        for (const auto& trace : outbox_kill::traces()) EXPECT_EQ(bytes->find(trace), std::string::npos) << file.path();
    }
}

std::string integrity(const std::string& file) {
    std::string word;
    auto database = platform::Database::open(file);
    EXPECT_TRUE(database && database->run("PRAGMA integrity_check", {}, [&](const platform::Row& row) { word = row.text(0); }));
    return word;
}

std::map<std::string, std::set<std::string>> received(const std::string& file) {
    std::map<std::string, std::set<std::string>> out;
    std::ifstream lines(file);
    for (std::string id, sha256; lines >> id >> sha256;) out[id].insert(sha256);
    return out;
}

TEST(OutboxKill, finds_its_marker_where_it_is) {
    const tests::TemporaryFolder folder;
    const auto traces = outbox_kill::traces();
    const auto content = outbox_kill::content("an-id", 100);
    EXPECT_NE(content.find(traces[0]), std::string::npos);
    const auto coded = platform::base64(platform::bytes_of(content));
    EXPECT_TRUE(coded.find(traces[3]) != std::string::npos || coded.find(traces[4]) != std::string::npos ||
                coded.find(traces[5]) != std::string::npos);
}

TEST(OutboxKill, loses_no_dossier_and_sends_none_as_two) {
    constexpr int kills = 200;
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "state");
    const std::string database = folder / "state/state.db", ledger = folder / "received";
    PortalStandIn portal(ledger);
    std::map<std::string, std::string> stored;
    const unsigned seed = std::random_device{}();
    std::printf("seed %u\n", seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> moment(0, 60'000);

    for (int i = 0; i < kills; ++i) {
        Child child(database, "store");
        child.attend(portal, std::chrono::steady_clock::now() + 20s, true);
        child.attend(portal, std::chrono::steady_clock::now() + std::chrono::microseconds(moment(random)));
        child.kill();
        stored.insert(child.stored().begin(), child.stored().end());
        expect_no_trace(folder.path() / "state");
        if (i % 20 == 0) {
            EXPECT_EQ(integrity(database), "ok");
        }
        if (HasFatalFailure()) return;
    }
    Child last(database, "drain");
    last.attend(portal, {});
    EXPECT_EQ(last.wait(), 0) << "the outbox did not drain";

    const auto sent = received(ledger);
    EXPECT_GT(stored.size(), static_cast<std::size_t>(kills)) << "too little happened between the kills";
    for (const auto& [id, sha256] : stored) {
        const auto found = sent.find(id);
        ASSERT_NE(found, sent.end()) << id << " was lost";
        EXPECT_EQ(*found->second.begin(), sha256) << id;
    }
    for (const auto& [id, contents] : sent) EXPECT_EQ(contents.size(), 1u) << id << " was sent as two";
    EXPECT_EQ(integrity(database), "ok");
    expect_no_trace(folder.path() / "state");
    std::printf("%zu stored, %zu received, %d kills\n", stored.size(), sent.size(), kills);
}

}  // namespace
