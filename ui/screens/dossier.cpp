// How a dossier stands, in a citizen's words, what to do now, and what can be said to the agency from here.
#include <fmt/format.h>

#include "kiosk/receipt/sheet.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/small_form.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::portal::Standing;
using kiosk::visit::SlipState;
using kiosk::visit::Told;
using platform::Secret;
namespace portal = kiosk::portal;

namespace {

std::string day(platform::WallTime when) { return platform::to_text(platform::date_of(when)); }

widgets::NoticeKind kind_of(int state) {
    using Kind = widgets::NoticeKind;
    if (state == 9 || state == 10) return Kind::good;
    if (state == 3 || state == 8) return Kind::error;
    return state == 5 || state == 6 ? Kind::warning : Kind::info;
}

class Facts {
public:
    explicit Facts(Scene& scene) : scene_(scene) {}
    void add(std::string id, Word label, const std::string& value) {
        if (!value.empty()) facts_.push_back({std::move(id), scene_.say(label), Secret(value)});
    }
    void show(Page& page, std::optional<Blocks::FactsTitle> title = {}) {
        if (!facts_.empty()) page.facts(std::move(title), std::move(facts_), Blocks::Spoken::aloud);
    }

private:
    Scene& scene_;
    std::vector<Blocks::Fact> facts_;
};

void what_now(Scene& scene, Page& page, const Standing& standing) {
    page.notice(kind_of(standing.state), "state", scene.say(kiosk::receipt::state_word(standing.state)),
                scene.say(kiosk::receipt::advice_word(standing.state)));
    if (standing.overdue)
        page.notice(widgets::NoticeKind::warning, "overdue", {}, scene.say(kiosk::phrases::standing_overdue(standing.hotline)));
    Facts facts(scene);
    facts.add("reason", Word::standing_reason, standing.reason);
    if (standing.supplement) facts.add("supplement-by", Word::standing_supplement_by, platform::to_text(standing.supplement->deadline));
    if (standing.result) {
        facts.add("result-place", Word::standing_result_place, standing.result->place);
        if (standing.result->until) facts.add("result-until", Word::standing_result_until, platform::to_text(*standing.result->until));
    }
    if (standing.payment && standing.payment->status == portal::PaymentStatus::due)
        facts.add("amount", Word::standing_amount, scene.say(kiosk::phrases::standing_dong(standing.payment->order.amount)));
    if (standing.payment && standing.payment->status == portal::PaymentStatus::paid)
        facts.add("paid", Word::standing_paid, standing.payment->receipt_number);
    facts.show(page);
    if (standing.state == 6) page.note("pay-where", scene.say(Word::standing_pay_where));
}

void what_is_missing(Scene& scene, Page& page) {
    const auto& missing = scene.session().look_up.supplement;
    if (missing.empty() || scene.session().look_up.standing->state != 5) return;
    for (const auto& paper : missing)
        page.point("missing-" + paper.key, Icon::error, fmt::format("{}: {}", scene.say(paper.name), scene.say(paper.advice)));
    page.button({"supply", scene.say(Word::dossier_supply), widgets::ButtonKind::primary, Icon::document_scanner, kiosk::visit::Supply{}});
}

void particulars(Scene& scene, Page& page, const Standing& standing) {
    Facts facts(scene);
    facts.add("procedure", Word::standing_procedure, scene.say(standing.procedure_name));
    facts.add("code", Word::standing_code, standing.dossier_code.empty() ? standing.reference : standing.dossier_code);
    facts.add("decided-by", Word::standing_agency, standing.agency);
    facts.add("received", Word::standing_received, day(standing.received_at));
    if (standing.due_at) facts.add("due", Word::standing_due, day(*standing.due_at));
    if (standing.delay) facts.add("delay", Word::standing_delay, standing.delay->reason);
    facts.show(page);
    page.note("agency-hotline", scene.say(kiosk::phrases::agency_hotline(standing.hotline)));
}

Word parcel_word(portal::ParcelState state) {
    switch (state) {
        case portal::ParcelState::ordered: return Word::parcel_ordered;
        case portal::ParcelState::collected: return Word::parcel_collected;
        case portal::ParcelState::in_transit: return Word::parcel_in_transit;
        case portal::ParcelState::out_for_delivery: return Word::parcel_out_for_delivery;
        case portal::ParcelState::delivered: return Word::parcel_delivered;
        case portal::ParcelState::not_delivered: return Word::parcel_not_delivered;
        case portal::ParcelState::returned: break;
    }
    return Word::parcel_returned;
}

// The newest first: that is what one came for.
void parcels(Scene& scene, Page& page, const Standing& standing) {
    int number = 0;
    for (const auto& parcel : standing.parcels) {
        const bool result = parcel.direction == portal::ParcelDirection::result;
        const std::string id = fmt::format("parcel-{}", ++number);
        page.heading(id, scene.say(result ? Word::parcel_result : Word::parcel_papers));
        Facts facts(scene);
        facts.add(id + "-number", Word::standing_parcel, parcel.tracking_number);
        facts.show(page);
        int line = 0;
        for (auto step = parcel.steps.rbegin(); step != parcel.steps.rend(); ++step) {
            const std::string what = scene.say(parcel_word(step->state)) + (step->place.empty() ? "" : ", " + step->place);
            page.point(fmt::format("{}-{}", id, ++line), Icon::post, scene.say(kiosk::phrases::standing_line(day(step->at), what)));
        }
    }
}

void history(Scene& scene, Page& page, const Standing& standing) {
    page.heading("history", scene.say(Word::standing_history));
    int number = 0;
    for (auto line = standing.history.rbegin(); line != standing.history.rend(); ++line) {
        const std::string what = scene.say(kiosk::receipt::state_word(line->state)) + (line->note.empty() ? "" : ". " + line->note);
        page.point(fmt::format("history-{}", ++number), Icon::check_circle, scene.say(kiosk::phrases::standing_line(day(line->at), what)),
                   scene.theme().colours.good);
    }
}

void slip_state(Scene& scene, Page& page) {
    const SlipState slip = scene.session().slip;
    if (slip == SlipState::not_yet) return;
    const bool printed = slip == SlipState::printed;
    page.notice(printed ? widgets::NoticeKind::good : widgets::NoticeKind::warning, "slip-state", {},
                scene.say(printed ? Word::standing_printed : Word::standing_not_printed));
}

}  // namespace

