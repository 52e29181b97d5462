// Is that you? What the card's printed code said, marked as unverified.
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

void confirm_identity(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::identity_title),
                      .step = 2,
                      .main = scene.say(Word::yes_correct),
                      .main_id = "confirm",
                      .main_icon = Icon::check});
    const auto& who = scene.session().identity;
    const Word sex = who.sex == drivers::card::Sex::male ? Word::sex_male : Word::sex_female;
    page.text("lead", scene.say(Word::identity_lead));
    page.facts({}, {{"name", scene.say(Word::label_full_name), who.full_name},
                    {"birth", scene.say(Word::label_birth), platform::Secret(platform::to_text(who.birth))},
                    {"sex", scene.say(Word::label_sex), platform::Secret(scene.say(sex))},
                    {"id-number", scene.say(Word::label_id_number), kiosk::identity::masked(who.id_number)},
                    {"address", scene.say(Word::label_address), who.address}});
    page.notice(widgets::NoticeKind::info, "unverified", {}, scene.say(Word::identity_unverified));
    page.button({"not-me", scene.say(Word::not_me), widgets::ButtonKind::secondary, Icon::close, kiosk::visit::NotMe{}});
    if (page.show().main) scene.want(kiosk::visit::ConfirmIdentity{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> identity_previews() {
    using kiosk::visit::Step;
    return {{"confirm-identity", Step::confirm_identity, pretend::person},
            {"confirm-identity-long", Step::confirm_identity, pretend::long_person}};
}
#endif

}  // namespace ui::screens
