// Sealing, sending, printing: the machine works, and says that nothing can be lost any more.
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/notice.h"

namespace ui::screens {

using kiosk::Word;

namespace {

void working(Scene& scene, Word title, Word hint, bool safe) {
    const auto [body, main, back] = page(scene, {.title = scene.say(title), .step = 7});
    const Rect rest = busy_page(scene, body, scene.say(title), scene.say(hint));
    if (!safe) return;
    widgets::notice(scene.frame, {rest.x, rest.y}, rest.width,
                    {.id = "safe", .title = scene.say(Word::sending_safe), .kind = widgets::NoticeKind::good});
}

}  // namespace

void sealing(Scene& scene) { working(scene, Word::sealing_title, Word::sealing_hint, false); }

void sending(Scene& scene) { working(scene, Word::sending_title, Word::sending_hint, true); }

void printing(Scene& scene) { working(scene, Word::printing_title, Word::printing_hint, true); }

void seal_trouble(Scene& scene) {
    const bool slow = scene.session().seal_pending;  // no answer yet: nobody may say that nothing was sent
    const std::string& title = scene.say(slow ? Word::sealing_slow_title : Word::seal_trouble_title);
    const auto [body, main, back] = page(
        scene, {.title = title, .step = 7, .back = !slow, .main = scene.say(Word::retry), .main_id = "retry", .main_icon = Icon::refresh});
    if (main) scene.want(kiosk::visit::Retry{});
    if (back) scene.want(kiosk::visit::Back{});
    widgets::notice(scene.frame, {body.x, body.y}, body.width,
                    {.id = "trouble",
                     .words = scene.say(slow ? Word::sealing_slow_text : Word::seal_trouble_text),
                     .kind = slow ? widgets::NoticeKind::warning : widgets::NoticeKind::error});
}

}  // namespace ui::screens
