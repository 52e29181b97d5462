// Leads one person through the visit. The only thing that changes a Session; lives on the UI thread and never waits. Two doors lead into
// it: an Intent from the screen, an Answer from a worker. Time comes through tick().
#pragma once
#include <chrono>
#include <memory>
#include <string>

#include "kiosk/staff/duty.h"
#include "kiosk/visit/call.h"
#include "kiosk/visit/intent.h"
#include "kiosk/visit/jobs.h"
#include "kiosk/visit/view.h"
#include "platform/clock.h"

namespace kiosk::visit {

struct VisitTimes {
    std::chrono::seconds person{60}, fetching{120}, warning{30}, work{120}, waiting{15}, result{60}, paying{300}, farewell{8}, erasing{30},
        staff{300}, health{60}, ring{60}, call{1800};
};

struct UsherSite {
    Place place;
    Tariffs tariffs;
    std::string kiosk_id, branch, public_base;
    VisitTimes times;
    Look look;  // what each visit begins with
    staff::DutyTimes duty;
    std::map<std::string, care::Guide> guides{};  // by name
};

class Usher {
public:
    // places: of the country; null: not known, nothing can be chosen from them.
    Usher(UsherSite site, const procedures::Directory& directory, const Dictionary& words, const platform::Clock& clock, Jobs& jobs,
          const procedures::Places* places = nullptr);

    bool is_free() const;  // nobody is served: at the steps welcome and closed
    // Newer procedures, which must outlive it. Only while nobody is served; false otherwise.
    bool use(const procedures::Directory& directory);
    // hand: of whom the touch or key was. What only a citizen may do is not done by the staff's hand.
    void intend(Intent intent, Hand hand = Hand::citizen);
    void take(Answer answer);
    void touched();  // somebody touched the screen: patience begins anew
    void tick();
    platform::SteadyTime next_tick() const;  // the latest time by which tick() is wanted
    View view() const;
    Step step() const { return step_; }
    // Somebody who may wants the program to end.
    std::optional<Ending> ending() const { return ending_; }
    std::string tracking_url() const;  // what the slip's QR says; empty before the dossier has a name

private:
    struct Wishes;   // one overload for each Intent
    struct Letters;  // one overload for each Answer
    struct LookUpWishes;
    struct ErrandWishes;
    struct LookUpLetters;
    struct StaffWishes;
    struct CallWishes;
    struct MaintenanceWishes;

    platform::Date today() const { return platform::date_of(clock_.now()); }
    // The shown page of the form, with what is typed and not kept yet.
    procedures::FormPage page_asked(const procedures::Answers& typed = {}) const;
    void raise(Event event);
    void enter(Step step);
    std::unique_ptr<Session> new_session() const;
    void start_job();
    void begin_filing();
    std::vector<procedures::FieldError> delivery_errors() const;
    dossier::Draft draft() const;
    dossier::Draft supplement_draft() const;
    receipt::Facts receipt_facts() const;
    void begin_supplement();
    receipt::Office office() const;
    receipt::Sheet sheet() const;  // what this step prints
    void send_liking() const;
    std::chrono::seconds patience() const;
    bool warns() const;
    void take_pin(const staff::PinAnswer& answer);
    bool take_for_staff(Answer& answer);  // true: it belongs to no step
    void count_visit();
    void begin_duty(const staff::Member& member);
    void end_duty();
    void begin_call();
    void hear_of_call(const CallLetter& letter);
    void move_call(portal::CallState to);
    void tick_call(platform::SteadyTime now);
    void end_call_with_visit();
    bool awaits_staff() const;  // the citizen does, and does not touch the screen
    void hear_of_cabinet(const drivers::Result<drivers::cabinet::State>& state);
    bool helps() const { return duty_.may(staff::Act::join_visit); }
    bool may_stand_at(Step step) const;
    bool maintains() const { return row_of(step_).patience == Patience::duty; }
    void begin_maintenance();
    void end_maintenance();
    bool may_force_out() const;
    void force_out();
    void remember_wish();
    void key_was_turned();
    void do_chore(const care::Chore& chore);
    void hear_of_chore(ChoreLetter& letter);
    void follow_roll();
    void note_act(staff::Act act);
    void tick_health(platform::SteadyTime now);
    void tick_alone(platform::SteadyTime now);
    platform::SteadyTime next_visit_tick() const;
    void give_up_waiting();
    void trouble(drivers::Trouble what, const char* device);

    UsherSite site_;
    const procedures::Directory* directory_;
    const Dictionary& words_;
    const platform::Clock& clock_;
    Jobs& jobs_;
    const procedures::Places* places_;

    std::unique_ptr<Session> session_;
    Step step_ = Step::welcome;
    Overlay overlay_ = Overlay::none;
    bool nobody_ = false;
    staff::Duty duty_;
    std::optional<Call> call_;                        // outlives a visit only if it says so
    std::optional<drivers::cabinet::State> cabinet_;  // as it was heard of last
    bool cabinet_lost_ = false;                       // and it is in trouble since
    SignIn sign_in_;
    std::uint64_t sign_in_number_ = 0;
    Desk desk_;
    const care::Guide* guide_ = nullptr;  // shown, if the overlay is
    std::optional<Maintenance> maintenance_;
    MaintenanceWish wish_;
    std::uint64_t chores_asked_ = 0;
    std::optional<Ending> ending_;
    Ticket ticket_ = 0;
    platform::SteadyTime since_;    // when patience began
    platform::SteadyTime ticked_;   // when tick() was last called
    platform::SteadyTime checked_;  // when health was last asked for
    double progress_ = 0;
    care::Health health_;
};

}  // namespace kiosk::visit
