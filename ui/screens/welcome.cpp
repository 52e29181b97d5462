// Nobody is there yet, or somebody just came: what this machine is for, and one large way in.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/widgets/hero.h"
#include "ui/widgets/page_footer.h"

namespace ui::screens {

using kiosk::Word;

namespace {

constexpr std::array tints{Tint::blue, Tint::red, Tint::green, Tint::violet, Tint::amber, Tint::teal};

void services(Scene& scene, Page& page) {
    std::vector<Blocks::Card> cards;
    for (const auto& procedure : scene.view.catalogue.all()) {
        cards.push_back({.id = fmt::format("service-{}", procedure.code),
                         .title = scene.say(procedure.short_name),
                         .subtitle = scene.say(procedure.authority),
                         .icon = icon_named(procedure.icon).value_or(Icon::document),
                         .tint = tints[cards.size() % tints.size()],
                         .wish = kiosk::visit::Begin{}});
    }
    page.cards(std::move(cards));
}

// Nobody stands here: what this is, to be read from the door. Any touch leads to the welcome page and no further.
void attract(Scene& scene) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    const Palette& c = theme.colours;
    frame.touch("wake", frame.page);
    frame.paint.gradient(frame.page, c.hero_top, c.hero_bottom);
    const bool wide = theme.shape == Shape::landscape;
    const Rect page = inset(frame.page, theme.margin * 1.5F);
    const Rect half{wide ? page.x + page.width / 2 : page.x, wide ? page.y : page.y + page.height * 0.36F,
                    wide ? page.width / 2 : page.width, wide ? page.height : page.height * 0.64F};
    if (const auto* picture = scene.pictures.drawing("attract", static_cast<int>(half.width), static_cast<int>(half.height)))
        frame.paint.picture(centred(half, static_cast<float>(picture->width), static_cast<float>(picture->height)), *picture);
    Column column({page.x, page.y, wide ? page.width / 2 - theme.space.large : page.width, page.height}, theme.space.large);
    const auto large = [&](std::string_view id, Word word, const TextStyle& style, Colour ink) {
        const float height = frame.paint.paragraph(column.point(), column.width(), scene.say(word), style, ink);
        Node node;
        node.id = id;
        node.role = Role::heading;
        node.name = scene.say(word);
        node.place = column.take(height);
        frame.state(std::move(node));
    };
    large("attract-title", Word::attract_title, theme.display, c.on_hero);
    large("attract-text", Word::attract_text, theme.title, c.on_hero_soft);
    const std::string& touch = scene.say(Word::attract_touch);
    const Rect pill = column.take(
        std::max(theme.touch, frame.paint.height_of(touch, theme.heading, column.width() - 2 * theme.space.huge) + 2 * theme.space.medium));
    frame.paint.rect(pill, c.gold, theme.radius.large);
    const float height = frame.paint.height_of(touch, theme.heading, pill.width - 2 * theme.space.medium);
    frame.paint.paragraph({pill.x + theme.space.medium, pill.y + (pill.height - height) / 2}, pill.width - 2 * theme.space.medium, touch,
                          theme.heading, c.on_gold, Align::centre);
    Node node;
    node.id = "wake";
    node.role = Role::button;
    node.name = touch;
    node.place = frame.page;
    frame.state(std::move(node));
}

}  // namespace

void welcome(Scene& scene) {
    if (scene.view.nobody) return attract(scene);
    Page page(scene, {.title = scene.say(Word::welcome_title),
                      .main = scene.say(Word::welcome_begin),
                      .main_id = "begin",
                      .main_icon = Icon::arrow_forward,
                      .picture = "hero"});
    page.hero(scene.say(Word::welcome_subtitle));
    page.point("how-1", "1", scene.say(Word::welcome_steps_1));
    page.point("how-2", "2", scene.say(Word::welcome_steps_2));
    page.point("how-3", "3", scene.say(Word::welcome_steps_3));
    page.heading("services", scene.say(Word::welcome_services));
    services(scene, page);
    page.note("free-help", scene.say(Word::free_help), Align::centre);
    if (page.show().main) scene.want(kiosk::visit::Begin{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> welcome_previews() {
    using kiosk::visit::Step;
    return {{"welcome", Step::welcome},
            {"welcome-many-services", Step::welcome, pretend::many_services},
            {"welcome-long-place", Step::welcome, pretend::long_place}};
}
#endif

}  // namespace ui::screens
