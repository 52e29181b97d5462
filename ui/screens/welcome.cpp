// Nobody is there yet, or somebody just came: what this machine is for, and one large way in.
#include <algorithm>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/limits.h"

namespace ui::screens {

using kiosk::Word;

namespace {

// Nobody stands here: what this is, to be read from the door. A touch anywhere leads to the welcome page and no further.
void attract(Scene& scene) {
    Frame& frame = scene.frame;
    Page page(
        scene,
        {.title = scene.say(Word::attract_title), .main = scene.say(Word::attract_touch), .main_id = "wake", .main_icon = Icon::touch_app});
    if (scene.theme().shape == Shape::landscape)
        page.title("greeting-words", scene.say(Word::attract_text), Align::centre);
    else
        page.hero(scene.say(Word::attract_text));
    page.drawing("attract", 60_mm, 400_mm);
    bool woken = page.show().main;
    // All above the footer's buttons is theirs who do as the words say.
    float bottom = frame.page.height;
    for (const Node& node : frame.semantics.nodes())
        if (node.role == Role::button) bottom = std::min(bottom, node.place.y);
    woken = frame.touch("wake-anywhere", {0, 0, frame.page.width, bottom - scene.theme().touch_gap}).clicked || woken;
    if (woken) scene.want(kiosk::visit::StillHere{});
}

void add_doors(Page& page) {
    Scene& scene = page.scene();
    const auto leads_to = [&scene](kiosk::visit::Intent wish) { return [&scene, wish = std::move(wish)] { scene.want(wish); }; };
    page.cards({{.id = "look-up",
                 .title = scene.say(Word::welcome_look_up),
                 .subtitle = {},
                 .icon = Icon::search,
                 .tint = Tint::teal,
                 .pressed = leads_to(kiosk::visit::OpenLookUp{}),
                 .compact = scene.theme().narrow},
                {.id = "errands",
                 .title = scene.say(Word::welcome_errands),
                 .subtitle = {},
                 .icon = Icon::store,
                 .tint = Tint::amber,
                 .pressed = leads_to(kiosk::visit::OpenErrands{}),
                 .compact = scene.theme().narrow}});
}

// How it goes is told where there is room: the way in must be in sight without turning a page.
void add_how(Page& page) {
    int number = 0;
    for (const Word step : {Word::welcome_steps_1, Word::welcome_steps_2, Word::welcome_steps_3}) {
        const std::string mark = std::to_string(++number);
        page.point("how-" + mark, mark, page.scene().say(step));
        page.may_be_spared(9);
    }
}

void doors(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::welcome_title),
                      .main = scene.say(Word::welcome_begin),
                      .main_id = "begin",
                      .main_icon = Icon::arrow_forward,
                      .picture = "hero"});
    // On a small panel the doors need the room of the greeting.
    if (!scene.theme().narrow) page.hero(scene.say(Word::welcome_subtitle));
    using enum kiosk::care::Ability;
    say_limits(page, {slip, scan, line}, 1);  // the way in is worth more
    add_how(page);
    add_doors(page);
    page.note("free-help", scene.say(Word::free_help), Align::centre);
    page.may_be_spared(8);
    if (page.show().main) scene.want(kiosk::visit::Begin{});
}

}  // namespace

void welcome(Scene& scene) {
    if (scene.view.nobody) return attract(scene);
    doors(scene);
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> welcome_previews() {
    using namespace kiosk::care;
    using kiosk::visit::Step;
    return {{"attract", Step::welcome, [](Pretend& all) { all.nobody = true; }},
            {"welcome", Step::welcome},
            {"welcome-no-slips", Step::welcome, [](Pretend& all) { all.health.set_ill(Part::printer, Ailment::no_paper, {}); }},
            {"welcome-limited", Step::welcome,
             [](Pretend& all) {
                 for (const Part part : {Part::printer, Part::scanner, Part::portal}) all.health.set_ill(part, Ailment::offline, {});
             }},
            {"welcome-long-place", Step::welcome, pretend::long_place}};
}
#endif

}  // namespace ui::screens
