// What a screen may see: read-only, valid for one frame.
#pragma once
#include <optional>
#include <string>

#include "kiosk/care/guide.h"
#include "kiosk/care/health.h"
#include "kiosk/procedures/directory.h"
#include "kiosk/procedures/places.h"
#include "kiosk/visit/bill.h"
#include "kiosk/visit/call.h"
#include "kiosk/visit/desk.h"
#include "kiosk/visit/flow.h"
#include "kiosk/visit/maintenance.h"
#include "kiosk/visit/session.h"

namespace kiosk::visit {

enum class Overlay {
    none,
    staff,
    leave,
    text_size,
    contrast,
    sign_in,
    tools,
    citizen_only,
    figures,
    shift,
    quick,
    remedy,
    guide,
    maintenance_wait
};

struct Place {  // where this kiosk stands
    Localised agency, branch;
    std::string hotline;
    std::string national_portal;  // address
};

struct View {
    Step step = Step::welcome;
    const Session& session;
    const procedures::Directory& directory;
    const Place& place;
    const Tariffs& tariffs;
    const procedures::Places* places = nullptr;  // of the country; null: not known, nothing can be chosen from them
    Overlay overlay = Overlay::none;
    std::optional<int> seconds_left;  // the idle warning is shown
    int warning_seconds = 30;
    const Call* call = nullptr;                  // somebody is called, and has not finished
    int call_minutes = 0;                        // since then
    bool call_lamp = false;                      // the lamp above the machine tells of it
    bool service_key = false;                    // a technician's key is turned
    const staff::Member* helper = nullptr;       // somebody of the staff is beside the citizen
    const staff::Member* on_duty = nullptr;      // who is signed in, beside a citizen or not
    const Maintenance* maintenance = nullptr;    // the machine is repaired
    bool may_force_out = false, warned = false;  // who waits for the visit's end: it could be cut; and they know what that does
    SignIn sign_in;
    const care::Guide* guide = nullptr;  // that is read
    const Desk* desk = nullptr;          // what is shown to who is on duty
    std::optional<int> sign_in_wait;     // seconds until a PIN is looked at again
    std::set<Step> jumps;                // pages that the helper may go to
    std::optional<int> helper_seconds;   // until the staff is signed out: said in time
    bool nobody = false;                 // at the welcome step: nobody has touched the screen for long
    double progress = 0;
    care::Health health;
    platform::WallTime now;
    platform::Date today;
};

}  // namespace kiosk::visit
