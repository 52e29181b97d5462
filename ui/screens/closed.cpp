// The machine cannot take a dossier now, and says so before anybody starts.
#include "kiosk/care/health.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::care::Ailment;
using kiosk::care::Health;
using kiosk::care::Part;

namespace {

// What is wrong, for the citizen, and what staff can do: the machine itself cannot be asked by anybody now.
void say_why(Page& page) {
    Scene& scene = page.scene();
    const Health& health = scene.view.health;
    const Part part = health.service().reason.value_or(Part::settings);
    const Ailment ailment = health.of(part).is_ill() ? health.of(part).ailment : Ailment::mistaken;
    page.notice(widgets::NoticeKind::info, "why", scene.say(Word::welcome_closed_hint),
                scene.words.say(trouble_words(part, ailment), scene.language()));
    page.note("remedy", scene.say(Word::for_staff) + ": " + scene.words.say(remedy_words(part, ailment), scene.language()));
}

}  // namespace

void closed(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::welcome_closed_title), .in_the_middle = true});
    page.drawing("closed", 40_mm, 130_mm);
    say_why(page);
    page.show();
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> closed_previews() {
    using kiosk::visit::Step;
    const auto ill = [](Part part, Ailment ailment) { return [=](Pretend& all) { all.health.set_ill(part, ailment, {}); }; };
    return {{"closed-disk-full", Step::closed, ill(Part::disk, Ailment::full)},
            {"closed-clock-dead", Step::closed, ill(Part::clock, Ailment::wrong)},
            {"closed-crashes", Step::closed, ill(Part::program, Ailment::crashed)},
            {"closed-settings", Step::closed, [](Pretend& all) {
                 all.health.set_ill(Part::settings, Ailment::mistaken, {});
                 pretend::long_place(all);
             }}};
}
#endif

}  // namespace ui::screens
