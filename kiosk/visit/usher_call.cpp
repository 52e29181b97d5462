// Calling staff: lamp, chime and the branch's page, from the press until somebody was there. Part of the Usher.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/visit/flow_pages.h"
#include "kiosk/visit/usher.h"
#include "platform/crypto/random.h"
#include "platform/log.h"

namespace kiosk::visit {

using drivers::cabinet::Lamp;
using portal::CallState;

namespace {

Lamp lamp_of(CallState state) {
    switch (state) {
        case CallState::waiting: return Lamp::blinking;
        case CallState::acknowledged:
        case CallState::on_the_way: return Lamp::steady;
        default: return Lamp::off;
    }
}

// Seen by nobody yet, or by somebody who has not come.
bool is_open(CallState state) { return state < CallState::here; }

bool is_among(std::span<const StepRow> rows, Step step) {
    return std::any_of(rows.begin(), rows.end(), [&](const StepRow& row) { return row.step == step; });
}

}  // namespace

portal::CallPlace call_place(Step step) {
    using portal::CallPlace;
    switch (step) {
        case Step::closed: return CallPlace::closed;
        case Step::place_card:
        case Step::reading_card:
        case Step::confirm_identity: return CallPlace::card;
        case Step::form: return CallPlace::form;
        case Step::papers:
        case Step::scanning:
        case Step::page_review: return CallPlace::papers;
        case Step::delivery: return CallPlace::delivery;
        case Step::fees:
        case Step::paying:
        case Step::paying_found: return CallPlace::fees;
        case Step::review:
        case Step::sealing:
        case Step::sending: return CallPlace::review;
        case Step::printing:
        case Step::done:
        case Step::rating:
        case Step::goodbye:
        case Step::wiping: return CallPlace::end;
        case Step::card_trouble:
        case Step::scan_trouble:
        case Step::seal_trouble:
        case Step::slip_trouble:
        case Step::account_card_trouble: return CallPlace::trouble;
        default: break;
    }
    if (is_among(look_up_steps(), step)) return CallPlace::looking_up;
    if (is_among(errand_steps(), step)) return CallPlace::errands;
    if (is_among(maintenance_steps(), step)) return CallPlace::closed;
    return CallPlace::start;
}

void Usher::begin_call() {
    const auto now = clock_.steady();
    call_ = Call{.record = {.id = platform::crypto::uuid_v7(clock_.now()),
                            .kiosk = site_.kiosk_id,
                            .place = call_place(step_),
                            .since = clock_.now(),
                            .state = CallState::waiting},
                 .since = now,
                 .rings = now + site_.times.ring,
                 .stays = step_ == Step::closed};
    jobs_.note(JournalEvent::staff_called, name_of(step_));
    jobs_.light(Lamp::blinking);
    jobs_.ring();
    jobs_.follow(call_->record);
}

void Usher::hear_of_call(const CallLetter& letter) {
    if (!call_ || letter.id != call_->record.id) return;
    call_->branch = letter.state ? Branch::knows : Branch::silent;
    if (!letter.state || *letter.state <= call_->record.state) return;
    move_call(*letter.state);
}

// Told to the branch if it was this machine's people who moved it: the branch knows its own moves, and takes no harm from hearing of them.
void Usher::move_call(CallState to) {
    portal::CallRecord& record = call_->record;
    const bool was_open = is_open(record.state), was_waiting = record.state == CallState::waiting;
    record.state = to;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(clock_.steady() - call_->since).count();
    const char* place = portal::name_of(record.place);
    if (was_waiting && to != CallState::withdrawn) jobs_.note(JournalEvent::call_acknowledged, fmt::format("{} {}", place, seconds));
    const bool reached = to == CallState::here || to == CallState::done;
    if (was_open && reached) {
        jobs_.note(JournalEvent::call_reached, fmt::format("{} {}", place, seconds));
        jobs_.count_staff_call(std::chrono::seconds(seconds));
    }
    jobs_.light(lamp_of(to));
    jobs_.follow(record);
    if (!portal::is_over(to)) return;
    jobs_.note(JournalEvent::call_ended, fmt::format("{} {} {}", place, portal::name_of(to), seconds));
    call_.reset();
    if (overlay_ == Overlay::staff) overlay_ = Overlay::none;
}

void Usher::tick_call(platform::SteadyTime now) {
    if (!call_ || now < call_->rings) return;
    if (is_open(call_->record.state) && now - call_->since >= site_.times.call) return move_call(CallState::withdrawn);  // nobody comes
    call_->rings += site_.times.ring;
    if (call_->record.state == CallState::waiting) jobs_.ring();
}

// The citizen has gone, and with them the call; but a machine in trouble that nobody has looked at goes on calling.
void Usher::end_call_with_visit() {
    if (!call_) return;
    const bool unseen = call_->record.state == CallState::waiting;
    call_->stays = unseen && (call_->stays || session_->trouble.has_value());
    if (call_->stays) return;
    move_call(call_->record.state == CallState::here ? CallState::done : CallState::withdrawn);
}

void Usher::hear_of_cabinet(const drivers::Result<drivers::cabinet::State>& now) {
    if (maintenance_) maintenance_->cabinet = now ? std::optional(*now) : std::nullopt;
    if (!now) {
        const bool has_none = now.error().trouble == drivers::Trouble::missing && !cabinet_;
        if (!has_none && !cabinet_lost_)
            jobs_.note(JournalEvent::device_trouble, fmt::format("cabinet {}", drivers::name_of(now.error().trouble)));
        cabinet_lost_ = true;
        return;
    }
    cabinet_lost_ = false;
    const auto before = std::exchange(cabinet_, *now);
    if (!before) return;  // what it counted until now was before our time
    // A board that had no power counts from nought again.
    const auto more = [](std::uint32_t was, std::uint32_t is) { return is > was || (is < was && is > 0); };
    if (more(before->turns, now->turns)) {
        jobs_.note(JournalEvent::key_turned, drivers::cabinet::name_of(now->key));
        if (now->key == drivers::cabinet::Key::service) key_was_turned();
    }
    if (more(before->openings, now->openings)) jobs_.note(JournalEvent::door_opened, drivers::cabinet::name_of(now->door));
}

bool Usher::awaits_staff() const { return overlay_ == Overlay::staff || (call_ && !call_->stays && is_open(call_->record.state)); }

}  // namespace kiosk::visit
