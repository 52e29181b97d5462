// What each wish leads to in the short journeys and on the last page; part of usher.cpp.
#pragma once
#include <algorithm>

#include "kiosk/visit/usher.h"

namespace kiosk::visit {

struct Usher::ErrandWishes {
    Usher& usher;
    Session& session;

    void operator()(const OpenErrands&) const { usher.raise(usher.health_.is_open() ? Event::open_errands : Event::unfit); }
    void operator()(const ListPapers&) const { usher.raise(Event::list_papers); }
    void operator()(const ChooseService&) const { usher.raise(Event::choose_service); }
    void operator()(const ListPapersOf& wish) const {
        if (usher.step_ != Step::list_service) return;
        session.errands.service = usher.directory_->catalogue().find(wish.code);
        session.errands.sheets.clear();
        session.errands.scanned.clear();
        usher.raise(Event::chosen);
    }
    void operator()(ScanListed& wish) const {
        if (usher.step_ != Step::papers_list) return;
        Errands& errands = session.errands;
        errands.sheets = std::move(wish.sheets);
        errands.nothing_listed = false;
        errands.to_scan = papers_to_scan(usher.words_, papers_list_page(usher.words_, errands.service));
        usher.raise(Event::scan_list);
    }
    void operator()(const WaitInLine&) const {
        session.errands.number_failed = false;
        usher.raise(Event::wait_in_line);
    }
    void operator()(const TakeNumber& wish) const {
        if (usher.step_ != Step::queue) return;
        session.errands.counter = wish.counter;
        session.errands.number_failed = true;  // until it is there
        usher.raise(Event::take_number);
    }
    void operator()(const OpenAccount&) const { usher.raise(Event::open_account); }
    void operator()(const Rate& wish) const {
        if (usher.step_ == Step::rating) session.liking.stars = std::clamp(wish.stars, 1, 5);
    }
    void operator()(const GiveReason& wish) const {
        const bool known = std::find(liking_reasons.begin(), liking_reasons.end(), wish.reason) != liking_reasons.end();
        if (usher.step_ != Step::rating || !known) return;
        if (session.liking.reasons.erase(wish.reason) == 0) session.liking.reasons.insert(wish.reason);
    }
};

}  // namespace kiosk::visit
