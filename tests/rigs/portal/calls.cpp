#include "tests/rigs/portal/calls.h"

#include <algorithm>
#include <array>

namespace portal {

using platform::Database;
using platform::failure;
using platform::Fault;
using platform::Result;
using platform::Row;
using platform::Status;

namespace {

constexpr std::array states{"waiting", "acknowledged", "on_the_way", "here", "done", "withdrawn"};
constexpr auto columns = "SELECT id, name, place, since, state, seen_at FROM calls ";

std::ptrdiff_t rank(const std::string& state) { return std::ranges::find(states, state) - states.begin(); }

Call call_of(const Row& row) { return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)}; }

}  // namespace

bool is_call_state(const std::string& text) { return std::ranges::count(states, text) > 0; }
bool is_call_over(const std::string& state) { return state == "done" || state == "withdrawn"; }

Result<Call> Calls::tell(const std::string& fingerprint, const Call& told) {
    Call out = told;
    const Status kept = ledger_.transaction([&](Database& database) -> Status {
        std::string owner = fingerprint, state = told.state;
        TRY_DO(database.run("SELECT kiosk, state FROM calls WHERE id = ?1", {told.id}, [&](const Row& row) {
            owner = row.text(0);
            state = std::max(row.text(1), told.state, [](const auto& a, const auto& b) { return rank(a) < rank(b); });
        }));
        if (owner != fingerprint) return failure(Fault::refused, "another kiosk's call");
        out.state = is_call_over(told.state) ? told.state : state;
        TRY_DO(database.run("UPDATE calls SET state = 'withdrawn' WHERE kiosk = ?1 AND id <> ?2 AND state NOT IN ('done', 'withdrawn')",
                            {fingerprint, told.id}));
        return database.run(
            "INSERT INTO calls(id, kiosk, name, place, since, state, seen_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) "
            "ON CONFLICT(id) DO UPDATE SET state = ?6, seen_at = ?7",
            {told.id, fingerprint, told.kiosk, told.place, told.since, out.state, ledger_.now()});
    });
    if (!kept) return tl::make_unexpected(kept.error());
    changed();
    return out;
}

Result<std::optional<Call>> Calls::find(const std::string& fingerprint, const std::string& id) {
    std::optional<Call> found;
    const auto act = [&](Database& database) -> Status {
        TRY_DO(database.run("UPDATE calls SET seen_at = ?3 WHERE id = ?1 AND kiosk = ?2", {id, fingerprint, ledger_.now()}));
        return database.run(std::string(columns) + "WHERE id = ?1 AND kiosk = ?2", {id, fingerprint},
                            [&](const Row& row) { found = call_of(row); });
    };
    TRY_DO(ledger_.transaction(act));
    return found;
}

Result<std::optional<Call>> Calls::wait(const std::string& fingerprint, const std::string& id, const std::string& known,
                                        std::chrono::seconds at_most) {
    const auto end = std::chrono::steady_clock::now() + at_most;
    for (;;) {
        std::unique_lock lock(mutex_);
        const std::uint64_t before = changes_;
        lock.unlock();
        TRY(auto call, find(fingerprint, id));
        lock.lock();
        if (closed_ || !call || call->state != known || std::chrono::steady_clock::now() >= end) return call;
        told_.wait_until(lock, end, [&] { return closed_ || changes_ != before; });
    }
}

Status Calls::move(const std::string& id, const std::string& state) {
    const Status moved = ledger_.transaction([&](Database& database) -> Status {
        std::optional<Call> found;
        TRY_DO(database.run(std::string(columns) + "WHERE (id = ?1 OR ?1 = '') AND state NOT IN ('done', 'withdrawn') ORDER BY since DESC",
                            {id}, [&](const Row& row) { found = call_of(row); }));
        if (!found || rank(state) <= rank(found->state)) return failure(Fault::refused, "it is there already, or further");
        return database.run("UPDATE calls SET state = ?2 WHERE id = ?1", {found->id, state});
    });
    if (moved) changed();
    return moved;
}

Result<std::vector<Call>> Calls::open_ones() {
    std::vector<Call> found;
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run(std::string(columns) + "WHERE state NOT IN ('done', 'withdrawn') ORDER BY since", {},
                            [&](const Row& row) { found.push_back(call_of(row)); });
    }));
    return found;
}

std::uint64_t Calls::wait_for_change(std::uint64_t known, std::chrono::seconds at_most) {
    std::unique_lock lock(mutex_);
    told_.wait_for(lock, at_most, [&] { return closed_ || changes_ != known; });
    return changes_;
}

void Calls::changed() {
    const std::lock_guard lock(mutex_);
    ++changes_;
    told_.notify_all();
}

void Calls::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    told_.notify_all();
}

void Calls::open() {
    const std::lock_guard lock(mutex_);
    closed_ = false;
}

}  // namespace portal
