// Payment orders: made when a dossier comes or an officer demands it, ended by the bank's word, by time or by the officer. The portal alone
// says "paid".
#pragma once
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "tests/rigs/portal/ledger.h"

namespace portal {

struct Bank {
    std::string bin = "970415", account = "0990001234", account_name = "KHO BAC THU NGHIEM";
};

struct Payment {
    std::string id, dossier;
    std::int64_t amount = 0;  // dong
    std::string purpose, expires_at;
    std::string status;  // "due", "paid", "expired", "withdrawn"
    std::string receipt_number, paid_at;
};

// Any thread.
class Payments {
public:
    Payments(Ledger& ledger, Bank bank, std::chrono::seconds patience) : ledger_(ledger), bank_(std::move(bank)), patience_(patience) {}
    const Bank& bank() const { return bank_; }

    // Inside a transaction. demand: withdraws an order that is still due. An order that nobody paid in time is shown as expired.
    platform::Status demand(platform::Database& database, const std::string& dossier, const std::string& code, std::int64_t amount) const;
    platform::Result<std::optional<Payment>> latest(platform::Database& database, const std::string& dossier) const;
    platform::Status withdraw(platform::Database& database, const std::string& dossier) const;
    // The bank's message. A dossier in state 6 goes on. refused: nothing is due.
    platform::Status arrived(platform::Database& database, const std::string& dossier) const;

    // The latest order as soon as its status is another than `known`, or when the time is over.
    platform::Result<std::optional<Payment>> wait(const std::string& dossier, const std::string& known, std::chrono::seconds at_most);
    // Something may have changed: whoever waits looks again.
    void look();
    // Between the two nobody waits any longer.
    void close();
    void open();

private:
    platform::Result<std::optional<Payment>> latest(const std::string& dossier);

    Ledger& ledger_;
    Bank bank_;
    std::chrono::seconds patience_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t changes_ = 0;
    bool closed_ = false;
};

}  // namespace portal
