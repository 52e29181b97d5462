// Which kiosks may send. The authority's signature says that a kiosk is ours; this list says which are so no longer.
#pragma once
#include <mutex>
#include <set>
#include <string>

namespace portal {

// Any thread. Kiosks are named by their certificate's fingerprint.
class Kiosks {
public:
    void withdraw(const std::string& fingerprint) {
        const std::lock_guard lock(mutex_);
        withdrawn_.insert(fingerprint);
    }
    void admit(const std::string& fingerprint) {
        const std::lock_guard lock(mutex_);
        withdrawn_.erase(fingerprint);
    }
    bool may_send(const std::string& fingerprint) const {
        const std::lock_guard lock(mutex_);
        return !fingerprint.empty() && !withdrawn_.contains(fingerprint);
    }

private:
    mutable std::mutex mutex_;
    std::set<std::string> withdrawn_;
};

}  // namespace portal