void dossier(Scene& scene) {
    const Standing& standing = *scene.session().look_up.standing;
    Page page(scene, {.title = scene.say(Word::dossier_title),
                      .back = true,
                      .main = scene.say(Word::dossier_end),
                      .main_id = "finish",
                      .main_icon = Icon::check});
    slip_state(scene, page);
    what_now(scene, page, standing);
    what_is_missing(scene, page);
    particulars(scene, page, standing);
    if (standing.payment && standing.payment->status == portal::PaymentStatus::due)
        page.button({"pay", scene.say(Word::fees_pay_now), widgets::ButtonKind::primary, Icon::payments, kiosk::visit::PayNow{}});
    page.pair_of_buttons(
        {"print", scene.say(Word::dossier_print), widgets::ButtonKind::secondary, Icon::print, kiosk::visit::Print{}},
        {"call-back", scene.say(Word::dossier_call_back), widgets::ButtonKind::secondary, Icon::phone, kiosk::visit::CallMe{}});
    page.button({"complain", scene.say(Word::dossier_complain), widgets::ButtonKind::quiet, Icon::edit, kiosk::visit::Complain{}});
    parcels(scene, page, standing);
    history(scene, page, standing);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Finish{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

void call_back(Scene& scene) {
    small_form(scene, {.form = kiosk::visit::call_back_page(scene.words),
                       .known = {},
                       .lead = scene.say(Word::call_back_lead),
                       .main = scene.say(Word::message_send)});
}

void complaint(Scene& scene) {
    small_form(scene, {.form = kiosk::visit::complaint_page(scene.words),
                       .known = {},
                       .lead = scene.say(Word::complaint_lead),
                       .main = scene.say(Word::message_send)});
}

void telling(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::dossier_title), .in_the_middle = true});
    busy(page, scene.say(Word::telling), scene.say(Word::telling_hint));
    page.show();
}

