// The machine cannot take a dossier now, and says so before anybody starts.
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;
using Reason = kiosk::care::Readiness::Reason;

namespace {

Word why(Reason reason) {
    if (reason == Reason::disk_full) return Word::welcome_closed_disk;
    if (reason == Reason::clock_dead) return Word::welcome_closed_clock;
    return Word::welcome_closed_other;
}

}  // namespace

void closed(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::welcome_closed_title)});
    const Theme& theme = scene.theme();
    Column column({body.x, body.y + body.height * 0.12F, body.width, body.height}, theme.space.large);
    const float size = theme.px(50_mm);
    const Rect picture = column.take(size);
    scene.frame.paint.circle(centre(picture), size / 2, theme.colours.brand_tint);
    scene.frame.paint.icon(Icon::store, centre(picture), size * 0.6F, theme.colours.brand);
    column.skip(widgets::notice(
        scene.frame, column.point(), column.width(),
        {.id = "why", .title = scene.say(Word::welcome_closed_hint), .words = scene.say(why(scene.view.readiness.reason))}));
}

}  // namespace ui::screens
