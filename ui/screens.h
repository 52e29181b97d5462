// One screen for each step of the visit, one file each in screens/. A screen draws one frame and may put one wish into the scene.
#pragma once
#include "ui/scene.h"

namespace ui::screens {

void welcome(Scene& scene);
void closed(Scene& scene);
void consent(Scene& scene);
void counter(Scene& scene);
void place_card(Scene& scene);
void reading_card(Scene& scene);
void card_trouble(Scene& scene);
void confirm_identity(Scene& scene);
void choose_procedure(Scene& scene);
void briefing(Scene& scene);
void form(Scene& scene);
void papers(Scene& scene);
void scanning(Scene& scene);
void page_review(Scene& scene);
void scan_trouble(Scene& scene);
void delivery(Scene& scene);
void fees(Scene& scene);
void review(Scene& scene);
void sealing(Scene& scene);
void seal_trouble(Scene& scene);
void sending(Scene& scene);
void paying(Scene& scene);
void paying_found(Scene& scene);
void printing(Scene& scene);
void done(Scene& scene);
void find_dossier(Scene& scene);
void place_slip(Scene& scene);
void reading_slip(Scene& scene);
void slip_trouble(Scene& scene);
void type_code(Scene& scene);
void looking_up(Scene& scene);
void look_up_trouble(Scene& scene);
void dossier(Scene& scene);
void call_back(Scene& scene);
void complaint(Scene& scene);
void telling(Scene& scene);
void told(Scene& scene);
void errands(Scene& scene);
void papers_list(Scene& scene);
void list_service(Scene& scene);
void list_printed(Scene& scene);
void queue(Scene& scene);
void taking_number(Scene& scene);
void number_taken(Scene& scene);
void account(Scene& scene);
void printing_sheet(Scene& scene);  // anything but the slip of a dossier
void maintenance(Scene& scene);
void maintain_device(Scene& scene);
void maintain_network(Scene& scene);
void maintain_settings(Scene& scene);
void maintain_outbox(Scene& scene);
void maintain_journal(Scene& scene);
void maintain_versions(Scene& scene);
void maintain_power(Scene& scene);
void maintain_self_test(Scene& scene);
void rating(Scene& scene);
void goodbye(Scene& scene);
void wiping(Scene& scene);

// "khoảng 135.000 đồng"
std::string total_in_words(const Scene& scene, const kiosk::visit::Bill& bill);
// "Gửi về nhà"
kiosk::Word delivery_words(kiosk::procedures::DeliveryKind kind);

// What lies over any screen.
void idle_warning(Scene& scene);
void staff_help(Scene& scene);
void leave_question(Scene& scene);
void choose_text_size(Scene& scene);
void choose_contrast(Scene& scene);
void sign_in(Scene& scene);
void staff_tools(Scene& scene);
void quick_form(Scene& scene);
// What is broken now, worst first; nothing if all is well.
struct PresentTrouble {
    kiosk::care::Part part;
    kiosk::care::Ailment ailment;
};
std::optional<PresentTrouble> present_trouble(const kiosk::visit::View& view);
void remedy(Scene& scene);
void guide(Scene& scene);
void figures(Scene& scene);
void shift(Scene& scene);
void maintenance_wait(Scene& scene);
void citizen_only(Scene& scene);

// Of a machine that is not ready yet.
void starting(Frame& frame, Pictures& pictures, const kiosk::Dictionary& words);

using Screen = void (*)(Scene&);
Screen screen_of(kiosk::visit::Step step);
// The whole picture: the step's screen, and what lies over it.
void draw(Scene& scene);

}  // namespace ui::screens