void told(Scene& scene) {
    const auto& about = scene.session().look_up;
    const bool silent = about.told == Told::silent, noted = about.told == Told::noted;
    const bool complained = std::holds_alternative<portal::Complaint>(*about.message);
    const Word title = silent       ? Word::told_silent_title
                       : !noted     ? Word::told_refused_title
                       : complained ? Word::told_complaint_title
                                    : Word::told_call_title;
    const Word text = silent       ? Word::told_silent_text
                      : !noted     ? Word::told_refused_text
                      : complained ? Word::told_complaint_text
                                   : Word::told_call_text;
    Page page(scene, {.title = scene.say(title),
                      .back = silent,
                      .main = scene.say(silent ? Word::retry : Word::to_dossier),
                      .main_id = silent ? "retry" : "to-dossier",
                      .main_icon = silent ? Icon::refresh : Icon::arrow_back});
    page.notice(noted ? widgets::NoticeKind::good : widgets::NoticeKind::warning, "told", {}, scene.say(text));
    Facts facts(scene);
    if (noted) facts.add("number", Word::told_number, about.complaint_number);
    facts.show(page);
    if (!noted) page.note("agency-hotline", scene.say(kiosk::phrases::agency_hotline(about.standing->hotline)));
    page.drawing(noted ? "staff-coming" : "offline-kept", 40_mm, 120_mm);
    const auto tap = page.show();
    if (tap.main && silent) scene.want(kiosk::visit::Retry{});
    if (tap.back || (tap.main && !silent)) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> dossier_previews() {
    using kiosk::visit::Step;
    const auto stands = [](int state) { return [=](Pretend& all) { pretend::standing(all, state); }; };
    const auto answered = [](Told told, bool complaint) {
        return [=](Pretend& all) {
            pretend::standing(all, 4);
            if (complaint)
                all.session.look_up.message = portal::Complaint{};
            else
                all.session.look_up.message = portal::CallBack{};
            all.session.look_up.told = told;
            if (complaint) all.session.look_up.complaint_number = "PA-261121-0007";
        };
    };
    return {{"dossier-submitted", Step::dossier, stands(1)},
            {"dossier-overdue", Step::dossier, stands(4)},
            {"dossier-supplement", Step::dossier, stands(5)},
            {"dossier-payment", Step::dossier, stands(6)},
            {"dossier-stopped", Step::dossier, stands(8)},
            {"dossier-ready", Step::dossier, stands(9)},
            {"dossier-printed", Step::dossier,
             [](Pretend& all) {
                 pretend::standing(all, 10);
                 all.session.slip = SlipState::printed;
             }},
            {"supplement-papers", Step::papers,
             [](Pretend& all) {
                 pretend::standing(all, 5);
                 all.session.look_up.supplementing = true;
             }},
            {"supplement-sent", Step::done,
             [](Pretend& all) {
                 pretend::standing(all, 5);
                 all.session.look_up.supplementing = true;
                 all.session.filing = kiosk::visit::Filing::accepted;
                 all.session.dossier_code = all.session.look_up.standing->dossier_code;
                 all.session.slip = SlipState::printed;
             }},
            {"call-back", Step::call_back},
            {"complaint", Step::complaint},
            {"complaint-kind", Step::complaint, [](Pretend& all) { all.state.focus = "kind"; }},
            {"telling", Step::telling},
            {"printing-standing", Step::printing_standing},
            {"told-call-back", Step::told, answered(Told::noted, false)},
            {"told-complaint", Step::told, answered(Told::noted, true)},
            {"told-refused", Step::told, answered(Told::refused, true)},
            {"told-silent", Step::told, answered(Told::silent, false)}};
}
#endif

}  // namespace ui::screens
