// Laying the identity card on the glass, reading it, and what to do when that fails.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::visit::CardFailure;

namespace {

// A scanner from the side: lid half open, a card above the glass.
void scanner_drawing(Scene& scene, const Rect& place) {
    Paint& paint = scene.frame.paint;
    const Palette& colours = scene.theme().colours;
    const float unit = place.height / 10;
    const Rect box = centred(place, unit * 17, unit * 10);
    paint.rect({box.x, box.y + 6.4F * unit, box.width, 3 * unit}, colours.brand_dark, unit * 0.6F);
    paint.rect({box.x + unit, box.y + 5.9F * unit, box.width - 2 * unit, unit * 0.8F}, colours.brand_light, unit * 0.3F);
    paint.line({box.x + 0.6F * unit, box.y + 6 * unit}, {box.x + 14 * unit, box.y + 0.7F * unit}, colours.brand, unit * 0.9F);
    const Rect card{box.x + 8.6F * unit, box.y + 3.3F * unit, 5.4F * unit, 1.9F * unit};
    paint.shadow(card, unit * 0.35F, unit * 0.8F, unit * 0.3F, colours.shadow);
    paint.rect(card, colours.gold, unit * 0.35F);
    paint.icon(Icon::qr, {card.x + 1.2F * unit, card.y + card.height / 2}, unit * 1.5F, colours.on_gold);
    paint.icon(Icon::person, {card.right() - 1.3F * unit, card.y + card.height / 2}, unit * 1.5F, colours.on_gold);
}

void instruction(Scene& scene, Column& column, int number, Word word) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    const float size = theme.px(14_mm);
    const float left = size + theme.space.medium;
    const float height = std::max(size, frame.paint.height_of(scene.say(word), theme.body, column.width() - left));
    const Rect row = column.take(height);
    const Rect disc{row.x, row.y, size, size};
    frame.paint.circle(centre(disc), size / 2, theme.colours.brand);
    frame.paint.text_in(disc, fmt::to_string(number), theme.heading, theme.colours.on_brand, Align::centre);
    widgets::paragraph(frame, {row.x + left, row.y + (size - Paint::line_height(theme.body)) / 2}, row.width - left,
                       {.id = fmt::format("step-{}", number), .words = scene.say(word)});
}

void without_card(Scene& scene, Column& column) {
    const Theme& theme = scene.theme();
    if (widgets::button(
            scene.frame, column.take(theme.button_height),
            {.id = "without-card", .words = scene.say(Word::card_without), .kind = widgets::ButtonKind::secondary, .icon = Icon::edit})) {
        scene.want(kiosk::visit::WithoutCard{});
    }
    widgets::label(scene.frame, column.point(), column.width(),
                   {.id = "without-card-hint", .words = scene.say(Word::card_without_hint), .align = Align::centre});
}

}  // namespace

void place_card(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::card_title),
                                                 .step = 1,
                                                 .back = true,
                                                 .main = scene.say(Word::card_read),
                                                 .main_id = "read-card",
                                                 .main_icon = Icon::scanner});
    if (main) scene.want(kiosk::visit::ReadCard{});
    if (back) scene.want(kiosk::visit::Back{});
    const Theme& theme = scene.theme();
    Column column(body, theme.space.large);
    const Rect picture = column.take(theme.px(78_mm));
    scene.frame.paint.card(picture, theme, theme.radius.large);
    scanner_drawing(scene, inset(picture, theme.space.huge));
    column.skip(theme.space.small);
    instruction(scene, column, 1, Word::card_step_1);
    instruction(scene, column, 2, Word::card_step_2);
    instruction(scene, column, 3, Word::card_step_3);
    column.skip(theme.space.medium);
    without_card(scene, column);
}

void reading_card(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::card_title), .step = 1, .back = true});
    if (back) scene.want(kiosk::visit::Back{});
    scanner_page(scene, body, scene.say(Word::card_reading), scene.say(Word::card_reading_hint));
}

void card_trouble(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::card_title),
                                                 .step = 1,
                                                 .back = true,
                                                 .main = scene.say(Word::retry),
                                                 .main_id = "retry",
                                                 .main_icon = Icon::refresh});
    if (main) scene.want(kiosk::visit::Retry{});
    if (back) scene.want(kiosk::visit::Back{});
    widgets::Notice notice{.id = "trouble",
                           .title = scene.say(Word::card_no_qr_title),
                           .words = scene.say(Word::card_no_qr_text),
                           .kind = widgets::NoticeKind::warning};
    switch (scene.session().card_failure) {
        case CardFailure::none:
        case CardFailure::no_qr: break;
        case CardFailure::not_a_card:
            notice.title = scene.say(Word::card_not_card_title);
            notice.words = scene.say(Word::card_not_card_text);
            break;
        case CardFailure::damaged:
            notice.title = scene.say(Word::card_damaged_title);
            notice.words = scene.say(Word::card_damaged_text);
            break;
        case CardFailure::device: {
            notice.kind = widgets::NoticeKind::error;
            notice.title = scene.say(Word::scan_trouble_title);
            const auto what = scene.session().trouble.value_or(drivers::Trouble::hardware);
            notice.words = scene.words.say(fmt::format("trouble_scanner_{}", drivers::name_of(what)), scene.language());
            break;
        }
    }
    const Theme& theme = scene.theme();
    Column column(body, theme.space.large);
    column.skip(widgets::notice(scene.frame, column.point(), column.width(), notice) + theme.space.large);
    const Rect picture = column.take(theme.px(66_mm));
    scene.frame.paint.card(picture, theme, theme.radius.large);
    scanner_drawing(scene, inset(picture, theme.space.huge));
    column.skip(theme.space.medium);
    without_card(scene, column);
}

}  // namespace ui::screens
