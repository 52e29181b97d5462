// The whole form on one page, for a member of staff with a real keyboard. Lies over the form's page.
#include "ui/preview.h"
#include "ui/quick_fields.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

void quick_form(Scene& scene) {
    QuickFields fields(scene);
    fields.take_keys();
    Page page(scene, {.title = scene.say(Word::quick_title),
                      .step = 3,
                      .back = true,
                      .main = scene.say(Word::quick_check),
                      .main_id = "quick-check",
                      .main_icon = Icon::check});
    fields.add_to(page);
    const auto tap = page.show();
    if (tap.main) fields.want(QuickFields::Then::check);
    if (tap.back) fields.want(QuickFields::Then::leave);
    fields.tell();
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> quick_form_previews() {
    using kiosk::visit::Step;
    const auto beside = [](Pretend& all) {
        pretend::every_kind_of_field(all);
        pretend::answered(all);
        pretend::helped(all);
        all.overlay = kiosk::visit::Overlay::quick;
    };
    const auto at = [beside](const char* key) {
        return [beside, key](Pretend& all) {
            beside(all);
            all.state.quick.focus = key;
        };
    };
    return {{"quick-form", Step::form, beside},
            {"quick-form-shown", Step::form,
             [beside](Pretend& all) {
                 beside(all);
                 all.session.help.shown.insert(kiosk::visit::all_answers);
             }},
            {"quick-form-place", Step::form,
             [at](Pretend& all) {
                 at("home")(all);
                 all.state.quick.sought = platform::Secret("ben ngh");
                 all.state.quick.option = 0;
             }},
            {"quick-form-several", Step::form, at("reasons")},
            {"quick-form-errors", Step::form, [beside](Pretend& all) {
                 beside(all);
                 for (const char* key : {"date", "email", "home.commune"}) all.session.answers[key].clear();
                 pretend::checked(all);
             }}};
}
#endif

}  // namespace ui::screens
