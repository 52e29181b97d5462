#include "tests/rigs/walks/citizen.h"

#include <algorithm>

#include "kiosk/visit/papers.h"

namespace walks {
namespace {

using namespace kiosk::visit;
using kiosk::procedures::Answers;
using kiosk::procedures::DeliveryKind;
using kiosk::procedures::FieldKind;
using kiosk::procedures::HandOver;
using platform::Secret;
using Wishes = std::vector<Intent>;

Intent fill_page(const Plan& plan, const View& view, const kiosk::Dictionary& words) {
    const auto& page = view.session.procedure->pages[view.session.form.page];
    const std::size_t entry = view.session.form.entry;
    if (entry > 0 && entry > entries(page, plan.answers)) return RemoveEntry{};
    Answers said = said_on_page(plan.answers, view, words);
    const bool another = entry > 0 && entry == entries(page, view.session.answers) && entry < entries(page, plan.answers);
    return another ? Intent(AddEntry{std::move(said)}) : Intent(SubmitPage{std::move(said)});
}

// Every paper that is asked for, also those that need not be.
Wishes bring_papers(const Session& session, const platform::Date& today) {
    for (const auto* paper : asked_papers(session, today)) {
        const auto scanned = session.papers.find(paper->key);
        const int pages = scanned == session.papers.end() ? 0 : static_cast<int>(scanned->second.size());
        if (pages < paper->least_pages) return {ScanPaper{paper->key}};
    }
    return {PapersDone{}};
}

void say_place(Answers& out, const std::string& key) {
    out[key] = Secret("Số 9, phố Mẫu, Phường Hoàn Kiếm, Thành phố Hà Nội");
    out[key + ".province"] = Secret("01");
    out[key + ".commune"] = Secret("00070");
    out[key + ".street"] = Secret("Số 9, phố Mẫu");
}

SubmitDelivery choose_delivery(const Plan& plan, const View& view) {
    SubmitDelivery wish{.delivery = {.kind = plan.delivery}, .chosen = true};
    if (must_hand_over(view.session, view.today)) wish.delivery.hand_over = plan.hand_over;
    Answers& details = wish.delivery.details;
    if (plan.delivery == DeliveryKind::post) {
        details["receiver"] = Secret("Nguyễn Văn Mẫu");
        details["phone"] = Secret("0912 345 678");
        say_place(details, "address");
    }
    if (wish.delivery.hand_over == HandOver::postman) {
        const auto& postman = view.tariffs.postal.postman;
        details["pickup_window"] = Secret(window_key(postman, pick_ups(postman, view.now, view.tariffs.holidays).front()));
        details["pickup_phone"] = Secret("0912345678");
        say_place(details, "pickup_address");
    }
    wish.shared = !details.empty();
    return wish;
}

}  // namespace

Answers said_on_page(const Answers& answers, const View& view, const kiosk::Dictionary& words) {
    Answers with_said = answers;
    with_said.insert(view.session.answers.begin(), view.session.answers.end());
    const auto asked = page_asked(*view.session.procedure, view.session.form, with_said, view.today, words);
    Answers out;
    for (const auto& field : asked.fields) {
        for (const char* part : {"", ".province", ".commune", ".street"}) {
            if (*part != '\0' && field.kind != FieldKind::place) continue;
            const auto found = answers.find(field.key + part);
            out[field.key + part] = found == answers.end() ? Secret() : found->second;
        }
    }
    return out;
}

Wishes next_wishes(const Plan& plan, const View& view, const kiosk::Dictionary& words) {
    switch (view.step) {
        case Step::welcome: return {SetLanguage{plan.language}, Begin{}};
        case Step::choose_procedure: return {ChooseProcedure{plan.procedure}};
        case Step::briefing: return {Ready{}};
        case Step::consent: return {Agree{.contact = plan.may_be_called}};
        case Step::place_card: return {plan.with_card ? Intent(ReadCard{}) : Intent(WithoutCard{})};
        case Step::confirm_identity: return {ConfirmIdentity{}};
        case Step::form: return {fill_page(plan, view, words)};
        case Step::papers: return bring_papers(view.session, view.today);
        case Step::page_review: return {KeepPage{}};
        case Step::delivery: return {choose_delivery(plan, view)};
        case Step::fees: return {ChooseExemption{plan.exemption}, ChoosePayWay{plan.pay}, FeesDone{}};
        case Step::review: return {Declare{true}, Send{}};
        case Step::paying: return {PayLater{}};
        case Step::card_trouble:
        case Step::scan_trouble:
        case Step::seal_trouble: return {Retry{}};
        case Step::done:
        case Step::rating:
        case Step::goodbye: return {Finish{}};
        default: return {};
    }
}

}  // namespace walks
