// Choosing what to do, and what it needs before any typing.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/procedure_cards.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::Mode;
using kiosk::procedures::Sourced;

namespace {

std::string about(Scene& scene, const Sourced& value) {
    if (value.verified) return scene.say(value.text);
    return scene.say(kiosk::phrases::about(scene.say(value.text)));
}

}  // namespace

void choose_procedure(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::choose_title), .step = 1, .back = true});
    page.text("lead", scene.say(Word::choose_lead));
    procedure_cards(page, "procedure", [](const std::string& code) { return kiosk::visit::ChooseProcedure{code}; });
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

void briefing(Scene& scene) {
    const auto& procedure = *scene.session().procedure;
    const bool here = procedure.mode == Mode::here;
    Page page(scene, {.title = scene.say(procedure.short_name),
                      .step = 1,
                      .back = true,
                      .main = here ? scene.say(Word::briefing_ready) : std::string(),
                      .main_id = "ready",
                      .main_icon = Icon::check,
                      .picture = "checklist"});
    const Word mode = here ? Word::briefing_here : procedure.mode == Mode::booking ? Word::briefing_booking : Word::briefing_in_person;
    page.notice(here ? widgets::NoticeKind::good : widgets::NoticeKind::warning, "mode", scene.say(mode), {});
    page.heading("bring", scene.say(Word::briefing_bring));
    int number = 0;
    for (const auto& item : procedure.bring)
        page.point(fmt::format("bring-{}", ++number), Icon::check_circle, scene.say(item), scene.theme().colours.good);
    page.facts({},
               {{"fee", scene.say(Word::briefing_fee), platform::Secret(about(scene, procedure.fee))},
                {"time", scene.say(Word::briefing_time), platform::Secret(about(scene, procedure.time))},
                {"authority", scene.say(Word::briefing_authority), platform::Secret(scene.say(procedure.authority.text))}},
               Blocks::Spoken::aloud);
    page.button({"not-ready", scene.say(Word::briefing_not_ready), widgets::ButtonKind::quiet, {}, kiosk::visit::AskLeave{}});
    page.note("not-ready-hint", scene.say(Word::briefing_not_ready_hint), Align::centre);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Ready{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> procedure_previews() {
    using kiosk::visit::Step;
    const auto briefed = [](Mode mode) {
        return [mode](Pretend& all) {
            auto procedure = all.catalogue.all().front();
            procedure.mode = mode;
            all.catalogue = kiosk::procedures::Catalogue({std::move(procedure)});
            all.session.procedure = &all.catalogue.all().front();
        };
    };
    return {{"choose-procedure", Step::choose_procedure},
            {"choose-procedure-of-many", Step::choose_procedure, pretend::many_services},
            {"choose-procedure-of-none", Step::choose_procedure, pretend::no_services},
            {"briefing", Step::briefing, briefed(Mode::here)},
            {"briefing-booking", Step::briefing, briefed(Mode::booking)},
            {"briefing-in-person", Step::briefing, briefed(Mode::in_person)}};
}
#endif

}  // namespace ui::screens
