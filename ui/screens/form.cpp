// One page of a procedure's form, whichever procedure it is.
#include "ui/field_list.h"
#include "ui/page.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

void form(Scene& scene) {
    const auto& form_page = scene.session().procedure->pages[scene.session().form_page];
    FieldList fields(scene, form_page, scene.session().answers);
    Page page(
        scene,
        {.title = scene.say(form_page.title), .step = 3, .back = true, .main = scene.say(Word::next_), .main_icon = Icon::arrow_forward});
    fields.add_to(page);
    const auto tap = page.show();
    if (tap.main) {
        scene.state.mended.clear();
        scene.state.first = 0;
        scene.want(kiosk::visit::SubmitPage{scene.state.typed});
    }
    if (tap.back) scene.want(kiosk::visit::LeavePage{scene.state.typed});
}

}  // namespace ui::screens
