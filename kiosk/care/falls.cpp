#include "kiosk/care/falls.h"

#include <algorithm>
#include <sstream>

#include "platform/files.h"
#include "platform/log.h"

namespace kiosk::care {

using std::chrono::milliseconds;

Falls::Falls(std::filesystem::path file, std::string boot, milliseconds since_boot)
    : file_(std::move(file)), boot_(std::move(boot)), now_(since_boot) {
    std::istringstream kept(platform::read_text(file_).value_or(std::string()));
    std::string kept_boot;
    if (!std::getline(kept, kept_boot) || kept_boot != boot_) return;
    for (milliseconds::rep at = 0; kept >> at;)
        if (milliseconds(at) <= now_ && now_ - milliseconds(at) < lately) begun_.emplace_back(at);
}

bool Falls::begin() {
    const bool out = static_cast<int>(begun_.size()) >= too_many;
    // After the page has been shown for a while one more start is allowed: what was wrong may be over.
    if (out)
        begun_.erase(begun_.begin());
    else
        begun_.push_back(now_);
    write();
    return out;
}

void Falls::stands() {
    if (begun_.empty()) return;
    begun_.clear();
    write();
}

void Falls::ended() { stands(); }

void Falls::write() const {
    std::ostringstream text;
    text << boot_ << '\n';
    for (const milliseconds at : begun_) text << at.count() << '\n';
    if (const auto kept = platform::write_file(file_, text.str()); !kept)
        platform::log(platform::Level::warning, "falls", "not counted: {}", kept.error().detail);
}

}  // namespace kiosk::care
