#include "ui/screens/small_form.h"

namespace ui::screens {

void small_form(Scene& scene, const SmallForm& what) {
    FieldList fields(scene, what.form, what.known);
    Page page(scene, {.title = scene.say(what.form.title), .back = true, .main = what.main, .main_icon = what.icon});
    const bool filling = !scene.state.focus.empty();
    if (!filling && !what.lead.empty()) page.text("lead", what.lead);
    if (!filling && what.before) what.before(page);
    fields.add_to(page);
    if (!filling && what.after) what.after(page);
    const auto tap = page.show();
    if (tap.main) {
        scene.state.mended.clear();
        scene.want(kiosk::visit::SubmitAnswers{scene.state.typed});
    }
    if (tap.back) scene.want(kiosk::visit::Back{});
}

}  // namespace ui::screens
