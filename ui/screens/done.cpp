// What became of the dossier, its code, and the slip: on paper, or here on the screen.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pictures.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::visit::Filing;
using kiosk::visit::SlipState;

namespace {

Word title_of(Filing filing) {
    if (filing == Filing::accepted) return Word::done_sent_title;
    if (filing == Filing::refused) return Word::done_refused_title;
    return Word::done_queued_title;
}

Word supplement_text(Filing filing) {
    if (filing == Filing::accepted) return Word::supplement_sent_text;
    return filing == Filing::refused ? Word::supplement_refused_text : Word::supplement_kept_text;
}

const char* drawing_of(const kiosk::visit::Session& session) {
    if (session.filing == Filing::accepted) return "take-slip";
    return session.filing == Filing::refused ? "staff-coming" : "offline-kept";
}

// On one line: a code that breaks is copied wrong.
TextStyle code_style(Scene& scene, std::string_view code, float width) {
    TextStyle out = scene.theme().title;
    while (out.em > static_cast<int>(scene.theme().least_em) && scene.frame.paint.width_of(code, out) > width) --out.em;
    return out;
}

// The code as large as it goes, for reading aloud and copying by hand.
void code_card(Scene& scene, Page& page) {
    const auto& session = scene.session();
    const bool official = !session.dossier_code.empty();
    const std::string code = official ? session.dossier_code : session.reference;
    const std::string& label = scene.say(official ? Word::done_code : Word::done_reference);
    const auto padding = [&scene] { return scene.theme().narrow ? scene.theme().space.small : scene.theme().space.large; };
    page.add({.height =
                  [&scene, code, &label, padding](float width) {
                      Paint& paint = scene.frame.paint;
                      const float inner = width - 2 * padding();
                      return 2 * padding() + paint.height_of(label, scene.theme().small, inner) +
                             Paint::line_height(code_style(scene, code, inner));
                  },
              .draw =
                  [&scene, code, &label, padding](const Rect& box) {
                      scene.frame.paint.card(box, scene.theme(), scene.theme().radius.large);
                      const Rect inner = inset(box, padding());
                      const float taken = widgets::label(scene.frame, {inner.x, inner.y}, inner.width,
                                                         {.id = "code-label", .words = label, .align = Align::centre});
                      const Rect line{inner.x, inner.y + taken, inner.width, inner.height - taken};
                      scene.frame.paint.text_in(line, code, code_style(scene, code, line.width), scene.theme().colours.ink, Align::centre);
                      scene.frame.state({.id = "code", .role = Role::heading, .name = code, .place = line});
                  }});
}

// Paid is what the portal says. Of a dossier that the portal refused nothing is asked.
void payment(Scene& scene, Page& page) {
    using enum kiosk::portal::PaymentStatus;
    const auto& session = scene.session();
    if (!session.payment || session.filing != Filing::accepted) return;
    const auto& paid_or_not = *session.payment;
    if (paid_or_not.status == paid)
        page.notice(widgets::NoticeKind::good, "paid", {},
                    scene.say(kiosk::phrases::done_paid(paid_or_not.order.amount, paid_or_not.receipt_number)));
    if (paid_or_not.status == due)
        page.notice(widgets::NoticeKind::info, "to-pay", {}, scene.say(kiosk::phrases::done_to_pay(paid_or_not.order.amount)));
}

// The slip's parts at its own size, the lowest first: it has the QR.
void draw_slip(Scene& scene, const Rect& place) {
    const Theme& theme = scene.theme();
    const auto& texture = scene.pictures.slip(scene.session().slip_picture);
    const Rect window{place.x, place.y, place.width, place.height - theme.touch - theme.space.medium};
    const float beyond = static_cast<float>(texture.height) - window.height;
    const auto parts = static_cast<std::size_t>(std::max(1.0F, std::ceil(1 + beyond / (window.height * 0.9F))));
    const std::size_t up = std::min(scene.state.slip_part, parts - 1);
    const float offset = parts == 1 ? 0 : beyond * static_cast<float>(parts - 1 - up) / static_cast<float>(parts - 1);
    widgets::slip_picture(scene.frame, window, {.id = "slip", .name = scene.say(Word::slip_on_screen), .texture = texture}, offset);
    const bool at_top = up + 1 == parts;
    const Rect below{place.x, place.bottom() - theme.touch, place.width, theme.touch};
    if (parts > 1 && widgets::button(scene.frame, below,
                                     {.id = "slip-part",
                                      .words = scene.say(at_top ? Word::slip_part_down : Word::slip_part_up),
                                      .kind = widgets::ButtonKind::secondary})) {
        scene.state.slip_part = at_top ? 0 : up + 1;
    }
}

void slip(Scene& scene, Page& page) {
    const auto& session = scene.session();
    const Word words = session.slip == SlipState::printed  ? Word::done_take_slip
                       : session.slip == SlipState::failed ? Word::done_no_slip
                                                           : Word::done_slip_unknown;
    page.notice(session.slip == SlipState::printed ? widgets::NoticeKind::info : widgets::NoticeKind::warning, "slip-state", {},
                scene.say(words));
    using namespace kiosk::care;
    const bool can_be_mended = session.slip == SlipState::failed && scene.view.health.of(Part::printer).kind != State::Kind::absent;
    if (can_be_mended && session.trouble) {
        const std::string remedy = remedy_words(Part::printer, ailment_of(*session.trouble));
        page.note("remedy", scene.say(Word::for_staff) + ": " + scene.words.say(remedy, scene.language()));
    }
    if (can_be_mended)
        page.button({"print-again", scene.say(Word::retry), widgets::ButtonKind::secondary, Icon::print, kiosk::visit::Retry{}});
    if (session.slip == SlipState::printed || !session.slip_picture) return;
    const Theme& theme = scene.theme();
    const float least = theme.px(theme.narrow ? 70_mm : 110_mm);
    page.add({.height = [least](float) { return least; },
              .draw = [&scene](const Rect& place) { draw_slip(scene, place); },
              .stretch = theme.px(250_mm)});
}

}  // namespace

