// Previews: each screen with pretend data, at the bottom of the screen's own file, and widgets on pages of their own. The gallery draws
// them, and tests/gallery checks every picture. Not in a release.
#pragma once
#ifdef TRAM_AUTOMATION
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/visit/view.h"
#include "ui/scene.h"

namespace ui {

// All that a picture is drawn from. The session points into the catalogue, so it stays where it was made.
struct Pretend {
    kiosk::procedures::Catalogue catalogue;  // the shipped one, unless a preview brings its own
    kiosk::visit::Place place;
    kiosk::visit::Session session;
    ScreenState state;
    kiosk::visit::Overlay overlay = kiosk::visit::Overlay::none;
    kiosk::visit::Tariffs tariffs;  // the shipped ones
    const kiosk::procedures::Places* places = nullptr;
    std::optional<kiosk::staff::Member> helper;
    std::optional<kiosk::visit::Call> call;
    int call_minutes = 0;
    bool call_lamp = false;
    kiosk::visit::SignIn sign_in;
    std::optional<int> sign_in_wait;
    std::optional<kiosk::visit::Desk> desk;
    std::optional<kiosk::visit::Maintenance> maintenance;
    std::string guide;  // the shipped one of this name is read
    bool may_force_out = false, warned = false;
    std::optional<int> helper_seconds;
    bool nobody = false;
    std::optional<int> seconds_left;
    double progress = 0;
    kiosk::care::Health health;
    platform::Date today{2026, 11, 21};

    Pretend() = default;
    Pretend(const Pretend&) = delete;
    Pretend& operator=(const Pretend&) = delete;
};

struct Preview {
    std::string name;  // of the picture: "form-errors"
    kiosk::visit::Step step;
    std::function<void(Pretend&)> fill = [](Pretend&) {};
    std::function<void(Scene&)> draw{};  // instead of the step's screen
};

// Of all screens, in the order of the visit; then of widgets.
std::vector<Preview> all_previews();
// What no screen shows yet, or only after some taps.
std::vector<Preview> widget_previews();

namespace screens {
std::vector<Preview> welcome_previews();
std::vector<Preview> closed_previews();
std::vector<Preview> consent_previews();
std::vector<Preview> card_previews();
std::vector<Preview> identity_previews();
std::vector<Preview> choosing_previews();
std::vector<Preview> briefing_previews();
std::vector<Preview> form_previews();
std::vector<Preview> papers_previews();
std::vector<Preview> delivery_previews();
std::vector<Preview> fees_previews();
std::vector<Preview> review_previews();
std::vector<Preview> sending_previews();
std::vector<Preview> paying_previews();
std::vector<Preview> done_previews();
std::vector<Preview> look_up_previews();
std::vector<Preview> dossier_previews();
std::vector<Preview> errand_previews();
std::vector<Preview> rating_previews();
std::vector<Preview> overlay_previews();
std::vector<Preview> staff_previews();
std::vector<Preview> statistics_previews();
std::vector<Preview> quick_form_previews();
std::vector<Preview> remedy_previews();
std::vector<Preview> guide_previews();
std::vector<Preview> maintenance_previews();
std::vector<Preview> maintenance_device_previews();
std::vector<Preview> maintenance_page_previews();
std::vector<Preview> maintenance_settings_previews();
std::vector<Preview> self_test_previews();
}  // namespace screens

// Pretend data. Nobody of these people exists: identity numbers begin with 099, which is no province.
namespace pretend {

using kiosk::procedures::FieldKind;

void usual_place(Pretend& all);
void long_place(Pretend& all);                           // the longest names of agency and office that we know of
void many_services(Pretend& all);                        // more than a screen shows, one of them with a very long name
void so_many_services(Pretend& all, std::size_t count);  // with names as the national list has them
void no_services(Pretend& all);
void helped(Pretend& all);    // a clerk is beside the citizen
void repaired(Pretend& all);  // by a technician

void person(Pretend& all);       // a card was read
void long_person(Pretend& all);  // a name of six syllables, an address of the time before the reforms
// The first procedure is chosen and answered in full; the person as above, or the usual one.
void answered(Pretend& all);
// Each page that repeats is filled in for one more person.
void entered(Pretend& all);
// A form with one field of each kind, and long words.
void every_kind_of_field(Pretend& all);
// Types into the first field of this kind: its keyboard or list is open.
void typing_into(Pretend& all, FieldKind kind);
// All that is wrong with the answers of the shown form page is said.
void checked(Pretend& all);
void scanned(Pretend& all);                      // all papers
void one_page(Pretend& all, bool last = false);  // scanned and looked at; last: no more of them are wanted
void by_post(Pretend& all);
// One fee of so much; none: set by the province.
void costing(Pretend& all, std::optional<std::int64_t> dong);
// A dossier was looked up that stands so: a state of portal/standing.h.
void standing(Pretend& all, int state);
void filed(Pretend& all, kiosk::visit::Filing filing, kiosk::visit::SlipState slip);

}  // namespace pretend
}  // namespace ui
#endif
