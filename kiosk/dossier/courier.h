// Carries sealed dossiers to the portal on a thread of its own: retries with backoff and full jitter, goes on after a restart.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "kiosk/dossier/outbox.h"
#include "kiosk/portal/follow.h"
#include "platform/pulse.h"

namespace kiosk::dossier {

struct Backoff {
    std::chrono::milliseconds first{2000}, most{std::chrono::minutes(15)};
};
// Full jitter: a random time between 0 and min(most, first * 2^(tries-1)). random: 0..1.
std::chrono::milliseconds pause_after(const Backoff& backoff, int tries, double random);

class Courier {
public:
    // A row as it stands after a try; and, if the portal just took it, what can be paid now.
    using Report = std::function<void(const OutboxRow& row, const std::optional<portal::PaymentOrder>& payment)>;
    // report runs on the courier's thread after each try.
    // state_file: the courier opens its own Database on it.
    Courier(std::string state_file, portal::Portal& portal, portal::Supplements& supplements, const platform::Clock& clock, Backoff backoff,
            Report report);
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;
    ~Courier();  // stops within 200 ms; an unfinished try is tried again after the next start
    // Something was stored, hurried or is due: look into the outbox now. A dossier whose next try lies ahead waits on, for the portal
    // may have asked for that; Outbox::hurry makes it due. Any thread.
    void look();
    // Beats while something is handed over; long uploads get their time from the line's own patience.
    const platform::Pulse& pulse() const { return pulse_; }

private:
    void run(const std::stop_token& stop);
    platform::Status carry(const std::stop_token& stop);
    platform::Status deliver_due(Outbox& outbox, const std::stop_token& stop);
    portal::Reply hand_over(const OutboxRow& row, platform::ByteView sealed, const std::stop_token& stop);
    platform::Status mark(Outbox& outbox, const OutboxRow& row, const portal::Reply& reply);
    platform::WallTime next_try_of(const portal::Later& later, int tries) const;
    void wait(std::chrono::milliseconds at_most, const std::stop_token& stop);

    platform::Pulse pulse_{"courier", std::chrono::minutes(5)};
    std::string state_file_;
    portal::Portal& portal_;
    portal::Supplements& supplements_;
    const platform::Clock& clock_;
    Backoff backoff_;
    Report report_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    bool look_ = false;
    std::jthread thread_;
};

}  // namespace kiosk::dossier
