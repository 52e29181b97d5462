// The journeys (file a dossier, look one up, other errands, maintenance) as two tables: the steps, and the moves between them. There are no
// guards: a condition is a different event, raised where the knowledge is. README's diagram is made from these tables (`kiosk flow`).
#pragma once
#include <optional>
#include <span>

namespace kiosk::visit {

enum class Step {
    welcome,
    closed,
    consent,
    counter,
    place_card,
    reading_card,
    card_trouble,
    confirm_identity,
    choose_procedure,
    briefing,
    form,
    papers,
    scanning,
    page_review,
    scan_trouble,
    delivery,
    fees,
    review,
    sealing,
    seal_trouble,
    sending,
    paying,
    printing,
    done,

    find_dossier,
    place_slip,
    reading_slip,
    slip_trouble,
    type_code,
    looking_up,
    look_up_trouble,
    dossier,
    paying_found,  // the fee of a dossier that was looked up
    call_back,
    complaint,
    telling,
    told,
    printing_standing,

    errands,
    papers_list,
    list_service,
    printing_list,
    list_printed,
    queue,
    taking_number,
    printing_number,
    number_taken,
    account,
    account_card,  // shows what to copy into the portal's form
    reading_account_card,
    account_card_trouble,

    maintenance,  // the technician's: the dashboard, and a page for each thing
    maintain_device,
    maintain_network,
    maintain_settings,
    maintain_outbox,
    maintain_journal,
    maintain_versions,
    maintain_power,
    maintain_self_test,

    rating,
    goodbye,
    wiping
};
inline constexpr int step_count = static_cast<int>(Step::wiping) + 1;

enum class Event {
    begin,
    unfit,
    fit,  // the day's start; the machine's own state
    agree,
    disagree,  // consent
    read,
    card_read,
    card_failed,
    without_card,
    confirm,
    not_me,
    chosen,
    ready,  // procedure, briefing
    page_done,
    back_page,
    form_done,
    edited,  // form pages; edited: back to the review
    scan,
    scanned,
    scan_failed,
    kept,
    again,
    more,
    papers_done,
    delivery_done,
    fees_done,
    proof_missing,  // an exemption is claimed whose paper is not scanned yet
    edit_form,
    edit_papers,
    edit_delivery,
    edit_fees,
    send,
    sealed,
    seal_failed,
    sent,
    payment_due,  // sent, and it can be paid now
    paid,
    payment_over,  // it cannot be paid here any more
    pay_later,
    refused,
    printed,
    retry,
    back,
    leave,
    finish,

    open_look_up,
    by_slip,
    by_code,
    slip_read,
    slip_failed,
    ask,
    found,
    not_found,
    call_me,
    complain,
    tell,
    told,
    supply,
    supply_done,  // papers that the agency asked for
    back_to_dossier,
    pay,
    back_to_papers,
    print,

    open_errands,
    list_papers,
    choose_service,
    wait_in_line,
    take_number,
    numbered,
    number_failed,
    open_account,
    scan_list,  // the papers of a list, to count their pages
    back_to_list,

    jump_to_form,  // by staff who help
    jump_to_papers,
    jump_to_delivery,
    jump_to_fees,
    jump_to_review,
    copy,  // the slip once more

    maintain,  // by who repairs the machine
    open_device,
    open_network,
    open_settings,
    open_outbox,
    open_journal,
    open_versions,
    open_power,
    open_self_test,

    idle,  // patience is over
    wiped
};

// What a worker does while this step is shown.
enum class Job { none, read_card, scan_page, seal, send, await_payment, print, read_slip, look_up, tell, take_number, self_test, wipe };

// How long a step lasts when nothing happens; VisitTimes says how long each is.
enum class Patience {
    nobody,    // no person in it: waits for ever
    person,    // idle warning with a countdown, then Event::idle
    fetching,  // the same with more time: people look for their papers
    work,      // the machine works: the idle timer rests; Event::idle when even the worker's own limits failed
    waiting,   // sending: how long a citizen should stand and wait for the portal
    paying,    // somebody pays with a telephone: warning and countdown as for a person
    result,    // what became of the dossier: warning and countdown as for a person
    farewell,  // shown for a moment, no warning
    duty,      // no citizen in it: ends with the duty of who is signed in
    erasing    // nobody may come before it is over; if it never ends, the program does, and starts again clean
};

struct StepRow {
    Step step;
    Job job;
    Patience patience;
};
struct MoveRow {
    Step from;
    Event event;
    Step to;
};

std::span<const StepRow> steps();
std::span<const MoveRow> moves();
const StepRow& row_of(Step step);
std::optional<Step> next(Step from, Event event);
const char* name_of(Step step);
const char* name_of(Event event);

}  // namespace kiosk::visit
