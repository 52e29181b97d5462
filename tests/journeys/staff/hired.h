// Somebody of the staff, hired before the kiosk opens, with the PIN they were told.
#pragma once
#include "kiosk/staff/roster.h"
#include "tests/journeys/post_office/post_office.h"

namespace journeys {

struct Hired {
    int number = 0;
    platform::Secret pin;
};
// Nobody, and a failed test, if the roster does not open.
inline Hired hire(const kiosk::Site& site, kiosk::staff::Role role) {
    auto database = platform::Database::open(site.paths.state + "/state.db");
    const platform::SystemClock clock(platform::build_time());
    if (database) {
        if (auto roster = kiosk::staff::Roster::open(*database, clock))
            if (auto added = roster->add("Trần Thị Thử", role)) return {added->first.number, added->second};
    }
    ADD_FAILURE() << "nobody was hired";
    return {};
}

// A post office with one member of staff.
class StaffedPostOffice : public PostOffice {
protected:
    explicit StaffedPostOffice(kiosk::staff::Role role) : role_(role) {}
    void SetUp() override { hired_ = hire(site_, role_); }
    void type_pin(const platform::Secret& pin) {
        intend(kiosk::visit::EnterPin{hired_.number, pin});
        EXPECT_TRUE(until([&] { return view().sign_in.state != kiosk::visit::SignIn::State::checking; }));
    }
    void sign_in() {
        intend(kiosk::visit::AskSignIn{});
        type_pin(hired_.pin);
        ASSERT_NE(view().on_duty, nullptr);
    }

    Hired hired_;

private:
    kiosk::staff::Role role_;
};

}  // namespace journeys
