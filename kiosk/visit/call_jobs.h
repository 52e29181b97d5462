// What a call for staff sets going: the lamp, the chime, the branch's page; and the watch on the cabinet. Each on a thread of its own, so
// that neither a silent board nor a line that is down keeps another waiting.
#pragma once
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

#include "drivers/cabinet/cabinet.h"
#include "kiosk/portal/calls.h"
#include "kiosk/visit/jobs.h"
#include "platform/sound/speaker.h"
#include "platform/worker.h"

namespace kiosk::visit {

class CallJobs {
public:
    struct Parts {
        drivers::cabinet::Cabinet& cabinet;
        const platform::sound::Speaker* speaker;  // null: this machine makes no sound
        const platform::sound::Wave& chime;
        portal::Calls& calls;
        std::function<void(const care::Finding&)> found{};  // how board and speaker are; from their threads
    };
    CallJobs(Parts parts, AnswerInbox& answers);
    // From now on it tells how board and speaker are.
    void begin();

    void light(drivers::cabinet::Lamp lamp) { parts_.cabinet.light(lamp); }
    void ring();
    // The chime once more, and what came of it; on the sound worker.
    void try_chime(std::function<void(platform::Status)> heard);
    void follow(const portal::CallRecord& call);
    // What the watch on the board saw last; none: nothing yet. Any thread.
    std::optional<drivers::Result<drivers::cabinet::State>> seen() const;
    platform::Worker& sound_worker() { return sound_; }

private:
    void watch(const std::stop_token& stop);
    // True: the branch knows it; false: told to stop, or it will not have it.
    bool tell(portal::CallRecord& call, const std::stop_token& stop);
    void listen(portal::CallRecord call, const std::stop_token& stop);
    void sound(bool chime, const std::stop_token& stop);
    void silence(const std::string& id, const portal::CallReply& reply, const std::stop_token& stop);

    Parts parts_;
    AnswerInbox& answers_;
    mutable std::mutex seen_mutex_;
    std::optional<drivers::Result<drivers::cabinet::State>> seen_;  // guarded by it
    bool silent_ = false;                                           // the branch's worker's own: silence was told of
    platform::Worker sound_{"sound"}, branch_{"branch"};
    std::jthread watch_;  // last: uses the rest
};

}  // namespace kiosk::visit
