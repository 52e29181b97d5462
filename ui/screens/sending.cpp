// Sealing, sending, printing: the machine works, and says that nothing can be lost any more.
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

namespace {

void working(Scene& scene, Word title, Word hint, bool safe, const char* picture) {
    Page page(scene, {.title = scene.say(title), .step = steps, .in_the_middle = true, .picture = picture});
    busy(page, scene.say(title), scene.say(hint));
    if (safe) page.notice(widgets::NoticeKind::good, "safe", scene.say(Word::sending_safe), {});
    if (scene.theme().shape == Shape::portrait) page.drawing(picture, 30_mm, 110_mm);
    page.show();
}

}  // namespace

void sealing(Scene& scene) { working(scene, Word::sealing_title, Word::sealing_hint, false, "sealed"); }

void sending(Scene& scene) { working(scene, Word::sending_title, Word::sending_hint, true, "sealed"); }

void printing(Scene& scene) { working(scene, Word::printing_title, Word::printing_hint, true, "take-slip"); }

void seal_trouble(Scene& scene) {
    const bool slow = scene.session().seal_pending;  // no answer yet: nobody may say that nothing was sent
    Page page(scene, {.title = scene.say(slow ? Word::sealing_slow_title : Word::seal_trouble_title),
                      .step = steps,
                      .back = !slow,
                      .main = scene.say(Word::retry),
                      .main_id = "retry",
                      .main_icon = Icon::refresh});
    page.notice(slow ? widgets::NoticeKind::warning : widgets::NoticeKind::error, "trouble", {},
                scene.say(slow ? Word::sealing_slow_text : Word::seal_trouble_text));
    page.drawing("offline-kept", 40_mm, 120_mm);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Retry{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> sending_previews() {
    using kiosk::visit::Step;
    return {{"sealing", Step::sealing},
            {"seal-trouble", Step::seal_trouble},
            {"seal-slow", Step::seal_trouble, [](Pretend& all) { all.session.seal_pending = true; }},
            {"sending", Step::sending},
            {"printing", Step::printing}};
}
#endif

}  // namespace ui::screens
