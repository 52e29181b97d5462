// Finding a dossier: by the slip on the glass, or by its code and a second factor; and what to do when that fails.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/limits.h"
#include "ui/screens/small_form.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::visit::LookUpTrouble;
using kiosk::visit::SlipFailure;

namespace {

void code_instead(Scene& scene, Page& page) {
    page.button({"by-code", scene.say(Word::code_instead), widgets::ButtonKind::secondary, Icon::edit, kiosk::visit::ByCode{}});
}

void slip_told(Scene& scene, Page& page) {
    using Kind = widgets::NoticeKind;
    switch (scene.session().look_up.slip_failure) {
        case SlipFailure::none:
        case SlipFailure::no_qr:
            return page.notice(Kind::warning, "trouble", scene.say(Word::slip_no_qr_title), scene.say(Word::slip_no_qr_text));
        case SlipFailure::not_a_slip:
            return page.notice(Kind::warning, "trouble", scene.say(Word::slip_not_slip_title), scene.say(Word::slip_not_slip_text));
        case SlipFailure::device: break;
    }
    const auto what = scene.session().trouble.value_or(drivers::Trouble::hardware);
    page.notice(Kind::error, "trouble", scene.say(Word::scan_trouble_title),
                scene.words.say(fmt::format("trouble_scanner_{}", drivers::name_of(what)), scene.language()));
}

Word title_of(LookUpTrouble trouble) {
    if (trouble == LookUpTrouble::unknown) return Word::unknown_title;
    return trouble == LookUpTrouble::too_many ? Word::too_many_title : Word::silent_title;
}

std::string words_of(const Scene& scene) {
    const auto& about = scene.session().look_up;
    if (about.trouble == LookUpTrouble::unknown) return scene.say(Word::unknown_text);
    if (about.trouble == LookUpTrouble::silent) return scene.say(Word::silent_text);
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(about.wait).count();
    return scene.say(kiosk::phrases::too_many_text(std::max<long>(1, minutes)));
}

}  // namespace

void find_dossier(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::find_title), .back = true});
    say_limits(page, {kiosk::care::Ability::line});
    page.text("lead", scene.say(Word::find_lead));
    page.cards({{"by-slip", scene.say(Word::find_slip), scene.say(Word::find_slip_hint), Icon::qr_scan, Tint::blue,
                 page.wants(kiosk::visit::BySlip{})},
                {"by-code", scene.say(Word::find_code), scene.say(Word::find_code_hint), Icon::edit, Tint::green,
                 page.wants(kiosk::visit::ByCode{})}});
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

void place_slip(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::place_slip_title),
                      .back = true,
                      .main = scene.say(Word::slip_read),
                      .main_id = "read-slip",
                      .main_icon = Icon::scanner});
    page.drawing("paper-on-glass", 40_mm, 150_mm);
    page.point("step-1", "1", scene.say(Word::place_slip_1));
    page.point("step-2", "2", scene.say(Word::place_slip_2));
    page.point("step-3", "3", scene.say(Word::place_slip_3));
    code_instead(scene, page);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::ReadSlip{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

void reading_slip(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::place_slip_title), .back = true, .in_the_middle = true});
    scanner_busy(page, scene.say(Word::reading_slip), scene.say(Word::reading_slip_hint));
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

void slip_trouble(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::place_slip_title),
                      .back = true,
                      .main = scene.say(Word::retry),
                      .main_id = "retry",
                      .main_icon = Icon::refresh});
    slip_told(scene, page);
    page.drawing(scene.session().look_up.slip_failure == SlipFailure::device ? "jam" : "paper-on-glass", 40_mm, 130_mm);
    code_instead(scene, page);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Retry{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

void type_code(Scene& scene) {
    small_form(scene, {.form = kiosk::visit::code_page(scene.words),
                       .known = scene.session().look_up.typed,
                       .lead = {},
                       .main = scene.say(Word::look_up_ask),
                       .icon = Icon::search,
                       .after = [&scene](Page& page) { page.note("why", scene.say(Word::type_code_why)); }});
}

void looking_up(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::find_title), .back = true, .in_the_middle = true});
    busy(page, scene.say(Word::looking_up), scene.say(Word::looking_up_hint));
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

void look_up_trouble(Scene& scene) {
    const LookUpTrouble trouble = scene.session().look_up.trouble;
    const bool silent = trouble == LookUpTrouble::silent;
    Page page(scene, {.title = scene.say(title_of(trouble)),
                      .back = true,
                      .main = silent ? scene.say(Word::retry) : std::string(),
                      .main_id = "retry",
                      .main_icon = Icon::refresh});
    page.notice(widgets::NoticeKind::warning, "trouble", {}, words_of(scene));
    if (trouble == LookUpTrouble::unknown) code_instead(scene, page);
    if (silent) page.drawing("offline-kept", 40_mm, 120_mm);
    if (!scene.view.place.hotline.empty()) page.note("hotline", scene.say(kiosk::phrases::help_hotline(scene.view.place.hotline)));
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Retry{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> look_up_previews() {
    using kiosk::visit::Step;
    const auto failed = [](SlipFailure failure) { return [=](Pretend& all) { all.session.look_up.slip_failure = failure; }; };
    const auto troubled = [](LookUpTrouble trouble) {
        return [=](Pretend& all) {
            all.session.look_up.trouble = trouble;
            all.session.look_up.wait = std::chrono::minutes(42);
        };
    };
    return {{"find-dossier", Step::find_dossier},
            {"place-slip", Step::place_slip},
            {"reading-slip", Step::reading_slip, [](Pretend& all) { all.progress = 0.4; }},
            {"slip-no-qr", Step::slip_trouble, failed(SlipFailure::no_qr)},
            {"slip-not-a-slip", Step::slip_trouble, failed(SlipFailure::not_a_slip)},
            {"slip-device", Step::slip_trouble,
             [](Pretend& all) {
                 all.session.look_up.slip_failure = SlipFailure::device;
                 all.session.trouble = drivers::Trouble::offline;
             }},
            {"type-code", Step::type_code},
            {"type-code-typing", Step::type_code, [](Pretend& all) { all.state.focus = "dossier_code"; }},
            {"type-code-factor", Step::type_code, [](Pretend& all) { all.state.focus = "factor"; }},
            {"type-code-errors", Step::type_code,
             [](Pretend& all) {
                 all.session.look_up.typed = {{"dossier_code", platform::Secret("H26 1")}, {"last_four", platform::Secret("12")}};
                 all.session.errors = {{"dossier_code", Word::error_dossier_code}, {"last_four", Word::error_last_four}};
             }},
            {"looking-up", Step::looking_up},
            {"look-up-silent", Step::look_up_trouble, troubled(LookUpTrouble::silent)},
            {"look-up-unknown", Step::look_up_trouble, troubled(LookUpTrouble::unknown)},
            {"look-up-too-many", Step::look_up_trouble, troubled(LookUpTrouble::too_many)}};
}
#endif

}  // namespace ui::screens
