// What the Usher does for the journeys "look a dossier up" and "other errands": a supplement's dossier, and what is printed.
#include "kiosk/dossier/reference.h"
#include "kiosk/visit/papers.h"
#include "kiosk/visit/usher.h"
#include "platform/crypto/random.h"

namespace kiosk::visit {

void Usher::begin_supplement() {
    const portal::Standing& standing = *session_->look_up.standing;
    // A new name for each decision to send; a retry after a trouble keeps it.
    session_->dossier_id = platform::crypto::uuid_v7(clock_.now());
    session_->reference = standing.reference;
    session_->dossier_code = standing.dossier_code;
    session_->filing = Filing::not_yet;
    session_->slip = SlipState::not_yet;
    raise(Event::supply_done);
}

dossier::Draft Usher::supplement_draft() const {
    const portal::Standing& standing = *session_->look_up.standing;
    dossier::Draft out;
    out.id = session_->dossier_id;
    out.reference = session_->reference;
    out.supplement = {standing.id, standing.supplement->request_id};
    for (const auto& paper : session_->look_up.supplement) {
        if (const auto found = session_->papers.find(paper.key); found != session_->papers.end()) out.papers.insert(*found);
    }
    out.when = clock_.now();
    out.kiosk_id = site_.kiosk_id;
    out.branch = site_.branch;
    return out;
}

receipt::Office Usher::office() const {
    return {site_.place.agency.in(session_->language), site_.place.branch.in(session_->language), site_.place.hotline, clock_.now()};
}

receipt::Sheet Usher::sheet() const {
    const LookUp& about = session_->look_up;
    const Errands& errands = session_->errands;
    if (step_ == Step::printing_list) {
        const auto page = papers_list_page(words_, errands.service);
        const Localised service = errands.service == nullptr ? Localised{} : errands.service->name;
        return receipt::PapersListSlip{office(), service, papers_listed(page, errands.sheets, errands.scanned)};
    }
    if (step_ == Step::printing_number) return receipt::NumberSlip{office(), *errands.counter, *errands.number};
    if (step_ == Step::printing_standing) {
        const auto* ticket = std::get_if<portal::Ticket>(&*about.question);
        const std::string url =
            ticket == nullptr ? std::string() : dossier::tracking_url(site_.public_base, ticket->reference, ticket->key.view());
        return receipt::StandingSlip{office(), *about.standing, url};
    }
    if (about.supplementing)
        return receipt::SupplementSlip{office(), session_->filing, session_->dossier_code, session_->reference, session_->pages()};
    return receipt_facts();
}

void Usher::send_liking() const {
    if (session_->liking.stars > 0) jobs_.rate(session_->liking);
}

}  // namespace kiosk::visit
