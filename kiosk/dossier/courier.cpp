#include "kiosk/dossier/courier.h"

#include <pthread.h>

#include <algorithm>
#include <random>

#include "platform/log.h"

namespace kiosk::dossier {
namespace {
using platform::Level;
using platform::Status;
using std::chrono::milliseconds;

// The wall clock may be set, and a test turns it by hand: no real wait is longer than this before the time is read again.
constexpr milliseconds longest_wait{1000};
// After the database failed (a full disk, say). The portal is asked again with the same id, so no haste and no harm.
constexpr milliseconds pause_after_trouble{5000};
// A Retry-After beyond this is taken for a mistake: no dossier waits for a month.
constexpr std::chrono::hours longest_retry_after{24};

double random_share() {
    std::random_device source;
    return std::uniform_real_distribution<double>(0, 1)(source);
}

}  // namespace

milliseconds pause_after(const Backoff& backoff, int tries, double random) {
    auto most = std::min(backoff.first, backoff.most);
    for (int i = 1; i < tries && most < backoff.most; ++i) most = std::min(most * 2, backoff.most);
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(most.count()) * std::clamp(random, 0.0, 1.0)));
}

Courier::Courier(std::string state_file, portal::Portal& portal, portal::Supplements& supplements, const platform::Clock& clock,
                 Backoff backoff, Report report)
    : state_file_(std::move(state_file)),
      portal_(portal),
      supplements_(supplements),
      clock_(clock),
      backoff_(backoff),
      report_(std::move(report)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

Courier::~Courier() = default;  // the thread is told to stop and joined

void Courier::look() {
    {
        const std::lock_guard hold(mutex_);
        look_ = true;
    }
    wake_.notify_all();
}

void Courier::run(const std::stop_token& stop) {
    pthread_setname_np(pthread_self(), "courier");
    while (!stop.stop_requested()) {
        const Status carried = carry(stop);
        if (carried) return;
        // A new start of the outbox also makes a dossier due again whose mark could not be written.
        platform::log(Level::error, "courier", "outbox: {}: {}", platform::name_of(carried.error().fault), carried.error().detail);
        wait(pause_after_trouble, stop);
    }
}

Status Courier::carry(const std::stop_token& stop) {
    TRY(auto database, platform::Database::open(state_file_));
    TRY(auto outbox, Outbox::open(database, clock_));
    while (!stop.stop_requested()) {
        pulse_.beat();
        TRY_DO(deliver_due(outbox, stop));
        TRY(const auto earliest, outbox.earliest_try());
        const auto left = earliest ? *earliest - clock_.now() : longest_wait;
        wait(std::clamp(left, milliseconds(0), longest_wait), stop);
    }
    return {};
}

Status Courier::deliver_due(Outbox& outbox, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        pulse_.beat();
        TRY(const auto due, outbox.next_due());
        if (!due) return {};
        const auto& [row, bytes] = *due;
        const auto reply = hand_over(row, bytes, stop);
        // Cut short by our own stop: that says nothing about the portal, and the row is due again after the next start.
        if (stop.stop_requested() && std::holds_alternative<portal::Later>(reply)) return {};
        TRY_DO(mark(outbox, row, reply));
        TRY(const auto now, outbox.find(row.id));
        const auto* accepted = std::get_if<portal::Accepted>(&reply);
        if (now && report_) report_(*now, accepted != nullptr ? accepted->payment : std::nullopt);
    }
    return {};
}

portal::Reply Courier::hand_over(const OutboxRow& row, platform::ByteView sealed, const std::stop_token& stop) {
    if (row.supplement_of.empty()) return portal_.submit(row.id, sealed, stop);
    return supplements_.supplement(row.supplement_of, row.id, sealed, stop);
}

Status Courier::mark(Outbox& outbox, const OutboxRow& row, const portal::Reply& reply) {
    if (const auto* accepted = std::get_if<portal::Accepted>(&reply)) {
        platform::log(Level::info, "courier", "{}: accepted at try {}", row.reference, row.tries);
        return outbox.accepted(row.id, accepted->dossier_code);
    }
    if (const auto* refused = std::get_if<portal::Refused>(&reply)) {
        platform::log(Level::error, "courier", "{}: refused: {}", row.reference, refused->reason);
        return outbox.refused(row.id, refused->reason);
    }
    const auto& later = std::get<portal::Later>(reply);
    platform::log(Level::warning, "courier", "{}: try {}: later: {}", row.reference, row.tries, later.why);
    return outbox.later(row.id, next_try_of(later, row.tries));
}

platform::WallTime Courier::next_try_of(const portal::Later& later, int tries) const {
    auto pause = pause_after(backoff_, tries, random_share());
    if (later.not_before) pause = std::max<milliseconds>(pause, std::min<std::chrono::seconds>(*later.not_before, longest_retry_after));
    return clock_.now() + pause;
}

void Courier::wait(milliseconds at_most, const std::stop_token& stop) {
    pulse_.rest();
    std::unique_lock hold(mutex_);
    wake_.wait_for(hold, stop, at_most, [&] { return look_; });
    look_ = false;
}

}  // namespace kiosk::dossier
