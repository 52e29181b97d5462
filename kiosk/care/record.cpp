#include "kiosk/care/record.h"

namespace kiosk::care {

void Record::found(const Finding& finding) {
    State state{.kind = finding.ailment ? State::Kind::ill : State::Kind::well, .since = clock_.now()};
    if (finding.ailment) state.ailment = *finding.ailment;
    state.detail = finding.detail;
    state.days_left = finding.days_left;
    keep(finding.part, std::move(state));
}

void Record::absent(Part part) { keep(part, {.kind = State::Kind::absent, .since = clock_.now()}); }

Health Record::health() const {
    const std::lock_guard hold(mutex_);
    return health_;
}

void Record::keep(Part part, State state) {
    Health now;
    Change change{part, State::Kind::unknown};
    {
        const std::lock_guard hold(mutex_);
        change.was = health_.of(part).kind;
        if (!health_.set(part, std::move(state))) return;
        now = health_;
    }
    if (told_) told_(now, change);
}

}  // namespace kiosk::care
