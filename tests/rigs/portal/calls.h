// Calls for staff: which kiosk needs somebody, at what, since when. Both the kiosk and the branch's page move a call, and only forward.
#pragma once
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "tests/rigs/portal/ledger.h"

namespace portal {

struct Call {
    std::string id, kiosk;  // kiosk: its name
    std::string place;      // "papers"
    std::string since;
    std::string state;    // "waiting", "acknowledged", "on_the_way", "here", "done", "withdrawn"
    std::string seen_at;  // when its kiosk last spoke of it
};

bool is_call_state(const std::string& text);
bool is_call_over(const std::string& state);

// Any thread.
class Calls {
public:
    explicit Calls(Ledger& ledger) : ledger_(ledger) {}

    // As the kiosk tells it; the further state holds and comes back. Other calls of this kiosk are over. refused: another kiosk's call.
    platform::Result<Call> tell(const std::string& fingerprint, const Call& told);
    // The call as soon as its state is another than `known`, or when the time is over. Nothing: this kiosk has no such call.
    platform::Result<std::optional<Call>> wait(const std::string& fingerprint, const std::string& id, const std::string& known,
                                               std::chrono::seconds at_most);
    // By the branch. refused: it is there already, or further. An empty id: the one that waits longest.
    platform::Status move(const std::string& id, const std::string& state);
    platform::Result<std::vector<Call>> open_ones();  // the longest wait first
    // The number of changes until now, as soon as it is another than `known`, or when the time is over.
    std::uint64_t wait_for_change(std::uint64_t known, std::chrono::seconds at_most);
    std::string now() const { return ledger_.now(); }

    // Between the two nobody waits any longer.
    void close();
    void open();

private:
    platform::Result<std::optional<Call>> find(const std::string& fingerprint, const std::string& id);
    void changed();

    Ledger& ledger_;
    std::mutex mutex_;
    std::condition_variable told_;
    std::uint64_t changes_ = 1;
    bool closed_ = false;
};

}  // namespace portal
