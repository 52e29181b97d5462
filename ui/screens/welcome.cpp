// Nobody is there yet, or somebody just came: what this machine is for, and one large way in.
#include <algorithm>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/procedure_cards.h"

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
    page.pair_of_buttons(
        {"look-up", scene.say(Word::welcome_look_up), widgets::ButtonKind::secondary, Icon::search, kiosk::visit::OpenLookUp{}},
        {"errands", scene.say(Word::welcome_errands), widgets::ButtonKind::secondary, Icon::store, kiosk::visit::OpenErrands{}});
    page.heading("services", scene.say(Word::welcome_services));
    procedure_cards(page, "service", [](const std::string&) { return kiosk::visit::Begin{}; });
    page.note("free-help", scene.say(Word::free_help), Align::centre);
    if (page.show().main) scene.want(kiosk::visit::Begin{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> welcome_previews() {
    using kiosk::visit::Step;
    return {{"attract", Step::welcome, [](Pretend& all) { all.nobody = true; }},
            {"welcome", Step::welcome},
            {"welcome-many-services", Step::welcome, pretend::many_services},
            {"welcome-long-place", Step::welcome, pretend::long_place}};
}
#endif

}  // namespace ui::screens
