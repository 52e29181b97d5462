// One page of a procedure's form, whichever procedure it is.
#include "ui/field_list.h"
#include "ui/page.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

void form(Scene& scene) {
    const auto& form_page = scene.session().procedure->pages[scene.session().form_page];
    FieldList fields(scene, form_page, scene.session().answers);
    PageParts parts{
        .title = scene.say(form_page.title), .step = 3, .back = true, .main = scene.say(Word::next_), .main_icon = Icon::arrow_forward};
    fields.measure(page_room(scene, parts));
    const bool more = fields.more_below() && scene.state.focus.empty();
    if (more) {
        parts.main = scene.say(Word::see_more);
        parts.main_id = "more";
    }
    const auto [body, main, back] = page(scene, parts);
    fields.draw();
    if (main && more) return fields.go_down();
    if (main) {
        scene.state.focus.clear();
        scene.state.mended.clear();
        scene.state.first = 0;
        scene.want(kiosk::visit::SubmitPage{scene.state.typed});
    }
    if (back && fields.more_above()) return fields.go_up();
    if (back) scene.want(kiosk::visit::LeavePage{scene.state.typed});
}

}  // namespace ui::screens
