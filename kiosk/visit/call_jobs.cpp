#include "kiosk/visit/call_jobs.h"

#include <pthread.h>

#include <algorithm>

#include "platform/log.h"

namespace kiosk::visit {

using platform::Level;
using portal::CallRecord;
using portal::CallReply;
using portal::CallState;

CallJobs::CallJobs(Parts parts, AnswerInbox& answers) : parts_(std::move(parts)), answers_(answers) {}

void CallJobs::begin() {
    watch_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
    pthread_setname_np(watch_.native_handle(), "cabinet");
    if (parts_.speaker != nullptr) sound_.submit([this](const std::stop_token& stop) { sound(false, stop); });
}

void CallJobs::watch(const std::stop_token& stop) {
    constexpr std::chrono::seconds at_a_time{60};
    std::optional<drivers::Trouble> trouble;
    std::optional<drivers::cabinet::State> state;
    while (!stop.stop_requested()) {
        auto now = parts_.cabinet.wait_for_change(at_a_time, stop);
        if (stop.stop_requested()) return;
        {
            const std::lock_guard hold(seen_mutex_);
            seen_ = now;
        }
        const bool is_news = now ? state != *now : trouble != now.error().trouble;
        state = now ? std::optional(*now) : std::nullopt;
        trouble = now ? std::nullopt : std::optional(now.error().trouble);
        if (!is_news) continue;
        if (parts_.found) {
            care::Finding finding{.part = care::Part::cabinet};
            if (!now)
                finding = {.part = care::Part::cabinet, .ailment = care::ailment_of(now.error().trouble), .detail = now.error().detail};
            parts_.found(finding);
        }
        if (!now) platform::log(Level::warning, "cabinet", "{}: {}", drivers::name_of(now.error().trouble), now.error().detail);
        answers_.post(CabinetLetter{std::move(now)});
    }
}

std::optional<drivers::Result<drivers::cabinet::State>> CallJobs::seen() const {
    const std::lock_guard hold(seen_mutex_);
    return seen_;
}

void CallJobs::ring() {
    if (parts_.speaker == nullptr) return;
    sound_.submit_spare([this](const std::stop_token& stop) { sound(true, stop); });  // one that rings already is enough
}

// Plays the chime, or only looks whether that could be done; both tell how the speaker is.
void CallJobs::sound(bool chime, const std::stop_token& stop) {
    const auto done = chime ? parts_.speaker->play(parts_.chime, stop) : parts_.speaker->probe();
    if (stop.stop_requested()) return;
    care::Finding finding{.part = care::Part::sound};
    if (!done) {
        platform::log(Level::warning, "sound", "{}: {}", platform::name_of(done.error().fault), done.error().detail);
        const bool missing = done.error().fault == platform::Fault::not_found;
        finding.ailment = missing ? care::Ailment::missing : care::Ailment::hardware;
        finding.detail = done.error().detail;
    }
    if (parts_.found) parts_.found(finding);
}

void CallJobs::try_chime(std::function<void(platform::Status)> heard) {
    sound_.submit([this, heard = std::move(heard)](const std::stop_token& stop) {
        if (parts_.speaker == nullptr) return heard(platform::failure(platform::Fault::not_found, "this machine makes no sound"));
        heard(parts_.speaker->play(parts_.chime, stop));
    });
}

// The newest word on a call takes the place of what is still being told or listened for.
void CallJobs::follow(const CallRecord& call) {
    branch_.cancel();
    branch_.submit([this, call](const std::stop_token& stop) {
        CallRecord now = call;
        silent_ = false;
        if (tell(now, stop) && !portal::is_over(now.state)) listen(now, stop);
    });
}

void CallJobs::silence(const std::string& id, const CallReply& reply, const std::stop_token& stop) {
    constexpr std::chrono::seconds least{3}, most{25};
    if (!std::exchange(silent_, true)) answers_.post(CallLetter{id, std::nullopt});
    const auto* later = std::get_if<portal::Later>(&reply);
    platform::wait_unless(stop, std::clamp(later != nullptr ? later->not_before.value_or(least) : most, least, most));
}

bool CallJobs::tell(CallRecord& call, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto reply = parts_.calls.tell(call, stop);
        if (stop.stop_requested()) return false;
        if (const auto* state = std::get_if<CallState>(&reply)) {
            silent_ = false;
            call.state = *state;
            answers_.post(CallLetter{call.id, *state});
            return true;
        }
        if (const auto* refused = std::get_if<portal::Refused>(&reply))
            platform::log(Level::warning, "call", "the portal takes no call: {}", refused->reason);
        silence(call.id, reply, stop);
    }
    return false;
}

void CallJobs::listen(CallRecord call, const std::stop_token& stop) {
    constexpr std::chrono::seconds long_poll{25};
    while (!stop.stop_requested()) {
        const auto reply = parts_.calls.ask(call.id, call.state, long_poll, stop);
        if (stop.stop_requested()) return;
        if (const auto* state = std::get_if<CallState>(&reply)) {
            if (std::exchange(silent_, false) || *state != call.state) answers_.post(CallLetter{call.id, *state});
            call.state = *state;
            if (portal::is_over(*state)) return;
        } else if (std::holds_alternative<portal::Refused>(reply)) {
            if (!tell(call, stop)) return;  // it has forgotten the call
        } else {
            silence(call.id, reply, stop);
        }
    }
}

}  // namespace kiosk::visit
