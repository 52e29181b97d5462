#include "tests/rigs/portal/officers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <regex>

#include "platform/crypto/random.h"
#include "tests/rigs/portal/cases.h"
#include "tests/rigs/portal/states.h"

namespace portal {
namespace {

using platform::Database;
using platform::failure;
using platform::Fault;
using platform::Status;

struct Step {
    Act act;
    std::vector<int> from;
};

const std::array<Step, 10>& steps() {
    static const std::array<Step, 10> all{{
        {Act::accept, {new_state}},
        {Act::start, {accepted_state}},
        {Act::ask, {new_state, accepted_state, processing_state}},
        {Act::demand, {accepted_state, processing_state, payment_state}},
        {Act::finish, {accepted_state, processing_state}},
        {Act::hand_over, {ready_state}},
        {Act::refuse, {new_state}},
        {Act::stop, {accepted_state, processing_state, supplement_state, payment_state}},
        {Act::withdraw, {new_state, accepted_state, processing_state, supplement_state, payment_state}},
        {Act::apologise, {accepted_state, processing_state}},
    }};
    return all;
}

bool is_day(const std::string& text) {
    static const std::regex shape("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    return text.size() == 10 && std::regex_match(text, shape);
}

// Texts to the citizen; the contract allows 500 letters.
bool is_said(const std::string& text) { return !text.empty() && text.size() <= 500; }

Status missing(const char* what) { return failure(Fault::malformed, what); }

}  // namespace

bool may(Act act, int state) {
    const auto step = std::ranges::find(steps(), act, &Step::act);
    return step != steps().end() && std::ranges::count(step->from, state) > 0;
}

Status Officers::perform(const std::string& id, Act act, const Do& rest) {
    const std::string now = ledger_.now();
    const Status done = ledger_.transaction([&](Database& database) -> Status {
        TRY(const int state, cases::state_of(database, id));
        if (!may(act, state)) return failure(Fault::refused, "not in this state");
        return rest(database, now);
    });
    payments_.look();
    return done;
}

Status Officers::accept(const std::string& id, const std::string& officer, int working_days) {
    if (!is_said(officer) || officer.size() > 100) return missing("officer's name");
    if (working_days < 0 || working_days > 400) return missing("working days");
    return perform(id, Act::accept, [&](Database& database, const std::string& now) -> Status {
        TRY_DO(database.run("UPDATE cases SET officer = ?2, accepted_at = ?3, working_days = ?4, due_at = ?5 WHERE dossier = ?1",
                            {id, officer, now, std::int64_t{working_days}, ledger_.working_days().after(now, working_days)}));
        return cases::move(database, id, accepted_state, now);
    });
}

Status Officers::start(const std::string& id) {
    return perform(id, Act::start,
                   [&](Database& database, const std::string& now) { return cases::move(database, id, processing_state, now); });
}

Status Officers::ask(const std::string& id, const std::vector<MissingPaper>& items, const std::string& deadline) {
    if (items.empty() || !std::ranges::all_of(items, [](const auto& item) { return is_said(item.reason) && item.name.size() <= 200; })) {
        return missing("papers and a reason for each");
    }
    if (!is_day(deadline)) return missing("deadline");
    nlohmann::json list = nlohmann::json::array();
    for (const MissingPaper& item : items) list.push_back({{"key", item.key}, {"name", item.name}, {"reason", item.reason}});
    return perform(id, Act::ask, [&](Database& database, const std::string& now) -> Status {
        TRY_DO(database.run("INSERT INTO supplement_requests(id, dossier, asked_at, deadline, items) VALUES(?1, ?2, ?3, ?4, ?5)",
                            {platform::crypto::uuid_v7(ledger_.time()), id, now, deadline, list.dump()}));
        TRY_DO(cases::pause(database, id, now));
        return cases::move(database, id, supplement_state, now);
    });
}

Status Officers::demand(const std::string& id, std::int64_t amount) {
    if (amount < 1000 || amount > 100'000'000) return missing("amount");
    return perform(id, Act::demand, [&](Database& database, const std::string& now) -> Status {
        std::string code;
        TRY_DO(
            database.run("SELECT dossier_code FROM dossiers WHERE id = ?1", {id}, [&](const platform::Row& row) { code = row.text(0); }));
        TRY_DO(payments_.demand(database, id, code, amount));
        TRY_DO(cases::pause(database, id, now));
        return cases::move(database, id, payment_state, now);
    });
}

Status Officers::money_arrived(const std::string& id) {
    const Status done = ledger_.transaction([&](Database& database) { return payments_.arrived(database, id); });
    payments_.look();
    return done;
}

Status Officers::withdraw_order(const std::string& id) {
    const Status done = ledger_.transaction([&](Database& database) -> Status {
        TRY_DO(payments_.withdraw(database, id));
        TRY(const int state, cases::state_of(database, id));
        if (state != payment_state) return {};
        return cases::resume(database, id, ledger_.now(), ledger_.working_days(), "Không còn phải nộp phí.");
    });
    payments_.look();
    return done;
}

Status Officers::finish(const std::string& id, const std::string& place, const std::string& until) {
    if (!is_said(place) || place.size() > 300) return missing("where the result is");
    if (!until.empty() && !is_day(until)) return missing("until when");
    return perform(id, Act::finish, [&](Database& database, const std::string& now) -> Status {
        TRY_DO(database.run("UPDATE cases SET result_place = ?2, result_until = ?3 WHERE dossier = ?1", {id, place, until}));
        return cases::move(database, id, ready_state, now);
    });
}

Status Officers::hand_over(const std::string& id) {
    return perform(id, Act::hand_over,
                   [&](Database& database, const std::string& now) { return cases::move(database, id, handed_over_state, now); });
}

// What was still asked of the citizen is so no longer.
Status Officers::close(const std::string& id, Act act, int state, const std::string& reason) {
    return perform(id, act, [&](Database& database, const std::string& now) -> Status {
        TRY_DO(database.run("UPDATE cases SET reason = ?2 WHERE dossier = ?1", {id, reason}));
        TRY_DO(database.run("UPDATE supplement_requests SET answered = 1 WHERE dossier = ?1", {id}));
        TRY_DO(payments_.withdraw(database, id));
        return cases::move(database, id, state, now, reason);
    });
}

Status Officers::refuse(const std::string& id, const std::string& reason) {
    return is_said(reason) ? close(id, Act::refuse, refused_state, reason) : missing("reason");
}

Status Officers::stop(const std::string& id, const std::string& reason) {
    return is_said(reason) ? close(id, Act::stop, stopped_state, reason) : missing("reason");
}

Status Officers::withdraw(const std::string& id) { return close(id, Act::withdraw, withdrawn_state, ""); }

Status Officers::apologise(const std::string& id, int more_days, const std::string& reason) {
    if (!is_said(reason) || more_days < 1 || more_days > 400) return missing("days and reason");
    return perform(id, Act::apologise, [&](Database& database, const std::string& now) -> Status {
        std::string due;
        TRY_DO(database.run("SELECT due_at FROM cases WHERE dossier = ?1", {id}, [&](const platform::Row& row) { due = row.text(0); }));
        if (due.empty()) return failure(Fault::refused, "has no due date");
        const std::string new_due = ledger_.working_days().after(std::max(due, now), more_days);
        TRY_DO(
            database.run("UPDATE cases SET old_due = ?2, due_at = ?3, delay_reason = ?4 WHERE dossier = ?1", {id, due, new_due, reason}));
        TRY(const int state, cases::state_of(database, id));
        return cases::move(database, id, state, now, "Cơ quan xin lỗi và hẹn lại. " + reason);
    });
}

Status Officers::parcel(const std::string& id, const std::string& tracking_number, const std::string& state, const std::string& place) {
    if (place.size() > 200) return missing("place");
    return ledger_.transaction(
        [&](Database& database) { return parcels::step(database, id, tracking_number, state, place, ledger_.now()); });
}

}  // namespace portal
