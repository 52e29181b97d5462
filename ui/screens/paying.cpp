// The dossier is sent; its fee is paid with the citizen's own phone. Paid is what the portal says, never the code on the screen.
#include <memory>

#include "drivers/barcode/decode.h"
#include "kiosk/payment/order_code.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/widgets/qr_code.h"

namespace ui::screens {

using kiosk::Word;

namespace {

void add_code(Scene& scene, Page& page, const std::string& code) {
    if (code.empty()) return;  // an order that makes no code: the slip still tells how to pay
    const auto shared = std::make_shared<const platform::Bitmap>(drivers::barcode::write_qr(code));
    page.add({.height = [&scene, shared](float) { return widgets::qr_code_size(scene.theme(), *shared); },
              .draw =
                  [&scene, shared](const Rect& place) {
                      widgets::qr_code(scene.frame, place, {.id = "pay-code", .name = scene.say(Word::paying_qr), .modules = *shared});
                  },
              .stretch = scene.theme().px(40_mm)});
}

void show(Scene& scene, int step) {
    Page page(scene, {.title = scene.say(Word::paying_title), .step = step, .main = scene.say(Word::paying_later), .main_id = "pay-later"});
    const auto& payment = scene.session().payment;
    if (payment) {
        page.facts({}, {{"amount", scene.say(Word::fees_total), platform::Secret(scene.say(kiosk::phrases::money(payment->order.amount)))}},
                   Blocks::Spoken::aloud);
        add_code(scene, page, kiosk::payment::code_of(payment->order).value_or(std::string()));
        page.point("step-1", "1", scene.say(Word::paying_step_1));
        page.point("step-2", "2", scene.say(Word::paying_step_2));
        page.point("step-3", "3", scene.say(Word::paying_step_3));
    } else {
        busy(page, scene.say(Word::paying_asking), scene.say(Word::paying_later_hint));
    }
    if (scene.session().payment_silent) {
        page.notice(widgets::NoticeKind::warning, "silent", scene.say(Word::paying_silent), scene.say(Word::paying_silent_hint));
    } else if (payment) {
        page.notice(widgets::NoticeKind::info, "waiting", scene.say(Word::paying_waiting), scene.say(Word::paying_not_yet));
        page.note("later-hint", scene.say(Word::paying_later_hint), Align::centre);
    }
    if (page.show().main) scene.want(kiosk::visit::PayLater{});
}

}  // namespace

void paying(Scene& scene) { show(scene, steps); }

void paying_found(Scene& scene) { show(scene, 0); }

#ifdef TRAM_AUTOMATION
std::vector<Preview> paying_previews() {
    using kiosk::visit::Step;
    const auto due = [](Pretend& all) {
        pretend::filed(all, kiosk::visit::Filing::accepted, kiosk::visit::SlipState::not_yet);
        all.session.payment = kiosk::portal::Payment{
            .order = {.amount = 141000, .bank_bin = "970415", .account = "113366668888", .purpose = "H26.12.01-261121-0001"}};
    };
    return {{"paying", Step::paying, due},
            {"paying-asked", Step::paying},
            {"paying-found", Step::paying_found, due},
            {"paying-silent", Step::paying, [due](Pretend& all) {
                 due(all);
                 all.session.payment_silent = true;
             }}};
}
#endif

}  // namespace ui::screens
