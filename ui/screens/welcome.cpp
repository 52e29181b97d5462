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

}  // namespace

void welcome(Scene& scene) {
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
