// What each wish leads to in the step where it is made; part of usher.cpp. A wish that does not fit the step changes nothing: the tables
// have no such move.
#pragma once
#include <algorithm>
#include <utility>

#include "kiosk/procedures/kinds.h"
#include "kiosk/visit/bill.h"
#include "kiosk/visit/consent.h"
#include "kiosk/visit/papers.h"
#include "kiosk/visit/typed.h"
#include "kiosk/visit/usher.h"

namespace kiosk::visit {

struct Usher::Wishes {
    Usher& usher;
    Session& session;

    void operator()(const Begin&) const {
        if (usher.step_ != Step::welcome) return;
        usher.raise(usher.health_.is_open() ? Event::begin : Event::unfit);
    }
    void operator()(const SetLanguage& wish) const { session.language = wish.language; }
    void operator()(const SetLook& wish) const { session.look = wish.look; }
    void operator()(const AskTextSize&) const { usher.overlay_ = Overlay::text_size; }
    void operator()(const AskContrast&) const { usher.overlay_ = Overlay::contrast; }
    void operator()(const Agree& wish) const {
        if (usher.step_ != Step::consent) return;
        session.consents.clear();
        agree_to(Purpose::file);
        if (wish.contact) agree_to(Purpose::contact);
        usher.raise(Event::agree);
        if (session.help.without_card) (*this)(WithoutCard{});
    }
    void operator()(const Disagree&) const { usher.raise(Event::disagree); }
    void operator()(const Retry&) const {
        const bool has_slip = usher.step_ == Step::done || usher.step_ == Step::list_printed || usher.step_ == Step::number_taken;
        if (has_slip && session.slip != SlipState::failed) return;                      // one slip is enough
        if (usher.step_ == Step::told && session.look_up.told != Told::silent) return;  // it is known what became of it
        usher.raise(Event::retry);
    }
    void operator()(const Finish&) const { usher.raise(Event::finish); }
    void operator()(const ReadCard&) const { usher.raise(Event::read); }
    void operator()(const WithoutCard&) const {
        if (!next(usher.step_, Event::without_card)) return;
        session.identity = {};
        if (session.procedure == nullptr) return usher.raise(Event::without_card);  // an errand: there is no form
        begin_form(Event::without_card);
    }
    void operator()(const ConfirmIdentity&) const {
        if (usher.step_ == Step::confirm_identity) begin_form(Event::confirm);
    }
    void operator()(const NotMe&) const {
        session.identity = {};
        usher.raise(Event::not_me);
    }
    void operator()(const ChooseProcedure& wish) const {
        const auto* chosen = usher.directory_->catalogue().find(wish.code);
        if (chosen == nullptr || (usher.step_ != Step::choose_procedure && usher.step_ != Step::errands)) return;
        session.errands = {};
        if (session.procedure != chosen) {
            session.answers.clear();
            session.papers.clear();
            session.exemption.clear();
            session.pay.reset();
            session.delivery_kind.reset();
            session.delivery = {};
            session.declared = false;
        }
        session.procedure = chosen;
        usher.raise(Event::chosen);
    }
    void operator()(const Ready&) const {
        if (usher.step_ != Step::briefing || session.procedure->mode != procedures::Mode::here) return;
        if (!usher.health_.has(care::Ability::scan) && needs_scanner(*session.procedure) == ScannerNeed::always) return;
        usher.raise(Event::ready);
    }
    void operator()(const SubmitPage& wish) const {
        if (usher.step_ != Step::form || !take_page(wish.answers, wish.by_staff)) return;
        const auto after = procedures::place_after(*session.procedure, session.form, session.answers, usher.today());
        if (after && (!session.editing || after->page == session.form.page)) return show_page(*after, Event::page_done);
        if (session.editing) return usher.raise(Event::edited);
        usher.raise(asked_papers().empty() ? Event::papers_done : Event::form_done);
    }
    void operator()(const AddEntry& wish) const {
        if (usher.step_ != Step::form || !take_page(wish.answers, wish.by_staff)) return;
        const procedures::FormPage& page = session.procedure->pages[session.form.page];
        if (!procedures::may_add_entry(page, session.answers)) return;
        procedures::add_entry(page, session.answers);
        show_page({session.form.page, procedures::entries(page, session.answers)}, Event::page_done);
    }
    void operator()(const RemoveEntry&) const {
        if (usher.step_ != Step::form || session.form.entry == 0) return;
        const procedures::FormPage& page = session.procedure->pages[session.form.page];
        if (!procedures::may_remove_entry(page, session.answers)) return;
        procedures::remove_entry(page, session.form.entry, session.answers);
        session.errors.clear();
        const std::size_t left = procedures::entries(page, session.answers);
        show_page({session.form.page, std::min(session.form.entry, left)}, Event::back_page);
    }
    void operator()(const LeavePage& wish) const {
        if (usher.step_ != Step::form) return;
        session.errors.clear();
        if (session.editing) return usher.raise(Event::edited);  // as it was
        keep_answers(session, usher.page_asked(), wish.answers);
        note_hands(session, wish.answers, wish.by_staff);
        const auto before = procedures::place_before(*session.procedure, session.form, session.answers, usher.today());
        if (!before) return usher.raise(Event::back);
        show_page(*before, Event::back_page);
    }
    void operator()(const ScanPaper& wish) const {
        if (usher.step_ != Step::papers) return;
        const auto* paper = find_asked_paper(session, wish.key);
        if (paper == nullptr) return;
        if (static_cast<int>(session.papers[wish.key].size()) >= paper->most_pages) return;
        session.paper = wish.key;
        usher.raise(Event::scan);
    }
    void operator()(const DropPages& wish) const {
        if (usher.step_ == Step::papers) session.papers.erase(wish.key);
    }
    void operator()(const KeepPage&) const {
        if (keep_page()) usher.raise(Event::kept);
    }
    void operator()(const KeepPageAndScanMore&) const {
        if (!keep_page()) return;
        const auto* paper = find_asked_paper(session, session.paper);
        const bool full = static_cast<int>(session.papers[session.paper].size()) >= paper->most_pages;
        usher.raise(full ? Event::kept : Event::more);
    }
    void operator()(const ScanAgain&) const {
        session.page.reset();
        usher.raise(Event::again);
    }
    void operator()(const PapersDone&) const {
        if (usher.step_ != Step::papers) return;
        if (!session.errands.to_scan.empty()) return leave_list();
        session.papers_missing = !missing_papers(asked_papers(), session).empty();
        if (!session.papers_missing && session.look_up.supplementing) return usher.begin_supplement();
        if (!session.papers_missing) usher.raise(session.editing ? Event::edited : Event::papers_done);
    }
    void operator()(SubmitDelivery& wish) const {
        if (usher.step_ != Step::delivery) return;
        session.errors.clear();
        const auto& offered = session.procedure->deliveries;
        if (!wish.chosen || std::find(offered.begin(), offered.end(), wish.delivery.kind) == offered.end()) return;
        const procedures::Delivery before = std::exchange(session.delivery, tidied(std::move(wish.delivery)));
        session.errors = usher.delivery_errors();
        session.sharing_missing = goes_by_post(session.delivery) && !wish.shared;
        if (!session.errors.empty() || session.sharing_missing) {
            session.delivery = before;  // what was good stays
            return;
        }
        withdraw_consent(session.consents, Purpose::deliver);
        if (goes_by_post(session.delivery)) agree_to(Purpose::deliver);
        session.delivery_kind = session.delivery.kind;
        usher.raise(Event::delivery_done);
    }
    void operator()(const ChooseExemption& wish) const {
        if (usher.step_ == Step::fees) session.exemption = wish.key;
    }
    void operator()(const ChoosePayWay& wish) const {
        if (usher.step_ == Step::fees) session.pay = wish.way;
    }
    void operator()(const FeesDone&) const {
        if (usher.step_ != Step::fees) return;
        const Bill bill = bill_of(session, usher.site_.tariffs, usher.today());
        const bool payable = bill.total.value_or(0) > 0;
        session.pay_missing = payable && !session.pay;
        if (session.pay_missing) return;
        if (!payable) session.pay.reset();
        const bool proof_missing = !missing_papers(asked_papers(), session).empty();
        if (proof_missing) session.editing = false;
        usher.raise(proof_missing ? Event::proof_missing : Event::fees_done);
    }
    void operator()(const EditFees&) const { edit(Event::edit_fees); }
    void operator()(const PayLater&) const { usher.raise(Event::pay_later); }
    void operator()(const PayNow&) const {
        const auto& standing = session.look_up.standing;
        if (usher.step_ != Step::dossier || !standing || !standing->payment) return;
        session.payment = standing->payment;
        if (session.payment->status == portal::PaymentStatus::due) usher.raise(Event::pay);
    }
    void operator()(const EditForm& wish) const {
        if (usher.step_ != Step::review || wish.place.page >= session.procedure->pages.size()) return;
        session.form = wish.place;
        edit(Event::edit_form);
    }
    void operator()(const EditPapers&) const { edit(Event::edit_papers); }
    void operator()(const EditDelivery&) const { edit(Event::edit_delivery); }
    void operator()(const Declare& wish) const {
        session.declared = wish.yes;
        if (wish.yes) session.declaration_missing = false;
    }
    void operator()(const Send&) const {
        if (usher.step_ != Step::review) return;
        session.declaration_missing = !session.declared;
        if (session.declared) usher.begin_filing();
    }
    void operator()(const Back&) const {
        if (session.seal_pending) return;  // nobody knows yet whether it is kept: going back could make two of one
        if (usher.step_ == Step::page_review) session.page.reset();
        if (usher.step_ == Step::papers && !session.errands.to_scan.empty()) return leave_list();
        if (usher.step_ == Step::papers && session.look_up.supplementing) return leave_supplement();
        if (usher.step_ == Step::seal_trouble && session.look_up.supplementing) return usher.raise(Event::back_to_papers);
        if (usher.step_ == Step::papers && session.editing) return (*this)(PapersDone{});
        if (usher.step_ == Step::delivery && !session.editing && asked_papers().empty()) return usher.raise(Event::back_page);
        if (usher.step_ == Step::delivery && session.editing) return usher.raise(Event::edited);
        if (usher.step_ == Step::fees && session.editing) return (*this)(FeesDone{});
        usher.raise(Event::back);
    }
    void operator()(const StillHere&) const {}
    void operator()(const AskLeave&) const {
        if (next(usher.step_, Event::leave) && !session.seal_pending) usher.overlay_ = Overlay::leave;
    }
    void operator()(const Leave&) const {
        if (!session.seal_pending) usher.raise(Event::leave);
    }
    void operator()(const CloseOverlay&) const {
        // A guide was opened among the staff's tools, or on a page of the maintenance.
        const bool to_tools = usher.overlay_ == Overlay::guide && usher.duty_.member() != nullptr && !usher.maintains();
        usher.overlay_ = to_tools ? Overlay::tools : Overlay::none;
    }

private:
    std::vector<const procedures::Paper*> asked_papers() const { return visit::asked_papers(session, usher.today()); }
    void agree_to(Purpose purpose) const {
        keep_consent(session.consents, consent_to(purpose, usher.words_, session.language, usher.clock_.now()));
    }
    void leave_list() const {
        count_scanned(session);
        usher.raise(Event::back_to_list);
    }
    void leave_supplement() const {
        session.look_up.supplementing = false;
        usher.raise(Event::back_to_dossier);
    }
    void begin_form(Event event) const {
        session.form = procedures::places_asked(*session.procedure, session.answers, usher.today()).front();
        procedures::prefill(usher.page_asked(), session.identity, session.answers);
        usher.raise(event);
    }
    void show_page(procedures::FormPlace place, Event event) const {
        session.form = place;
        procedures::prefill(usher.page_asked(), session.identity, session.answers);
        usher.raise(event);
    }
    // Keeps what was typed; true if all of it is right.
    bool take_page(const procedures::Answers& typed, const std::set<std::string>& by_staff) const {
        keep_answers(session, usher.page_asked(typed), typed);
        note_hands(session, typed, by_staff);
        session.errors = procedures::check(*session.procedure, session.form, session.answers, usher.today(), usher.words_);
        return session.errors.empty();
    }
    void edit(Event event) const {
        if (usher.step_ != Step::review) return;
        session.editing = true;
        session.declared = false;  // what is declared must be what is sent
        usher.raise(event);
    }
    bool keep_page() const {
        if (usher.step_ != Step::page_review || !session.page) return false;
        session.papers[session.paper].push_back(std::move(*session.page));
        session.page.reset();
        session.papers_missing = false;
        return true;
    }
    static bool goes_by_post(const procedures::Delivery& delivery) {
        return delivery.kind == procedures::DeliveryKind::post || delivery.hand_over == procedures::HandOver::postman;
    }
    // Only what this way of delivery needs, and tidied.
    procedures::Delivery tidied(procedures::Delivery given) const {
        procedures::Delivery out{given.kind, given.hand_over, {}};
        const auto take = [&](const procedures::FormPage& page) {
            for (const auto& field : page.fields) {
                for (const char* part : procedures::place_parts) {
                    const auto found = given.details.find(field.key + part);
                    if (found != given.details.end()) out.details[found->first] = procedures::tidy(field, found->second);
                }
            }
        };
        if (given.kind == procedures::DeliveryKind::post) take(procedures::post_page(usher.words_));
        if (given.hand_over == procedures::HandOver::postman)
            take(procedures::pickup_page(usher.words_, usher.site_.tariffs.postal.postman, {}));
        return out;
    }
};

}  // namespace kiosk::visit
