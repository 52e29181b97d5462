// The machine cannot take a dossier now, and says so before anybody starts.
#include "kiosk/care/health.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using Reason = kiosk::care::Readiness::Reason;

namespace {

std::string why(Reason reason) {
    using namespace kiosk::care;
    if (reason == Reason::disk_full) return trouble_words(Part::disk, Ailment::full);
    if (reason == Reason::clock_dead) return trouble_words(Part::clock, Ailment::wrong);
    if (reason == Reason::database) return trouble_words(Part::database, Ailment::unwritable);
    return trouble_words(Part::settings, Ailment::mistaken);
}

}  // namespace

void closed(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::welcome_closed_title), .in_the_middle = true});
    page.drawing("closed", 40_mm, 130_mm);
    page.notice(widgets::NoticeKind::info, "why", scene.say(Word::welcome_closed_hint),
                scene.words.say(why(scene.view.readiness.reason), scene.language()));
    page.show();
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> closed_previews() {
    using kiosk::visit::Step;
    return {{"closed-disk-full", Step::closed, [](Pretend& all) { all.readiness.reason = Reason::disk_full; }},
            {"closed-clock-dead", Step::closed, [](Pretend& all) { all.readiness.reason = Reason::clock_dead; }},
            {"closed-settings", Step::closed, [](Pretend& all) {
                 all.readiness.reason = Reason::settings;
                 pretend::long_place(all);
             }}};
}
#endif

}  // namespace ui::screens
