#include "kiosk/visit/course.h"

#include "kiosk/visit/session.h"

namespace kiosk::visit {

using care::Errand;
using care::Stage;

namespace {

// Steps from which on it is known what somebody came for.
std::optional<Errand> errand_begun_at(Step step) {
    switch (step) {
        case Step::choose_procedure: return Errand::file;
        case Step::find_dossier: return Errand::look_up;
        case Step::papers_list: return Errand::list;
        case Step::queue: return Errand::number;
        case Step::account_card: return Errand::account;
        case Step::errands: return Errand::none;
        default: return std::nullopt;
    }
}

// Where it is done. Of a dossier: it is sealed and on its way.
bool is_reached_at(Step step) {
    switch (step) {
        case Step::sending:
        case Step::dossier:
        case Step::list_printed:
        case Step::number_taken:
        case Step::account: return true;
        default: return false;
    }
}

// Nothing: still at the same part.
std::optional<Stage> stage_of(Step step) {
    switch (step) {
        case Step::choose_procedure:
        case Step::briefing: return Stage::choosing;
        case Step::consent:
        case Step::counter: return Stage::consent;
        case Step::place_card:
        case Step::reading_card:
        case Step::card_trouble:
        case Step::confirm_identity: return Stage::card;
        case Step::form: return Stage::form;
        case Step::papers:
        case Step::scanning:
        case Step::page_review:
        case Step::scan_trouble: return Stage::papers;
        case Step::delivery: return Stage::delivery;
        case Step::fees: return Stage::fees;
        case Step::review: return Stage::review;
        case Step::sealing:
        case Step::seal_trouble:
        case Step::sending: return Stage::sending;
        case Step::find_dossier:
        case Step::place_slip:
        case Step::reading_slip:
        case Step::slip_trouble:
        case Step::type_code:
        case Step::looking_up:
        case Step::look_up_trouble: return Stage::looking_up;
        case Step::errands:
        case Step::papers_list:
        case Step::queue:
        case Step::account_card: return Stage::errands;
        default: return std::nullopt;
    }
}

}  // namespace

void go_on(Course& course, Step step) {
    if (course.reached) return;
    course.errand = errand_begun_at(step).value_or(course.errand);
    course.stage = stage_of(step).value_or(course.stage);
    course.reached = is_reached_at(step);
}

care::VisitEnd end_of(const Session& session) {
    const Course& course = session.course;
    const bool files = course.errand == Errand::file;
    return {.began = course.began.value_or(platform::WallTime()),
            .errand = course.errand,
            .service = files && session.procedure != nullptr ? session.procedure->code : std::string(),
            .reached = course.reached,
            .stage = course.stage,
            .helped = !session.help.staff.empty(),
            .difficulties = session.help.noted,
            .stars = session.liking.stars};
}

}  // namespace kiosk::visit
