// Is that you? What the card's printed code said, marked as unverified.
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;

void confirm_identity(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::identity_title),
                                                 .step = 1,
                                                 .main = scene.say(Word::yes_correct),
                                                 .main_id = "confirm",
                                                 .main_icon = Icon::check});
    if (main) scene.want(kiosk::visit::ConfirmIdentity{});
    const Theme& theme = scene.theme();
    const auto& who = scene.session().identity;
    const auto masked = kiosk::identity::masked(who.id_number);
    const std::string birth = platform::to_text(who.birth);
    const Word sex = who.sex == drivers::card::Sex::male ? Word::sex_male : Word::sex_female;
    const widgets::Pair pairs[]{{"name", scene.say(Word::label_full_name), who.full_name.view()},
                                {"birth", scene.say(Word::label_birth), birth},
                                {"sex", scene.say(Word::label_sex), scene.say(sex)},
                                {"id-number", scene.say(Word::label_id_number), masked.view()},
                                {"address", scene.say(Word::label_address), who.address.view()}};
    Column column(body, theme.space.medium);
    column.skip(widgets::paragraph(scene.frame, column.point(), column.width(), {.id = "lead", .words = scene.say(Word::identity_lead)}));
    column.skip(theme.space.medium);

    const float padding = theme.space.large;
    const float inner = column.width() - 2 * padding;
    float height = 2 * padding - theme.space.medium;
    for (const auto& pair : pairs) height += widgets::pair_height(scene.frame, inner, pair) + theme.space.medium;
    const Rect box = column.take(height);
    scene.frame.paint.card(box, theme, theme.radius.large);
    Column lines(inset(box, padding), theme.space.medium);
    for (const auto& pair : pairs) lines.skip(widgets::pair(scene.frame, lines.point(), lines.width(), pair) + theme.space.medium);

    column.skip(theme.space.small);
    column.skip(
        widgets::notice(scene.frame, column.point(), column.width(), {.id = "unverified", .words = scene.say(Word::identity_unverified)}));
    column.skip(theme.space.large);
    if (widgets::button(scene.frame, column.take(theme.button_height),
                        {.id = "not-me", .words = scene.say(Word::not_me), .kind = widgets::ButtonKind::secondary, .icon = Icon::close})) {
        scene.want(kiosk::visit::NotMe{});
    }
}

}  // namespace ui::screens
