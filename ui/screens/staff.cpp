// Staff: who they are, what they may do beside a citizen, and what is not theirs to press. Lies over the page of the visit.
#include <fmt/format.h>

#include "ui/field_tray.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/widgets/text_field.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::visit::SignIn;
using kiosk::visit::Step;
using widgets::ButtonKind;

namespace {

constexpr std::size_t number_digits = 3, pin_digits = 6;

std::string sign_in_error(const Scene& scene) {
    if (scene.view.sign_in_wait) return scene.say(kiosk::phrases::pin_wait(*scene.view.sign_in_wait));
    if (!scene.state.pin_pad.pin.empty()) return {};  // the next try is being typed
    switch (scene.view.sign_in.state) {
        case SignIn::State::wrong:
        case SignIn::State::unknown: return scene.say(Word::sign_in_wrong);
        case SignIn::State::locked: return scene.say(Word::sign_in_locked);
        case SignIn::State::broken: return scene.say(Word::sign_in_broken);
        default: return {};
    }
}

void field(Page& page, const widgets::TextField& what, bool at_pin) {
    Scene& scene = page.scene();
    page.add({.height = [&scene, what](float width) { return widgets::text_field_height(scene.frame, width, what); },
              .draw =
                  [&scene, what, at_pin](const Rect& place) {
                      if (widgets::text_field(scene.frame, {place.x, place.y}, place.width, what)) scene.state.pin_pad.at_pin = at_pin;
                  }});
}

void digits(Scene& scene, const Rect& place) {
    auto& pad = scene.state.pin_pad;
    const widgets::Keyboard keyboard{.kind = widgets::KeyboardKind::digits,
                                     .words = keyboard_words(scene),
                                     .last_field = pad.at_pin,
                                     .most_letters = pad.at_pin ? pin_digits : number_digits};
    const auto action = widgets::keyboard(scene.frame, place, keyboard, scene.state.keyboard, pad.at_pin ? pad.pin : pad.number);
    const bool ended = action == widgets::KeyboardAction::next || action == widgets::KeyboardAction::done;
    if (ended && (pad.at_pin ? pad.pin : pad.number).empty()) return scene.want(kiosk::visit::CloseOverlay{});
    if (action == widgets::KeyboardAction::next) pad.at_pin = true;
    const bool complete = pad.pin.size() == pin_digits && !pad.number.empty();
    // Six digits are all there is: nothing is left to press.
    if (!complete || !pad.at_pin || action == widgets::KeyboardAction::none || scene.view.sign_in_wait) return;
    int number = 0;
    for (const char digit : pad.number.view()) number = number * 10 + (digit - '0');
    scene.want(kiosk::visit::EnterPin{number, std::move(pad.pin)});
    pad.pin.clear();
}

}  // namespace

void sign_in(Scene& scene) {
    auto& pad = scene.state.pin_pad;
    Page page(scene, {.title = scene.say(Word::sign_in_title), .back = true});
    const bool checking = scene.view.sign_in.state == SignIn::State::checking;
    if (checking) {
        busy(page, scene.say(Word::sign_in_title), scene.say(Word::sign_in_checking));
        page.show();
        return;
    }
    const std::string error = sign_in_error(scene);
    // On a small panel the keys leave room for one question, and an empty answer leads back.
    const bool narrow = scene.theme().narrow;
    if (!narrow) page.note("lead", scene.say(Word::sign_in_lead));
    const auto& number_label = scene.say(Word::sign_in_number);
    const std::string_view pin_label = scene.say(Word::sign_in_pin);
    if (!narrow || !pad.at_pin)
        field(page, {.id = "field-staff-number", .label = number_label, .value = pad.number, .focused = !pad.at_pin}, false);
    const widgets::TextField pin{.id = "field-pin",
                                 .label = narrow && !error.empty() ? std::string_view(error) : pin_label,
                                 .value = pad.pin,
                                 .error = narrow ? std::string_view() : error,
                                 .focused = pad.at_pin,
                                 .masking = widgets::Masking::dots};
    if (!narrow || pad.at_pin) field(page, pin, true);
    if (!narrow)
        page.button({"cancel-sign-in", scene.say(Word::back), ButtonKind::secondary, Icon::arrow_back, kiosk::visit::CloseOverlay{}});
    page.tray(
        {.height = [&scene](float width,
                            float most) { return widgets::keyboard_height(scene.theme(), widgets::KeyboardKind::digits, width, most); },
         .draw = [&scene](const Rect& place) { digits(scene, place); }});
    page.show();
}

