// What a procedure needs, before any typing: what can be done about it here, what to bring, what it costs, how long it takes, how the
// result comes. Then one question: do you have these with you?
#include <fmt/format.h>

#include "kiosk/procedures/dates.h"
#include "kiosk/visit/papers.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/limits.h"
#include "ui/screens/procedure_cards.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::DeliveryKind;
using kiosk::procedures::Level;
using kiosk::procedures::Mode;
using kiosk::procedures::Original;
using kiosk::procedures::Paper;
using kiosk::procedures::Procedure;
using kiosk::procedures::Sourced;

namespace {

// A number nobody has verified is "about" so much; of a sentence that is said behind it.
std::string honest(Scene& scene, const Sourced& value) {
    const std::string& words = scene.say(value.text);
    if (value.verified || words.empty()) return words;
    const bool number = words.front() >= '0' && words.front() <= '9';
    return scene.say(number ? kiosk::phrases::about(words) : kiosk::phrases::unverified(words));
}

Word level_of(Level level) {
    switch (level) {
        case Level::full: return Word::level_full;
        case Level::partial: return Word::level_partial;
        case Level::none: break;
    }
    return Word::level_none;
}

Word way_of(DeliveryKind kind) {
    switch (kind) {
        case DeliveryKind::post: return Word::delivery_post;
        case DeliveryKind::post_office: return Word::delivery_post_office;
        case DeliveryKind::agency: return Word::delivery_agency;
        case DeliveryKind::electronic: break;
    }
    return Word::delivery_electronic;
}

void add_mode(Page& page, const Procedure& procedure) {
    Scene& scene = page.scene();
    const bool here = procedure.mode == Mode::here;
    const Word mode = here ? Word::briefing_here : procedure.mode == Mode::booking ? Word::briefing_booking : Word::briefing_in_person;
    page.notice(here ? widgets::NoticeKind::good : widgets::NoticeKind::warning, "mode", scene.say(mode), scene.say(procedure.mode_why));
    const auto* agency = scene.view.directory.agency_of(procedure);
    if (!here && agency != nullptr) page.point("where", Icon::place, scene.say(agency->where));
    if (procedure.mode == Mode::booking) page.point("booking-help", Icon::support_agent, scene.say(Word::briefing_booking_help));
}

Icon icon_of(Original original) {
    switch (original) {
        case Original::scan: return Icon::document_scanner;
        case Original::show: return Icon::visibility;
        case Original::hand_over: break;
    }
    return Icon::mail;
}

std::string words_of(Scene& scene, const Paper& paper) {
    std::string words = scene.say(paper.name);
    if (!paper.required)
        words = scene.say(kiosk::phrases::briefing_if(words));
    else if (!paper.when.is_always())
        words = scene.say(kiosk::phrases::briefing_when_needed(words));
    switch (paper.original) {
        case Original::scan: return words;
        case Original::show: return scene.say(kiosk::phrases::briefing_shown(words));
        case Original::hand_over: break;
    }
    return scene.say(kiosk::phrases::briefing_handed_over(words));
}

void add_what_to_bring(Page& page, const Procedure& procedure) {
    Scene& scene = page.scene();
    page.heading("bring", scene.say(Word::briefing_bring));
    const Colour good = scene.theme().colours.good;
    int number = 0;
    for (const auto& item : procedure.bring) page.point(fmt::format("bring-{}", ++number), Icon::check_circle, scene.say(item), good);
    for (const Paper& paper : procedure.papers) page.point("paper-" + paper.key, icon_of(paper.original), words_of(scene, paper));
}

void add_facts(Page& page, const Procedure& procedure) {
    Scene& scene = page.scene();
    std::vector<Blocks::Fact> facts;
    const auto add = [&](const char* id, Word label, std::string words) {
        if (!words.empty()) facts.push_back({id, scene.say(label), platform::Secret(words)});
    };
    add("fee", Word::briefing_fee, honest(scene, procedure.fee));
    add("time", Word::briefing_time, honest(scene, procedure.time));
    std::string ways;
    for (const DeliveryKind kind : procedure.deliveries) ways += (ways.empty() ? "" : "; ") + scene.say(way_of(kind));
    add("result", Word::briefing_result, ways);
    add("level", Word::briefing_level, scene.say(level_of(procedure.level)));
    add("authority", Word::briefing_authority, scene.say(procedure.authority.text));
    page.facts({}, std::move(facts), Blocks::Spoken::aloud);
    page.point("free-help", Icon::support_agent, scene.say(Word::free_help), scene.theme().colours.good);
    if (procedure.fee.verified && procedure.time.verified) return;
    const Sourced& unsure = procedure.fee.verified ? procedure.time : procedure.fee;
    if (const auto date = kiosk::procedures::from_iso(unsure.date))
        page.note("source", scene.say(kiosk::phrases::briefing_source(platform::to_text(*date))));
}

bool lacks_scanner(const Scene& scene, const Procedure& procedure) {
    const bool scans = scene.view.health.has(kiosk::care::Ability::scan);
    return !scans && kiosk::visit::needs_scanner(procedure) == kiosk::visit::ScannerNeed::always;
}

// What this machine cannot do for this service today.
void add_limits(Page& page, const Procedure& procedure) {
    using kiosk::care::Ability;
    using kiosk::visit::ScannerNeed;
    Scene& scene = page.scene();
    if (lacks_scanner(scene, procedure)) {
        return page.notice(widgets::NoticeKind::warning, "limited-papers", {}, scene.say(Word::limited_papers));
    }
    if (!scene.view.health.has(Ability::scan) && kiosk::visit::needs_scanner(procedure) == ScannerNeed::in_some_cases)
        page.notice(widgets::NoticeKind::warning, "limited-papers", {}, scene.say(Word::limited_some_papers));
    say_limits(page, {Ability::slip, Ability::line});
}

void ask_whether_ready(Page& page) {
    Scene& scene = page.scene();
    page.heading("question", scene.say(Word::briefing_question));
    page.button({"not-ready", scene.say(Word::briefing_not_ready), widgets::ButtonKind::secondary, Icon::close, kiosk::visit::AskLeave{}});
    page.note("not-ready-hint", scene.say(Word::briefing_not_ready_hint), Align::centre);
    page.may_be_spared(1);
}

}  // namespace

