#include "kiosk/visit/flow.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "kiosk/visit/flow_pages.h"

namespace kiosk::visit {
namespace {

constexpr std::array step_rows{
    StepRow{Step::welcome, Job::none, Patience::nobody},
    StepRow{Step::closed, Job::none, Patience::nobody},
    StepRow{Step::consent, Job::none, Patience::person},
    StepRow{Step::counter, Job::none, Patience::person},
    StepRow{Step::place_card, Job::none, Patience::fetching},
    StepRow{Step::reading_card, Job::read_card, Patience::work},
    StepRow{Step::card_trouble, Job::none, Patience::person},
    StepRow{Step::confirm_identity, Job::none, Patience::person},
    StepRow{Step::choose_procedure, Job::none, Patience::person},
    StepRow{Step::briefing, Job::none, Patience::fetching},
    StepRow{Step::form, Job::none, Patience::fetching},
    StepRow{Step::papers, Job::none, Patience::fetching},
    StepRow{Step::scanning, Job::scan_page, Patience::work},
    StepRow{Step::page_review, Job::none, Patience::person},
    StepRow{Step::scan_trouble, Job::none, Patience::person},
    StepRow{Step::delivery, Job::none, Patience::fetching},
    StepRow{Step::fees, Job::none, Patience::fetching},
    StepRow{Step::review, Job::none, Patience::fetching},
    StepRow{Step::sealing, Job::seal, Patience::work},
    StepRow{Step::seal_trouble, Job::none, Patience::person},
    StepRow{Step::sending, Job::send, Patience::waiting},
    StepRow{Step::paying, Job::await_payment, Patience::paying},
    StepRow{Step::printing, Job::print, Patience::work},
    StepRow{Step::done, Job::none, Patience::result},
};

constexpr std::array ending_rows{
    StepRow{Step::rating, Job::none, Patience::person},
    StepRow{Step::goodbye, Job::none, Patience::farewell},
    StepRow{Step::wiping, Job::wipe, Patience::erasing},
};

constexpr std::array move_rows{
    MoveRow{Step::welcome, Event::begin, Step::choose_procedure},
    MoveRow{Step::welcome, Event::unfit, Step::closed},
    MoveRow{Step::closed, Event::fit, Step::wiping},

    // What there is and what it needs is told to everybody, before anything is asked of them.
    MoveRow{Step::choose_procedure, Event::chosen, Step::briefing},
    MoveRow{Step::choose_procedure, Event::back, Step::wiping},
    MoveRow{Step::choose_procedure, Event::leave, Step::goodbye},
    MoveRow{Step::choose_procedure, Event::idle, Step::goodbye},

    MoveRow{Step::briefing, Event::ready, Step::consent},
    MoveRow{Step::briefing, Event::back, Step::choose_procedure},
    MoveRow{Step::briefing, Event::leave, Step::goodbye},
    MoveRow{Step::briefing, Event::idle, Step::goodbye},

    MoveRow{Step::consent, Event::agree, Step::place_card},
    MoveRow{Step::consent, Event::disagree, Step::counter},
    MoveRow{Step::consent, Event::back, Step::briefing},
    MoveRow{Step::consent, Event::leave, Step::goodbye},
    MoveRow{Step::consent, Event::idle, Step::goodbye},

    MoveRow{Step::counter, Event::back, Step::consent},
    MoveRow{Step::counter, Event::finish, Step::goodbye},
    MoveRow{Step::counter, Event::leave, Step::goodbye},
    MoveRow{Step::counter, Event::idle, Step::goodbye},

    MoveRow{Step::place_card, Event::read, Step::reading_card},
    MoveRow{Step::place_card, Event::without_card, Step::form},
    MoveRow{Step::place_card, Event::back, Step::consent},
    MoveRow{Step::place_card, Event::leave, Step::goodbye},
    MoveRow{Step::place_card, Event::idle, Step::goodbye},

    MoveRow{Step::reading_card, Event::card_read, Step::confirm_identity},
    MoveRow{Step::reading_card, Event::card_failed, Step::card_trouble},
    MoveRow{Step::reading_card, Event::back, Step::place_card},
    MoveRow{Step::reading_card, Event::leave, Step::goodbye},
    MoveRow{Step::reading_card, Event::idle, Step::card_trouble},

    MoveRow{Step::card_trouble, Event::retry, Step::reading_card},
    MoveRow{Step::card_trouble, Event::without_card, Step::form},
    MoveRow{Step::card_trouble, Event::back, Step::place_card},
    MoveRow{Step::card_trouble, Event::leave, Step::goodbye},
    MoveRow{Step::card_trouble, Event::idle, Step::goodbye},

    MoveRow{Step::confirm_identity, Event::confirm, Step::form},
    MoveRow{Step::confirm_identity, Event::not_me, Step::place_card},
    MoveRow{Step::confirm_identity, Event::leave, Step::goodbye},
    MoveRow{Step::confirm_identity, Event::idle, Step::goodbye},

    MoveRow{Step::form, Event::page_done, Step::form},
    MoveRow{Step::form, Event::back_page, Step::form},
    MoveRow{Step::form, Event::form_done, Step::papers},
    MoveRow{Step::form, Event::papers_done, Step::delivery},  // these answers ask for none
    MoveRow{Step::form, Event::edited, Step::review},
    MoveRow{Step::form, Event::back, Step::place_card},
    MoveRow{Step::form, Event::leave, Step::goodbye},
    MoveRow{Step::form, Event::idle, Step::goodbye},

    MoveRow{Step::papers, Event::scan, Step::scanning},
    MoveRow{Step::papers, Event::papers_done, Step::delivery},
    MoveRow{Step::papers, Event::edited, Step::review},
    MoveRow{Step::papers, Event::back_to_list, Step::papers_list},
    MoveRow{Step::papers, Event::back, Step::form},
    MoveRow{Step::papers, Event::leave, Step::goodbye},
    MoveRow{Step::papers, Event::idle, Step::goodbye},

    MoveRow{Step::scanning, Event::scanned, Step::page_review},
    MoveRow{Step::scanning, Event::scan_failed, Step::scan_trouble},
    MoveRow{Step::scanning, Event::back, Step::papers},
    MoveRow{Step::scanning, Event::leave, Step::goodbye},
    MoveRow{Step::scanning, Event::idle, Step::scan_trouble},

    MoveRow{Step::page_review, Event::kept, Step::papers},
    MoveRow{Step::page_review, Event::more, Step::scanning},
    MoveRow{Step::page_review, Event::again, Step::scanning},
    MoveRow{Step::page_review, Event::back, Step::papers},
    MoveRow{Step::page_review, Event::leave, Step::goodbye},
    MoveRow{Step::page_review, Event::idle, Step::goodbye},

    MoveRow{Step::scan_trouble, Event::retry, Step::scanning},
    MoveRow{Step::scan_trouble, Event::back, Step::papers},
    MoveRow{Step::scan_trouble, Event::leave, Step::goodbye},
    MoveRow{Step::scan_trouble, Event::idle, Step::goodbye},

    MoveRow{Step::delivery, Event::delivery_done, Step::fees},
    MoveRow{Step::delivery, Event::edited, Step::review},
    MoveRow{Step::delivery, Event::back, Step::papers},
    MoveRow{Step::delivery, Event::back_page, Step::form},
    MoveRow{Step::delivery, Event::leave, Step::goodbye},
    MoveRow{Step::delivery, Event::idle, Step::goodbye},

    MoveRow{Step::fees, Event::fees_done, Step::review},
    MoveRow{Step::fees, Event::proof_missing, Step::papers},
    MoveRow{Step::fees, Event::back, Step::delivery},
    MoveRow{Step::fees, Event::leave, Step::goodbye},
    MoveRow{Step::fees, Event::idle, Step::goodbye},

    MoveRow{Step::review, Event::edit_form, Step::form},
    MoveRow{Step::review, Event::edit_papers, Step::papers},
    MoveRow{Step::review, Event::edit_delivery, Step::delivery},
    MoveRow{Step::review, Event::edit_fees, Step::fees},
    MoveRow{Step::review, Event::send, Step::sealing},
    MoveRow{Step::review, Event::back, Step::fees},
    MoveRow{Step::review, Event::leave, Step::goodbye},
    MoveRow{Step::review, Event::idle, Step::goodbye},

    // From here on the dossier is on its way: there is no leaving, only waiting for what comes next.
    MoveRow{Step::sealing, Event::sealed, Step::sending},
    MoveRow{Step::sealing, Event::seal_failed, Step::seal_trouble},
    MoveRow{Step::sealing, Event::idle, Step::seal_trouble},

    MoveRow{Step::seal_trouble, Event::sealed, Step::sending},  // it was only slow
    MoveRow{Step::seal_trouble, Event::retry, Step::sealing},
    MoveRow{Step::seal_trouble, Event::back, Step::review},
    MoveRow{Step::seal_trouble, Event::leave, Step::goodbye},
    MoveRow{Step::seal_trouble, Event::idle, Step::goodbye},

    MoveRow{Step::sending, Event::sent, Step::printing},
    MoveRow{Step::sending, Event::payment_due, Step::paying},
    MoveRow{Step::sending, Event::refused, Step::printing},
    MoveRow{Step::sending, Event::idle, Step::printing},

    MoveRow{Step::paying, Event::paid, Step::printing},
    MoveRow{Step::paying, Event::payment_over, Step::printing},
    MoveRow{Step::paying, Event::pay_later, Step::printing},
    MoveRow{Step::paying, Event::idle, Step::printing},

    MoveRow{Step::printing, Event::printed, Step::done},
    MoveRow{Step::printing, Event::idle, Step::done},

    MoveRow{Step::done, Event::retry, Step::printing},  // the printer was mended
    MoveRow{Step::done, Event::finish, Step::rating},
    MoveRow{Step::done, Event::idle, Step::goodbye},

    MoveRow{Step::rating, Event::finish, Step::goodbye},
    MoveRow{Step::rating, Event::leave, Step::goodbye},
    MoveRow{Step::rating, Event::idle, Step::goodbye},

    MoveRow{Step::goodbye, Event::finish, Step::wiping},
    MoveRow{Step::goodbye, Event::idle, Step::wiping},

    MoveRow{Step::wiping, Event::wiped, Step::welcome},
};

constexpr std::array step_names{"welcome",
                                "closed",
                                "consent",
                                "counter",
                                "place_card",
                                "reading_card",
                                "card_trouble",
                                "confirm_identity",
                                "choose_procedure",
                                "briefing",
                                "form",
                                "papers",
                                "scanning",
                                "page_review",
                                "scan_trouble",
                                "delivery",
                                "fees",
                                "review",
                                "sealing",
                                "seal_trouble",
                                "sending",
                                "paying",
                                "printing",
                                "done",
                                "find_dossier",
                                "place_slip",
                                "reading_slip",
                                "slip_trouble",
                                "type_code",
                                "looking_up",
                                "look_up_trouble",
                                "dossier",
                                "paying_found",
                                "call_back",
                                "complaint",
                                "telling",
                                "told",
                                "printing_standing",
                                "errands",
                                "papers_list",
                                "list_service",
                                "printing_list",
                                "list_printed",
                                "queue",
                                "taking_number",
                                "printing_number",
                                "number_taken",
                                "account",
                                "account_card",
                                "reading_account_card",
                                "account_card_trouble",
                                "maintenance",
                                "maintain_device",
                                "maintain_network",
                                "maintain_settings",
                                "maintain_outbox",
                                "maintain_journal",
                                "maintain_versions",
                                "maintain_power",
                                "maintain_self_test",
                                "rating",
                                "goodbye",
                                "wiping"};
static_assert(step_names.size() == step_count);

constexpr std::array event_names{"begin",
                                 "unfit",
                                 "fit",
                                 "agree",
                                 "disagree",
                                 "read",
                                 "card_read",
                                 "card_failed",
                                 "without_card",
                                 "confirm",
                                 "not_me",
                                 "chosen",
                                 "ready",
                                 "page_done",
                                 "back_page",
                                 "form_done",
                                 "edited",
                                 "scan",
                                 "scanned",
                                 "scan_failed",
                                 "kept",
                                 "again",
                                 "more",
                                 "papers_done",
                                 "delivery_done",
                                 "fees_done",
                                 "proof_missing",
                                 "edit_form",
                                 "edit_papers",
                                 "edit_delivery",
                                 "edit_fees",
                                 "send",
                                 "sealed",
                                 "seal_failed",
                                 "sent",
                                 "payment_due",
                                 "paid",
                                 "payment_over",
                                 "pay_later",
                                 "refused",
                                 "printed",
                                 "retry",
                                 "back",
                                 "leave",
                                 "finish",
                                 "open_look_up",
                                 "by_slip",
                                 "by_code",
                                 "slip_read",
                                 "slip_failed",
                                 "ask",
                                 "found",
                                 "not_found",
                                 "call_me",
                                 "complain",
                                 "tell",
                                 "told",
                                 "supply",
                                 "supply_done",
                                 "back_to_dossier",
                                 "pay",
                                 "back_to_papers",
                                 "print",
                                 "open_errands",
                                 "list_papers",
                                 "choose_service",
                                 "wait_in_line",
                                 "take_number",
                                 "numbered",
                                 "number_failed",
                                 "open_account",
                                 "scan_list",
                                 "back_to_list",
                                 "jump_to_form",
                                 "jump_to_papers",
                                 "jump_to_delivery",
                                 "jump_to_fees",
                                 "jump_to_review",
                                 "copy",
                                 "maintain",
                                 "open_device",
                                 "open_network",
                                 "open_settings",
                                 "open_outbox",
                                 "open_journal",
                                 "open_versions",
                                 "open_power",
                                 "open_self_test",
                                 "idle",
                                 "wiped"};
static_assert(event_names.size() == static_cast<std::size_t>(Event::wiped) + 1);

template <typename Row>
std::vector<Row> joined(std::initializer_list<std::span<const Row>> pages) {
    std::vector<Row> out;
    for (const auto page : pages) out.insert(out.end(), page.begin(), page.end());
    return out;
}

}  // namespace

std::span<const StepRow> steps() {
    static const auto all = joined<StepRow>({step_rows, look_up_steps(), errand_steps(), maintenance_steps(), ending_rows});
    return all;
}

std::span<const MoveRow> moves() {
    static const auto all = joined<MoveRow>({move_rows, look_up_moves(), errand_moves(), staff_moves(), maintenance_moves()});
    return all;
}

const StepRow& row_of(Step step) { return steps()[static_cast<std::size_t>(step)]; }

std::optional<Step> next(Step from, Event event) {
    const auto all = moves();
    const auto found = std::find_if(all.begin(), all.end(), [&](const MoveRow& m) { return m.from == from && m.event == event; });
    if (found == all.end()) return std::nullopt;
    return found->to;
}

const char* name_of(Step step) { return step_names[static_cast<std::size_t>(step)]; }

const char* name_of(Event event) { return event_names[static_cast<std::size_t>(event)]; }

}  // namespace kiosk::visit