namespace {

void jumps(Scene& scene, Page& page) {
    struct Jump {
        Step step;
        Word words;
        Icon icon;
    };
    constexpr std::array all{Jump{Step::form, Word::jump_form, Icon::edit}, Jump{Step::papers, Word::jump_papers, Icon::document_scanner},
                             Jump{Step::delivery, Word::jump_delivery, Icon::post}, Jump{Step::fees, Word::jump_fees, Icon::payments},
                             Jump{Step::review, Word::jump_review, Icon::check}};
    std::vector<Blocks::Push> buttons;
    for (const auto& jump : all) {
        if (jump.step == scene.view.step || !scene.view.jumps.contains(jump.step)) continue;
        buttons.push_back({fmt::format("jump-{}", kiosk::visit::name_of(jump.step)), scene.say(jump.words), ButtonKind::secondary,
                           jump.icon, kiosk::visit::JumpTo{jump.step}});
    }
    if (buttons.empty()) return;
    page.heading("jump-heading", scene.say(Word::tool_jump));
    for (std::size_t i = 0; i < buttons.size(); i += 2) {
        if (i + 1 < buttons.size())
            page.pair_of_buttons(buttons[i], buttons[i + 1]);
        else
            page.button(buttons[i]);
    }
}

void difficulties(Scene& scene, Page& page) {
    constexpr std::array words{Word::difficulty_card,  Word::difficulty_papers,    Word::difficulty_reading, Word::difficulty_typing,
                               Word::difficulty_words, Word::difficulty_telephone, Word::difficulty_machine, Word::difficulty_portal};
    static_assert(words.size() == kiosk::visit::difficulties.size());
    page.heading("difficulty-heading", scene.say(Word::tool_difficulty));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string what = kiosk::visit::difficulties[i];
        page.check("difficulty-" + what, scene.say(words[i]), scene.session().help.noted.contains(what),
                   [&scene, what] { scene.want(kiosk::visit::NoteDifficulty{what}); });
    }
    page.note("difficulty-hint", scene.say(Word::tool_difficulty_hint));
}

void guide_button(Page& page) {
    Scene& scene = page.scene();
    const bool repairs = scene.view.on_duty != nullptr && scene.view.on_duty->role == kiosk::staff::Role::technician;
    page.button({"open-guide", scene.say(Word::tool_guide), ButtonKind::secondary, Icon::info,
                 kiosk::visit::OpenGuide{repairs ? "technician" : "clerk"}});
}

}  // namespace

void staff_tools(Scene& scene) {
    using kiosk::staff::Act;
    const auto may = [&](Act act) { return scene.view.on_duty != nullptr && kiosk::staff::may(scene.view.on_duty->role, act); };
    const bool in_visit = scene.view.step != Step::welcome && scene.view.step != Step::closed;
    Page page(scene, {.title = scene.say(Word::tools_title),
                      .main = scene.say(Word::tool_continue),
                      .main_id = "tools-continue",
                      .main_icon = Icon::arrow_forward});
    const bool joins = may(Act::join_visit);
    if (in_visit && joins) page.text("tools-ask", scene.say(Word::tools_ask));
    if (scene.view.step == Step::welcome && may(Act::start_without_card))
        page.button({"start-without-card", scene.say(Word::tool_without_card), ButtonKind::primary, Icon::person,
                     kiosk::visit::StartWithoutCard{}});
    const auto slip = scene.session().slip;
    const bool printed = slip == kiosk::visit::SlipState::printed || slip == kiosk::visit::SlipState::unknown;
    if (scene.view.step == Step::done && printed && may(Act::repeat_slip))
        page.button({"repeat-slip", scene.say(Word::tool_repeat_slip), ButtonKind::secondary, Icon::print, kiosk::visit::RepeatSlip{}});
    if (scene.view.desk != nullptr && !in_visit && may(Act::see_shift)) {
        const Blocks::Push mine{"see-shift", scene.say(Word::tool_shift), ButtonKind::secondary, Icon::person, kiosk::visit::SeeShift{}};
        if (may(Act::see_statistics))
            page.pair_of_buttons(
                {"see-figures", scene.say(Word::tool_figures), ButtonKind::secondary, Icon::bar_chart, kiosk::visit::SeeFigures{}}, mine);
        else
            page.button(mine);
    }
    if (in_visit && may(Act::quick_form) && scene.view.jumps.contains(Step::form))
        page.button({"quick-form", scene.say(Word::tool_quick), ButtonKind::primary, Icon::edit, kiosk::visit::OpenQuickForm{}});
    if (present_trouble(scene.view))
        page.button({"open-remedy", scene.say(Word::tool_remedy), ButtonKind::secondary, Icon::warning, kiosk::visit::OpenRemedy{}});
    if (!in_visit || !joins) guide_button(page);
    if (may(Act::open_maintenance))
        page.button(
            {"open-maintenance", scene.say(Word::maintenance_open), ButtonKind::secondary, Icon::info, kiosk::visit::OpenMaintenance{}});
    page.button({"sign-out", scene.say(Word::tool_sign_out), ButtonKind::secondary, Icon::close, kiosk::visit::SignOut{}});
    if (in_visit && joins) {
        jumps(scene, page);
        difficulties(scene, page);
        page.note("finish-hint", scene.say(Word::tool_finish_hint));
        page.button({"finish-left", scene.say(Word::tool_finish), ButtonKind::danger, Icon::remove, kiosk::visit::FinishLeft{}});
        guide_button(page);
    }
    if (page.show().main) scene.want(kiosk::visit::CloseOverlay{});
}