void briefing(Scene& scene) {
    const Procedure& procedure = *scene.session().procedure;
    const bool here = procedure.mode == Mode::here && !lacks_scanner(scene, procedure);
    Page page(scene, {.title = scene.say(procedure.short_name),
                      .step = 1,
                      .back = true,
                      .main = scene.say(here ? Word::briefing_ready : Word::briefing_done),
                      .main_id = here ? "ready" : "leave-informed",
                      .main_icon = Icon::check,
                      .picture = "checklist"});
    if (here || procedure.mode != Mode::here) add_mode(page, procedure);
    if (procedure.mode == Mode::here) add_limits(page, procedure);
    add_what_to_bring(page, procedure);
    add_facts(page, procedure);
    if (here)
        ask_whether_ready(page);
    else
        page.button({"other-procedure", scene.say(Word::briefing_other), widgets::ButtonKind::secondary, {}, kiosk::visit::Back{}});
    const auto tap = page.show();
    if (tap.main) scene.want(here ? kiosk::visit::Intent(kiosk::visit::Ready{}) : kiosk::visit::Leave{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> briefing_previews() {
    using kiosk::visit::Step;
    const auto of = [](const char* code) { return [code](Pretend& all) { all.session.procedure = all.catalogue.find(code); }; };
    return {{"briefing", Step::briefing, of("3.000347")},
            {"briefing-papers", Step::briefing, of("1.001193")},
            {"briefing-no-scanner", Step::briefing,
             [of](Pretend& all) {
                 all.health.set_ill(kiosk::care::Part::scanner, kiosk::care::Ailment::missing, {});
                 of("3.000347")(all);
             }},
            {"briefing-some-papers", Step::briefing,
             [of](Pretend& all) {
                 all.health.set_ill(kiosk::care::Part::scanner, kiosk::care::Ailment::missing, {});
                 of("1.001193")(all);
             }},
            {"briefing-no-slips", Step::briefing,
             [of](Pretend& all) {
                 all.health.set_ill(kiosk::care::Part::printer, kiosk::care::Ailment::jammed, {});
                 of("3.000347")(all);
             }},
            {"briefing-booking", Step::briefing, of("1.000894")},
            {"briefing-in-person", Step::briefing, of("2.000815")},
            {"briefing-verified", Step::briefing, [of](Pretend& all) {
                 auto procedure = *all.catalogue.find("3.000347");
                 procedure.fee.verified = procedure.time.verified = true;
                 all.catalogue = kiosk::procedures::Catalogue({std::move(procedure)});
                 of("3.000347")(all);
             }}};
}
#endif

}  // namespace ui::screens
