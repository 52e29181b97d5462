#include "tests/rigs/portal/payments.h"

#include <fmt/format.h>

#include "platform/crypto/random.h"
#include "tests/rigs/portal/cases.h"
#include "tests/rigs/portal/states.h"

namespace portal {

using platform::Database;
using platform::failure;
using platform::Fault;
using platform::Result;
using platform::Status;
using Latest = Result<std::optional<Payment>>;

Status Payments::demand(Database& database, const std::string& dossier, const std::string& code, std::int64_t amount) const {
    TRY_DO(withdraw(database, dossier));
    const auto now = ledger_.time();
    return database.run("INSERT INTO payments(id, dossier, amount, purpose, expires_at, status) VALUES(?1, ?2, ?3, ?4, ?5, 'due')",
                        {platform::crypto::uuid_v7(now), dossier, amount, code, platform::iso8601(now + patience_)});
}

Latest Payments::latest(Database& database, const std::string& dossier) const {
    std::optional<Payment> found;
    TRY_DO(database.run(
        "SELECT id, amount, purpose, expires_at, status, receipt_number, paid_at FROM payments WHERE dossier = ?1 "
        "ORDER BY number DESC LIMIT 1",
        {dossier}, [&](const platform::Row& row) {
            found = Payment{row.text(0), dossier, row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
        }));
    if (found && found->status == "due" && found->expires_at <= ledger_.now()) found->status = "expired";
    return found;
}

Status Payments::withdraw(Database& database, const std::string& dossier) const {
    return database.run("UPDATE payments SET status = 'withdrawn' WHERE dossier = ?1 AND status = 'due' AND expires_at > ?2",
                        {dossier, ledger_.now()});
}

Status Payments::arrived(Database& database, const std::string& dossier) const {
    TRY(const auto payment, latest(database, dossier));
    if (!payment || payment->status != "due") return failure(Fault::refused, "nothing is due");
    const std::string now = ledger_.now();
    const std::string receipt = fmt::format("BL{}{:06}", now.substr(0, 4), platform::crypto::random_below(1'000'000));
    TRY_DO(
        database.run("UPDATE payments SET status = 'paid', receipt_number = ?2, paid_at = ?3 WHERE id = ?1", {payment->id, receipt, now}));
    TRY(const int state, cases::state_of(database, dossier));
    if (state != payment_state) return {};
    return cases::resume(database, dossier, now, ledger_.working_days(), "Đã nhận tiền phí. Hồ sơ được giải quyết tiếp.");
}

Latest Payments::latest(const std::string& dossier) {
    std::optional<Payment> found;
    TRY_DO(ledger_.transaction([&](Database& database) -> Status {
        TRY(found, latest(database, dossier));
        return {};
    }));
    return found;
}

Latest Payments::wait(const std::string& dossier, const std::string& known, std::chrono::seconds at_most) {
    const auto end = std::chrono::steady_clock::now() + at_most;
    for (;;) {
        std::unique_lock lock(mutex_);
        const std::uint64_t before = changes_;
        lock.unlock();
        TRY(auto payment, latest(dossier));
        lock.lock();
        if (closed_ || !payment || payment->status != known || std::chrono::steady_clock::now() >= end) return payment;
        // An order expires without anybody's doing: look again from time to time.
        changed_.wait_until(lock, std::min(end, std::chrono::steady_clock::now() + std::chrono::seconds(1)),
                            [&] { return closed_ || changes_ != before; });
    }
}

void Payments::look() {
    const std::lock_guard lock(mutex_);
    ++changes_;
    changed_.notify_all();
}

void Payments::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
}

void Payments::open() {
    const std::lock_guard lock(mutex_);
    closed_ = false;
}

}  // namespace portal
