// What became of the dossier, its code, and the slip: on paper, or here on the screen.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pictures.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::visit::Filing;
using kiosk::visit::SlipState;

namespace {

Word title_of(Filing filing) {
    if (filing == Filing::accepted) return Word::done_sent_title;
    if (filing == Filing::refused) return Word::done_refused_title;
    return Word::done_queued_title;
}

void sign(Scene& scene, Column& column) {
    const Theme& theme = scene.theme();
    const Filing filing = scene.session().filing;
    const float size = theme.px(scene.session().slip == SlipState::printed ? 44_mm : 24_mm);
    const Rect place = column.take(size);
    const bool refused = filing == Filing::refused;
    const Colour ground = refused ? theme.colours.warning_tint : theme.colours.good_tint;
    const Colour ink = refused ? theme.colours.warning : theme.colours.good;
    scene.frame.paint.circle(centre(place), size / 2, ground);
    scene.frame.paint.icon(filing == Filing::accepted ? Icon::check_circle
                           : refused                  ? Icon::warning
                                                      : Icon::shield,
                           centre(place), size * 0.66F, ink);
}

// The code as large as it goes, for reading aloud and copying by hand.
void code_card(Scene& scene, Column& column) {
    const Theme& theme = scene.theme();
    const auto& session = scene.session();
    const bool official = !session.dossier_code.empty();
    const std::string& code = official ? session.dossier_code : session.reference;
    const float padding = theme.space.large;
    const Rect box = column.take(2 * padding + Paint::line_height(theme.small) + Paint::line_height(theme.title));
    scene.frame.paint.card(box, theme, theme.radius.large);
    const Rect inner = inset(box, padding);
    const float label =
        widgets::label(scene.frame, {inner.x, inner.y}, inner.width,
                       {.id = "code-label", .words = scene.say(official ? Word::done_code : Word::done_reference), .align = Align::centre});
    widgets::title(scene.frame, {inner.x, inner.y + label}, inner.width, {.id = "code", .words = code, .align = Align::centre});
}

// The slip's parts at its own size, the lowest first: it has the QR.
void slip_on_screen(Scene& scene, const Rect& rest) {
    const Theme& theme = scene.theme();
    const auto& texture = scene.pictures.slip(scene.session().slip_picture);
    const Rect window{rest.x, rest.y, rest.width, rest.height - theme.touch - theme.space.medium};
    const float beyond = static_cast<float>(texture.height) - window.height;
    const auto parts = static_cast<std::size_t>(std::max(1.0F, std::ceil(1 + beyond / (window.height * 0.9F))));
    const std::size_t up = std::min(scene.state.first, parts - 1);
    const float offset = parts == 1 ? 0 : beyond * static_cast<float>(parts - 1 - up) / static_cast<float>(parts - 1);
    widgets::slip_picture(scene.frame, window, {.id = "slip", .name = scene.say(Word::slip_on_screen), .texture = texture}, offset);
    const bool again = scene.session().slip == SlipState::failed;
    const auto places = split_across({rest.x, rest.bottom() - theme.touch, rest.width, theme.touch}, again ? 2 : 1, theme.touch_gap);
    if (again && widgets::button(
                     scene.frame, places[0],
                     {.id = "print-again", .words = scene.say(Word::retry), .kind = widgets::ButtonKind::secondary, .icon = Icon::print})) {
        scene.want(kiosk::visit::Retry{});
    }
    const bool at_top = up + 1 == parts;
    if (parts > 1 && widgets::button(scene.frame, places.back(),
                                     {.id = "slip-part",
                                      .words = scene.say(at_top ? Word::slip_part_down : Word::slip_part_up),
                                      .kind = widgets::ButtonKind::secondary})) {
        scene.state.first = at_top ? 0 : up + 1;
    }
}

void slip(Scene& scene, Column& column) {
    const Theme& theme = scene.theme();
    const auto& session = scene.session();
    const Word words = session.slip == SlipState::printed  ? Word::done_take_slip
                       : session.slip == SlipState::failed ? Word::done_no_slip
                                                           : Word::done_slip_unknown;
    const auto kind = session.slip == SlipState::printed ? widgets::NoticeKind::info : widgets::NoticeKind::warning;
    column.skip(
        widgets::notice(scene.frame, column.point(), column.width(), {.id = "slip-state", .words = scene.say(words), .kind = kind}) +
        theme.space.medium);
    if (session.slip == SlipState::failed && session.trouble) {
        const std::string remedy = fmt::format("remedy_printer_{}", drivers::name_of(*session.trouble));
        const std::string line = scene.say(Word::for_staff) + ": " + scene.words.say(remedy, scene.language());
        column.skip(widgets::label(scene.frame, column.point(), column.width(), {.id = "remedy", .words = line}) + theme.space.medium);
    }
    if (session.slip != SlipState::printed && session.slip_picture) slip_on_screen(scene, column.rest());
}

}  // namespace

void done(Scene& scene) {
    const auto& session = scene.session();
    const auto [body, main, back] = page(
        scene, {.title = scene.say(title_of(session.filing)), .step = steps, .main = scene.say(Word::done_finish), .main_id = "finish"});
    if (main) scene.want(kiosk::visit::Finish{});
    const Theme& theme = scene.theme();
    Column column(body, theme.space.medium);
    if (session.slip == SlipState::printed) sign(scene, column);
    if (session.filing != Filing::accepted && session.slip == SlipState::printed) {
        const Word words = session.filing == Filing::refused ? Word::done_refused_text : Word::done_queued_text;
        column.skip(widgets::paragraph(scene.frame, column.point(), column.width(),
                                       {.id = "text", .words = scene.say(words), .align = Align::centre}) +
                    theme.space.medium);
    }
    code_card(scene, column);
    slip(scene, column);
}

void goodbye(Scene& scene) {
    const auto [body, main, back] =
        page(scene, {.title = scene.say(Word::goodbye_title), .main = scene.say(Word::done_finish), .main_id = "finish"});
    if (main) scene.want(kiosk::visit::Finish{});
    const Theme& theme = scene.theme();
    Column column({body.x, body.y + body.height * 0.12F, body.width, body.height}, theme.space.large);
    const float size = theme.px(56_mm);
    const Rect place = column.take(size);
    scene.frame.paint.circle(centre(place), size / 2, theme.colours.brand_tint);
    scene.frame.paint.icon(Icon::credit_card, centre(place), size * 0.58F, theme.colours.brand);
    column.skip(widgets::title(scene.frame, column.point(), column.width(),
                               {.id = "thanks", .words = scene.say(Word::goodbye_title), .align = Align::centre}) +
                theme.space.medium);
    widgets::paragraph(scene.frame, column.point(), column.width(),
                       {.id = "text", .words = scene.say(Word::goodbye_text), .align = Align::centre});
}

void wiping(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::goodbye_title)});
    busy_page(scene, body, scene.say(Word::goodbye_title), scene.say(Word::wiping_hint));
}

}  // namespace ui::screens