void citizen_only(Scene& scene) {
    Panel panel(scene);
    panel.title("overlay-title", scene.say(Word::citizen_only_title), Align::centre);
    panel.text("overlay-text", scene.say(Word::citizen_only_text), Align::centre);
    panel.action("citizen-only-ok", scene.say(Word::citizen_only_ok), ButtonKind::primary, kiosk::visit::CloseOverlay{}, Shortcut::back);
    panel.show();
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> staff_previews() {
    using kiosk::visit::Overlay;
    const auto typing = [](SignIn::State state, const char* number, const char* pin) {
        return [=](Pretend& all) {
            all.overlay = Overlay::sign_in;
            all.sign_in.state = state;
            all.state.pin_pad.number = platform::Secret(number);
            all.state.pin_pad.pin = platform::Secret(pin);
            all.state.pin_pad.at_pin = number[0] != 0;
        };
    };
    const auto beside = [](Overlay overlay) {
        return [overlay](Pretend& all) {
            pretend::answered(all);
            pretend::helped(all);
            all.overlay = overlay;
        };
    };
    return {{"sign-in", Step::form, typing(SignIn::State::ready, "", "")},
            {"sign-in-pin", Step::form, typing(SignIn::State::ready, "7", "271")},
            {"sign-in-wrong", Step::form, typing(SignIn::State::wrong, "7", "")},
            {"sign-in-wait", Step::form,
             [typing](Pretend& all) {
                 typing(SignIn::State::wait, "7", "")(all);
                 all.sign_in_wait = 28;
             }},
            {"sign-in-locked", Step::form, typing(SignIn::State::locked, "7", "")},
            {"sign-in-checking", Step::form, typing(SignIn::State::checking, "7", "")},
            {"staff-tools", Step::papers, beside(Overlay::tools)},
            {"staff-tools-welcome", Step::welcome,
             [](Pretend& all) {
                 pretend::helped(all);
                 all.overlay = Overlay::tools;
                 all.desk.emplace();
             }},
            {"staff-tools-leader", Step::welcome,
             [](Pretend& all) {
                 pretend::helped(all);
                 all.helper->role = kiosk::staff::Role::leader;
                 all.overlay = Overlay::tools;
                 all.desk.emplace();
             }},
            {"staff-tools-done", Step::done,
             [](Pretend& all) {
                 pretend::filed(all, kiosk::visit::Filing::accepted, kiosk::visit::SlipState::printed);
                 pretend::helped(all);
                 all.overlay = Overlay::tools;
             }},
            {"citizen-only", Step::review, beside(Overlay::citizen_only)},
            {"helped-form", Step::form, beside(Overlay::none)},
            {"helped-review", Step::review, beside(Overlay::none)}};
}
#endif

}  // namespace ui::screens