void done(Scene& scene) {
    const auto& session = scene.session();
    const bool supplement = session.look_up.supplementing;
    const bool papers_sent = supplement && session.filing == Filing::accepted;
    Page page(scene, {.title = scene.say(papers_sent ? Word::supplement_sent_title : title_of(session.filing)),
                      .step = supplement ? 0 : steps,
                      .main = scene.say(Word::done_finish),
                      .main_id = "finish",
                      .picture = drawing_of(session)});
    if (session.slip == SlipState::printed && scene.theme().shape == Shape::portrait) page.drawing(drawing_of(session), 40_mm, 120_mm);
    if (supplement)
        page.text("text", scene.say(supplement_text(session.filing)));
    else if (session.filing != Filing::accepted)
        page.text("text", scene.say(session.filing == Filing::refused ? Word::done_refused_text : Word::done_queued_text));
    code_card(scene, page);
    if (!supplement) payment(scene, page);
    slip(scene, page);
    if (page.show().main) scene.want(kiosk::visit::Finish{});
}

void goodbye(Scene& scene) {
    Page page(scene,
              {.title = scene.say(Word::goodbye_title), .main = scene.say(Word::done_finish), .main_id = "finish", .in_the_middle = true});
    page.drawing("goodbye", 40_mm, 150_mm);
    page.text("text", scene.say(Word::goodbye_text), Align::centre);
    if (page.show().main) scene.want(kiosk::visit::Finish{});
}

void wiping(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::goodbye_title), .in_the_middle = true});
    busy(page, scene.say(Word::goodbye_title), scene.say(Word::wiping_hint));
    page.show();
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> done_previews() {
    using kiosk::visit::Step;
    const auto ended = [](Filing filing, SlipState slip) { return [=](Pretend& all) { pretend::filed(all, filing, slip); }; };
    const auto ended_with = [](kiosk::portal::PaymentStatus status) {
        return [=](Pretend& all) {
            pretend::filed(all, Filing::accepted, SlipState::printed);
            all.session.payment = kiosk::portal::Payment{.order = {.amount = 141000}, .status = status, .receipt_number = "BL2026000123"};
        };
    };
    return {{"done", Step::done, ended(Filing::accepted, SlipState::printed)},
            {"done-paid", Step::done, ended_with(kiosk::portal::PaymentStatus::paid)},
            {"done-to-pay", Step::done, ended_with(kiosk::portal::PaymentStatus::due)},
            {"done-kept", Step::done, ended(Filing::kept, SlipState::printed)},
            {"done-refused", Step::done, ended(Filing::refused, SlipState::printed)},
            {"done-slip-unknown", Step::done, ended(Filing::accepted, SlipState::unknown)},
            {"done-no-slip", Step::done, ended(Filing::accepted, SlipState::failed)},
            {"done-refused-no-slip", Step::done, ended(Filing::refused, SlipState::failed)},
            {"goodbye", Step::goodbye},
            {"wiping", Step::wiping}};
}
#endif

}  // namespace ui::screens
