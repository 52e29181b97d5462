// The journey "look a dossier up": by its slip or by its code, how it stands, and what can be done about it here.
#include <array>

#include "kiosk/visit/flow_pages.h"

namespace kiosk::visit {
namespace {

constexpr std::array look_up_step_rows{
    StepRow{Step::find_dossier, Job::none, Patience::person},
    StepRow{Step::place_slip, Job::none, Patience::fetching},
    StepRow{Step::reading_slip, Job::read_slip, Patience::work},
    StepRow{Step::slip_trouble, Job::none, Patience::person},
    StepRow{Step::type_code, Job::none, Patience::fetching},
    StepRow{Step::looking_up, Job::look_up, Patience::waiting},
    StepRow{Step::look_up_trouble, Job::none, Patience::person},
    StepRow{Step::dossier, Job::none, Patience::fetching},
    StepRow{Step::paying_found, Job::await_payment, Patience::paying},
    StepRow{Step::call_back, Job::none, Patience::fetching},
    StepRow{Step::complaint, Job::none, Patience::fetching},
    StepRow{Step::telling, Job::tell, Patience::waiting},
    StepRow{Step::told, Job::none, Patience::person},
    StepRow{Step::printing_standing, Job::print, Patience::work},
};

constexpr std::array look_up_move_rows{
    MoveRow{Step::welcome, Event::open_look_up, Step::find_dossier},

    MoveRow{Step::find_dossier, Event::by_slip, Step::place_slip},
    MoveRow{Step::find_dossier, Event::by_code, Step::type_code},
    MoveRow{Step::find_dossier, Event::back, Step::wiping},
    MoveRow{Step::find_dossier, Event::leave, Step::goodbye},
    MoveRow{Step::find_dossier, Event::idle, Step::goodbye},

    MoveRow{Step::place_slip, Event::read, Step::reading_slip},
    MoveRow{Step::place_slip, Event::by_code, Step::type_code},
    MoveRow{Step::place_slip, Event::back, Step::find_dossier},
    MoveRow{Step::place_slip, Event::leave, Step::goodbye},
    MoveRow{Step::place_slip, Event::idle, Step::goodbye},

    MoveRow{Step::reading_slip, Event::slip_read, Step::looking_up},
    MoveRow{Step::reading_slip, Event::slip_failed, Step::slip_trouble},
    MoveRow{Step::reading_slip, Event::back, Step::place_slip},
    MoveRow{Step::reading_slip, Event::leave, Step::goodbye},
    MoveRow{Step::reading_slip, Event::idle, Step::slip_trouble},

    MoveRow{Step::slip_trouble, Event::retry, Step::reading_slip},
    MoveRow{Step::slip_trouble, Event::by_code, Step::type_code},
    MoveRow{Step::slip_trouble, Event::back, Step::place_slip},
    MoveRow{Step::slip_trouble, Event::leave, Step::goodbye},
    MoveRow{Step::slip_trouble, Event::idle, Step::goodbye},

    MoveRow{Step::type_code, Event::ask, Step::looking_up},
    MoveRow{Step::type_code, Event::back, Step::find_dossier},
    MoveRow{Step::type_code, Event::leave, Step::goodbye},
    MoveRow{Step::type_code, Event::idle, Step::goodbye},

    MoveRow{Step::looking_up, Event::found, Step::dossier},
    MoveRow{Step::looking_up, Event::not_found, Step::look_up_trouble},
    MoveRow{Step::looking_up, Event::back, Step::find_dossier},
    MoveRow{Step::looking_up, Event::leave, Step::goodbye},
    MoveRow{Step::looking_up, Event::idle, Step::look_up_trouble},

    MoveRow{Step::look_up_trouble, Event::retry, Step::looking_up},
    MoveRow{Step::look_up_trouble, Event::by_code, Step::type_code},
    MoveRow{Step::look_up_trouble, Event::back, Step::find_dossier},
    MoveRow{Step::look_up_trouble, Event::leave, Step::goodbye},
    MoveRow{Step::look_up_trouble, Event::idle, Step::goodbye},

    MoveRow{Step::dossier, Event::call_me, Step::call_back},
    MoveRow{Step::dossier, Event::complain, Step::complaint},
    MoveRow{Step::dossier, Event::supply, Step::papers},
    MoveRow{Step::dossier, Event::print, Step::printing_standing},
    MoveRow{Step::dossier, Event::back, Step::find_dossier},
    MoveRow{Step::dossier, Event::finish, Step::rating},
    MoveRow{Step::dossier, Event::leave, Step::goodbye},
    MoveRow{Step::dossier, Event::idle, Step::goodbye},

    // The papers that the agency asked for are scanned and sent as those of a new dossier are.
    MoveRow{Step::papers, Event::supply_done, Step::sealing},
    MoveRow{Step::papers, Event::back_to_dossier, Step::dossier},
    MoveRow{Step::seal_trouble, Event::back_to_papers, Step::papers},

    MoveRow{Step::dossier, Event::pay, Step::paying_found},
    MoveRow{Step::paying_found, Event::paid, Step::looking_up},  // how it stands now
    MoveRow{Step::paying_found, Event::payment_over, Step::looking_up},
    MoveRow{Step::paying_found, Event::pay_later, Step::dossier},
    MoveRow{Step::paying_found, Event::leave, Step::goodbye},
    MoveRow{Step::paying_found, Event::idle, Step::goodbye},

    MoveRow{Step::call_back, Event::tell, Step::telling},
    MoveRow{Step::call_back, Event::back, Step::dossier},
    MoveRow{Step::call_back, Event::leave, Step::goodbye},
    MoveRow{Step::call_back, Event::idle, Step::goodbye},

    MoveRow{Step::complaint, Event::tell, Step::telling},
    MoveRow{Step::complaint, Event::back, Step::dossier},
    MoveRow{Step::complaint, Event::leave, Step::goodbye},
    MoveRow{Step::complaint, Event::idle, Step::goodbye},

    MoveRow{Step::telling, Event::told, Step::told},
    MoveRow{Step::telling, Event::idle, Step::told},

    MoveRow{Step::told, Event::retry, Step::telling},
    MoveRow{Step::told, Event::back, Step::dossier},
    MoveRow{Step::told, Event::leave, Step::goodbye},
    MoveRow{Step::told, Event::idle, Step::goodbye},

    MoveRow{Step::printing_standing, Event::printed, Step::dossier},
    MoveRow{Step::printing_standing, Event::idle, Step::dossier},
};

}  // namespace

std::span<const StepRow> look_up_steps() { return look_up_step_rows; }

std::span<const MoveRow> look_up_moves() { return look_up_move_rows; }

}  // namespace kiosk::visit
