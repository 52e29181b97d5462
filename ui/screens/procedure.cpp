// Choosing what to do, and what it needs before any typing.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/big_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::Mode;
using kiosk::procedures::Sourced;

namespace {

std::string about(Scene& scene, const Sourced& value) {
    if (value.verified) return scene.say(value.text);
    return scene.say(kiosk::phrases::about(scene.say(value.text)));
}

void bring_list(Scene& scene, Column& column) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    const auto& procedure = *scene.session().procedure;
    const float padding = theme.space.large;
    const float mark = theme.px(9_mm);
    const float left = mark + theme.space.small;
    const float inner = column.width() - 2 * padding - left;
    float height = 2 * padding + Paint::line_height(theme.heading);
    for (const auto& item : procedure.bring) height += frame.paint.height_of(scene.say(item), theme.body, inner) + theme.space.small;
    const Rect box = column.take(height);
    frame.paint.card(box, theme, theme.radius.large);
    Column lines(inset(box, padding), theme.space.small);
    lines.skip(widgets::heading(frame, lines.point(), lines.width(), {.id = "bring", .words = scene.say(Word::briefing_bring)}) +
               theme.space.small);
    int number = 0;
    for (const auto& item : procedure.bring) {
        const Point at = lines.point();
        frame.paint.icon(Icon::check_circle, {at.x + mark / 2, at.y + Paint::line_height(theme.body) / 2}, mark, theme.colours.good);
        lines.skip(
            widgets::paragraph(frame, {at.x + left, at.y}, inner, {.id = fmt::format("bring-{}", ++number), .words = scene.say(item)}) +
            theme.space.small);
    }
}

void facts_list(Scene& scene, Column& column) {
    const Theme& theme = scene.theme();
    const auto& procedure = *scene.session().procedure;
    const std::string fee = about(scene, procedure.fee);
    const std::string time = about(scene, procedure.time);
    const widgets::Pair pairs[]{{"fee", scene.say(Word::briefing_fee), fee},
                                {"time", scene.say(Word::briefing_time), time},
                                {"authority", scene.say(Word::briefing_authority), scene.say(procedure.authority)}};
    for (const auto& pair : pairs) column.skip(widgets::pair(scene.frame, column.point(), column.width(), pair) + theme.space.small);
}

}  // namespace

void choose_procedure(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::choose_title), .step = 2, .back = true});
    if (back) scene.want(kiosk::visit::Back{});
    Column column(body, scene.theme().space.medium);
    column.skip(widgets::paragraph(scene.frame, column.point(), column.width(), {.id = "lead", .words = scene.say(Word::choose_lead)}));
    column.skip(scene.theme().space.medium);
    for (const auto& procedure : scene.view.catalogue.all()) {
        const std::string id = fmt::format("procedure-{}", procedure.code);
        const widgets::BigCard card{.id = id,
                                    .title = scene.say(procedure.short_name),
                                    .subtitle = scene.say(procedure.authority),
                                    .icon = icon_named(procedure.icon).value_or(Icon::document)};
        if (widgets::big_card(scene.frame, column.take(widgets::big_card_height(scene.frame, column.width(), card)), card)) {
            scene.want(kiosk::visit::ChooseProcedure{procedure.code});
        }
    }
}

void briefing(Scene& scene) {
    const auto& procedure = *scene.session().procedure;
    const bool here = procedure.mode == Mode::here;
    const std::string& ready = scene.say(Word::briefing_ready);
    const auto [body, main, back] = page(scene, {.title = scene.say(procedure.short_name),
                                                 .step = 2,
                                                 .back = true,
                                                 .main = here ? std::string_view(ready) : std::string_view(),
                                                 .main_id = "ready",
                                                 .main_icon = Icon::check});
    if (main) scene.want(kiosk::visit::Ready{});
    if (back) scene.want(kiosk::visit::Back{});
    const Theme& theme = scene.theme();
    Column column(body, theme.space.medium);
    const Word mode = here ? Word::briefing_here : procedure.mode == Mode::booking ? Word::briefing_booking : Word::briefing_in_person;
    column.skip(
        widgets::notice(scene.frame, column.point(), column.width(),
                        {.id = "mode", .title = scene.say(mode), .kind = here ? widgets::NoticeKind::good : widgets::NoticeKind::warning}));
    column.skip(theme.space.medium);
    bring_list(scene, column);
    column.skip(theme.space.small);
    facts_list(scene, column);
    column.skip(theme.space.small);
    if (widgets::button(scene.frame, column.take(theme.touch),
                        {.id = "not-ready", .words = scene.say(Word::briefing_not_ready), .kind = widgets::ButtonKind::quiet})) {
        scene.want(kiosk::visit::AskLeave{});
    }
    widgets::label(scene.frame, column.point(), column.width(),
                   {.id = "not-ready-hint", .words = scene.say(Word::briefing_not_ready_hint), .align = Align::centre});
}

}  // namespace ui::screens
