// The program that is killed: seals dossiers into a real state.db and lets a courier carry them, until it is killed.
//
//   outbox_child STATE_DB PORTAL_FD PROGRESS_FD store|drain
//
// Progress, a line each: "ready", "stored ID SHA256" once a dossier is kept, "delivered ID". drain stores nothing and ends when all is
// delivered.
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <cstdlib>
#include <mutex>

#include "kiosk/dossier/courier.h"
#include "platform/crypto/random.h"
#include "tests/journeys/outbox_kill/marker.h"
#include "tests/kiosk/dossier/sealing.h"

namespace {

using namespace kiosk::dossier;

// The portal stands in the parent, behind a socket that keeps each message whole. It answers "+" once it has written the dossier down, and
// "?" when its answer is lost on the way.
class SocketPortal final : public kiosk::portal::Portal, public kiosk::portal::Supplements {
public:
    explicit SocketPortal(int fd) : fd_(fd) {}
    kiosk::portal::Reply submit(const std::string& id, platform::ByteView sealed, std::stop_token) override {
        std::string message = id + '\n';
        message.append(platform::text_of(sealed));
        if (::send(fd_, message.data(), message.size(), 0) < 0) return kiosk::portal::Later{"not sent", {}};
        char answer = '?';
        if (::recv(fd_, &answer, 1, 0) != 1 || answer != '+') return kiosk::portal::Later{"cut off", {}};
        return kiosk::portal::Accepted{"code-of-" + id, ""};
    }
    kiosk::portal::Reply supplement(const std::string&, const std::string& id, platform::ByteView sealed, std::stop_token stop) override {
        return submit(id, sealed, std::move(stop));
    }

private:
    int fd_;
};

void tell(int fd, const std::string& line) {
    if (::write(fd, line.data(), line.size()) < 0) std::_Exit(3);
}

void store_for_ever(Outbox& outbox, Courier& courier, int progress) {
    const auto sealer = tests::make_sealer();
    const platform::SystemClock clock(platform::build_time());
    while (true) {
        const auto id = platform::crypto::uuid_v7(clock.now());
        const auto pages = platform::crypto::random_below(40'000);
        const auto sealed = tests::seal(sealer, id, outbox_kill::content(id, pages));
        if (!outbox.store(sealed)) std::_Exit(4);
        tell(progress, fmt::format("stored {} {}\n", id, sealed.sha256()));
        courier.look();
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) return 2;
    const std::string file = argv[1], mode = argv[4];
    const int progress = std::atoi(argv[3]);
    const platform::SystemClock clock(platform::build_time());
    auto database = platform::Database::open(file);
    if (!database) return 5;
    auto outbox = Outbox::open(*database, clock);
    if (!outbox) return 6;
    SocketPortal portal(std::atoi(argv[2]));
    std::mutex mutex;
    std::condition_variable delivered;
    Courier courier(file, portal, portal, clock, {std::chrono::milliseconds(2), std::chrono::milliseconds(20)},
                    [&](const OutboxRow& row, const auto&) {
                        if (row.state != OutboxState::accepted) return;
                        tell(progress, "delivered " + row.id + "\n");
                        const std::lock_guard hold(mutex);
                        delivered.notify_all();
                    });
    tell(progress, "ready\n");
    if (mode == "store") store_for_ever(*outbox, courier, progress);

    std::unique_lock hold(mutex);
    const auto is_drained = [&] {
        const auto rows = outbox->rows();
        return rows && std::all_of(rows->begin(), rows->end(), [](const OutboxRow& r) { return r.state == OutboxState::accepted; });
    };
    return delivered.wait_for(hold, std::chrono::seconds(60), is_drained) ? 0 : 7;
}
