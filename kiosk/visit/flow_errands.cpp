// The journey "other errands": a list of papers to hand over, a number for the counter, the way to an account on the national portal.
#include <array>

#include "kiosk/visit/flow_pages.h"

namespace kiosk::visit {
namespace {

constexpr std::array errand_step_rows{
    StepRow{Step::errands, Job::none, Patience::person},
    StepRow{Step::papers_list, Job::none, Patience::fetching},
    StepRow{Step::list_service, Job::none, Patience::person},
    StepRow{Step::printing_list, Job::print, Patience::work},
    StepRow{Step::list_printed, Job::none, Patience::result},
    StepRow{Step::queue, Job::none, Patience::person},
    StepRow{Step::taking_number, Job::take_number, Patience::waiting},
    StepRow{Step::printing_number, Job::print, Patience::work},
    StepRow{Step::number_taken, Job::none, Patience::result},
    StepRow{Step::account, Job::none, Patience::fetching},
    StepRow{Step::account_card, Job::none, Patience::fetching},
    StepRow{Step::reading_account_card, Job::read_card, Patience::work},
    StepRow{Step::account_card_trouble, Job::none, Patience::person},
};

constexpr std::array errand_move_rows{
    MoveRow{Step::welcome, Event::open_errands, Step::errands},

    MoveRow{Step::errands, Event::list_papers, Step::papers_list},
    MoveRow{Step::errands, Event::wait_in_line, Step::queue},
    MoveRow{Step::errands, Event::open_account, Step::account_card},
    MoveRow{Step::errands, Event::chosen, Step::briefing},
    MoveRow{Step::errands, Event::back, Step::wiping},
    MoveRow{Step::errands, Event::leave, Step::goodbye},
    MoveRow{Step::errands, Event::idle, Step::goodbye},

    MoveRow{Step::papers_list, Event::choose_service, Step::list_service},
    MoveRow{Step::papers_list, Event::scan_list, Step::papers},
    MoveRow{Step::papers_list, Event::print, Step::printing_list},
    MoveRow{Step::papers_list, Event::back, Step::errands},
    MoveRow{Step::papers_list, Event::leave, Step::goodbye},
    MoveRow{Step::papers_list, Event::idle, Step::goodbye},

    MoveRow{Step::list_service, Event::chosen, Step::papers_list},
    MoveRow{Step::list_service, Event::back, Step::papers_list},
    MoveRow{Step::list_service, Event::leave, Step::goodbye},
    MoveRow{Step::list_service, Event::idle, Step::goodbye},

    MoveRow{Step::printing_list, Event::printed, Step::list_printed},
    MoveRow{Step::printing_list, Event::idle, Step::list_printed},

    MoveRow{Step::list_printed, Event::retry, Step::printing_list},
    MoveRow{Step::list_printed, Event::back, Step::papers_list},
    MoveRow{Step::list_printed, Event::finish, Step::rating},
    MoveRow{Step::list_printed, Event::leave, Step::goodbye},
    MoveRow{Step::list_printed, Event::idle, Step::goodbye},

    MoveRow{Step::queue, Event::take_number, Step::taking_number},
    MoveRow{Step::queue, Event::back, Step::errands},
    MoveRow{Step::queue, Event::leave, Step::goodbye},
    MoveRow{Step::queue, Event::idle, Step::goodbye},

    MoveRow{Step::taking_number, Event::numbered, Step::printing_number},
    MoveRow{Step::taking_number, Event::number_failed, Step::queue},
    MoveRow{Step::taking_number, Event::idle, Step::queue},

    MoveRow{Step::printing_number, Event::printed, Step::number_taken},
    MoveRow{Step::printing_number, Event::idle, Step::number_taken},

    MoveRow{Step::number_taken, Event::retry, Step::printing_number},
    MoveRow{Step::number_taken, Event::finish, Step::goodbye},
    MoveRow{Step::number_taken, Event::leave, Step::goodbye},
    MoveRow{Step::number_taken, Event::idle, Step::goodbye},

    MoveRow{Step::account_card, Event::read, Step::reading_account_card},
    MoveRow{Step::account_card, Event::without_card, Step::account},
    MoveRow{Step::account_card, Event::back, Step::errands},
    MoveRow{Step::account_card, Event::leave, Step::goodbye},
    MoveRow{Step::account_card, Event::idle, Step::goodbye},

    MoveRow{Step::reading_account_card, Event::card_read, Step::account},
    MoveRow{Step::reading_account_card, Event::card_failed, Step::account_card_trouble},
    MoveRow{Step::reading_account_card, Event::back, Step::account_card},
    MoveRow{Step::reading_account_card, Event::leave, Step::goodbye},
    MoveRow{Step::reading_account_card, Event::idle, Step::account_card_trouble},

    MoveRow{Step::account_card_trouble, Event::retry, Step::reading_account_card},
    MoveRow{Step::account_card_trouble, Event::without_card, Step::account},
    MoveRow{Step::account_card_trouble, Event::back, Step::account_card},
    MoveRow{Step::account_card_trouble, Event::leave, Step::goodbye},
    MoveRow{Step::account_card_trouble, Event::idle, Step::goodbye},

    MoveRow{Step::account, Event::back, Step::account_card},
    MoveRow{Step::account, Event::finish, Step::rating},
    MoveRow{Step::account, Event::leave, Step::goodbye},
    MoveRow{Step::account, Event::idle, Step::goodbye},
};

}  // namespace

std::span<const StepRow> errand_steps() { return errand_step_rows; }

std::span<const MoveRow> errand_moves() { return errand_move_rows; }

}  // namespace kiosk::visit
