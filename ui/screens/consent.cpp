// What happens to personal data, in four sentences, and an unticked box.
#include "kiosk/visit/consent.h"

#include <array>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

namespace {

constexpr std::array point_words{Word::consent_point_1, Word::consent_point_2, Word::consent_point_3, Word::consent_point_4};
constexpr std::array point_icons{Icon::badge, Icon::dossier, Icon::lock, Icon::remove};

}  // namespace

void consent(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::consent_title),
                      .back = true,
                      .main = scene.say(Word::agree),
                      .main_id = "agree",
                      .main_icon = Icon::check,
                      .main_enabled = scene.state.agreed,
                      .picture = "safe-data"});
    page.text("lead", scene.say(Word::consent_lead));
    for (std::size_t i = 0; i < point_words.size(); ++i)
        page.point("point-" + std::to_string(i + 1), point_icons[i], scene.say(point_words[i]));
    page.check("consent", scene.say(Word::consent_check), scene.state.agreed, [&scene] { scene.state.agreed = !scene.state.agreed; });
    page.check("contact", scene.say(Word::consent_contact), scene.state.contact, [&scene] { scene.state.contact = !scene.state.contact; });
    page.note("contact-hint", scene.say(Word::consent_contact_hint));
    page.button({"disagree", scene.say(Word::disagree), widgets::ButtonKind::quiet, {}, kiosk::visit::Disagree{}});
    page.note("disagree-hint", scene.say(Word::consent_disagree_hint), Align::centre);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Agree{scene.state.contact});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

void counter(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::counter_title),
                      .back = true,
                      .main = scene.say(Word::finish),
                      .main_id = "finish",
                      .in_the_middle = true});
    page.drawing("staff-coming", 40_mm, 130_mm);
    page.text("text", scene.say(Word::counter_text), Align::centre);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Finish{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> consent_previews() {
    using kiosk::visit::Step;
    return {{"consent", Step::consent},
            {"consent-agreed", Step::consent, [](Pretend& all) { all.state.agreed = true; }},
            {"counter", Step::counter}};
}
#endif

}  // namespace ui::screens
