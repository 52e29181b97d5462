// Nobody is there yet, or somebody just came: what this machine is for, and one large way in.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/big_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hero.h"
#include "ui/widgets/page_footer.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;

namespace {

void numbered_line(Scene& scene, Column& column, int number, Word word) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    const float size = theme.px(14_mm);
    const Rect row = column.take(size);
    const Rect disc{row.x, row.y, size, size};
    frame.paint.circle(centre(disc), size / 2, theme.colours.brand_tint);
    frame.paint.text_in(disc, fmt::to_string(number), theme.heading, theme.colours.brand_dark, Align::centre);
    const float left = row.x + size + theme.space.medium;
    const float height = frame.paint.height_of(scene.say(word), theme.body, row.right() - left);
    widgets::paragraph(frame, {left, row.y + (size - height) / 2}, row.right() - left,
                       {.id = fmt::format("how-{}", number), .words = scene.say(word)});
}

void services(Scene& scene, Column& column) {
    constexpr std::size_t most = 2;
    for (std::size_t i = 0; i < scene.view.catalogue.all().size() && i < most; ++i) {
        const auto& procedure = scene.view.catalogue.all()[i];
        const std::string id = fmt::format("service-{}", procedure.code);
        const widgets::BigCard card{.id = id,
                                    .title = scene.say(procedure.short_name),
                                    .subtitle = scene.say(procedure.authority),
                                    .icon = icon_named(procedure.icon).value_or(Icon::document)};
        const Rect place = column.take(widgets::big_card_height(scene.frame, column.width(), card));
        if (widgets::big_card(scene.frame, place, card)) scene.want(kiosk::visit::Begin{});
    }
}

}  // namespace

void welcome(Scene& scene) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    frame.paint.gradient(frame.page, theme.colours.page_top, theme.colours.page_bottom);

    const Rect band{0, 0, frame.page.width, frame.page.height * 0.39F};
    widgets::Hero hero;
    hero.header.agency = scene.say(scene.view.place.agency);
    hero.header.office = scene.say(scene.view.place.branch);
    hero.header.language_name = scene.say(Word::language_switch);
    hero.header.language = scene.language();
    hero.greeting = scene.say(Word::welcome_title);
    hero.words = scene.say(Word::welcome_subtitle);
    hero.picture = scene.pictures.hero(static_cast<int>(band.width * 0.56F));
    if (const auto language = widgets::hero(frame, band, hero)) scene.want(kiosk::visit::SetLanguage{*language});

    const Rect body = widgets::page_body(frame, band.height);
    Column column({body.x, body.y + theme.space.large, body.width, body.height}, theme.space.medium);
    const Rect begin = column.take(theme.px(32_mm));
    if (widgets::button(
            frame, begin,
            {.id = "begin", .words = scene.say(Word::welcome_begin), .icon = Icon::arrow_forward, .icon_side = widgets::IconSide::after})) {
        scene.want(kiosk::visit::Begin{});
    }
    column.skip(theme.space.small);
    numbered_line(scene, column, 1, Word::welcome_steps_1);
    numbered_line(scene, column, 2, Word::welcome_steps_2);
    numbered_line(scene, column, 3, Word::welcome_steps_3);
    column.skip(theme.space.medium);
    column.skip(widgets::heading(frame, column.point(), column.width(), {.id = "services", .words = scene.say(Word::welcome_services)}) +
                theme.space.small);
    services(scene, column);
    widgets::label(frame, column.point(), column.width(), {.id = "free-help", .words = scene.say(Word::free_help), .align = Align::centre});

    const auto tap = widgets::page_footer(frame, {.staff = scene.say(Word::call_staff)});
    if (tap == widgets::FooterTap::staff) scene.want(kiosk::visit::CallStaff{});
}

}  // namespace ui::screens
