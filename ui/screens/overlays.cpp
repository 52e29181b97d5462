// What lies over any screen: the idle warning, help by staff, the question whether to stop, text size and colours.
#include <fmt/format.h>

#include "kiosk/visit/flow.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/widgets/progress.h"

namespace ui::screens {

using kiosk::Word;
using widgets::ButtonKind;

void idle_warning(Scene& scene) {
    const int left = scene.view.seconds_left.value_or(0);
    const Theme& theme = scene.theme();
    Panel panel(scene);
    // To be read from across the room.
    const float ring = theme.px(theme.narrow ? 36_mm : 80_mm);
    panel.add(
        {.height = [ring](float) { return ring; },
         .draw =
             [&scene, left](const Rect& place) {
                 widgets::countdown(
                     scene.frame, centred(place, place.height, place.height),
                     {.id = "countdown", .name = scene.say(Word::idle_title), .seconds = left, .of_seconds = scene.view.warning_seconds});
             }});
    panel.title("overlay-title", scene.say(Word::idle_title), Align::centre);
    panel.text("overlay-text", scene.say(kiosk::phrases::idle_text(left)), Align::centre);
    panel.action("still-here", scene.say(Word::still_here), ButtonKind::primary, kiosk::visit::StillHere{}, Shortcut::back);
    panel.show();
}

namespace {

// Honest in each case: what the machine has done, who knows, and what the citizen can do beside waiting.
void call_words(Panel& panel) {
    using kiosk::portal::CallState;
    Scene& scene = panel.scene();
    const auto* call = scene.view.call;
    const bool coming = call != nullptr && call->record.state != CallState::waiting;
    const bool known = call != nullptr && (scene.view.call_lamp || call->branch == kiosk::visit::Branch::knows);
    const Word title = coming ? Word::call_coming_title : known ? Word::call_title : Word::help_title;
    const Word text = coming ? Word::call_coming_text : call != nullptr && scene.view.call_lamp ? Word::call_text : Word::help_text;
    panel.title("overlay-title", scene.say(title), Align::centre);
    if (call != nullptr && scene.view.call_minutes > 0)
        panel.text("call-minutes", scene.say(kiosk::phrases::call_minutes(scene.view.call_minutes)), Align::centre);
    panel.text("overlay-text", scene.say(text), Align::centre);
    if (call != nullptr && !coming && call->branch == kiosk::visit::Branch::silent)
        panel.text("call-alone", scene.say(Word::call_alone), Align::centre);
}

}  // namespace

void staff_help(Scene& scene) {
    Panel panel(scene);
    const Millimetres high = scene.theme().narrow || scene.theme().shape == Shape::landscape ? 30_mm : 70_mm;
    panel.drawing("staff-coming", high, high);
    call_words(panel);
    panel.text("hotline", scene.say(kiosk::phrases::help_hotline(scene.view.place.hotline)), Align::centre);
    if (scene.view.call != nullptr)
        panel.action("call-take-back", scene.say(Word::call_take_back), ButtonKind::secondary, kiosk::visit::TakeBackCall{});
    panel.action("staff-am", scene.say(Word::staff_am), ButtonKind::secondary, kiosk::visit::AskSignIn{});
    panel.action("help-continue", scene.say(Word::help_continue), ButtonKind::primary, kiosk::visit::CloseOverlay{}, Shortcut::back);
    if (kiosk::visit::next(scene.view.step, kiosk::visit::Event::leave))
        panel.action("leave", scene.say(Word::leave), ButtonKind::secondary, kiosk::visit::AskLeave{});
    panel.show();
}

void leave_question(Scene& scene) {
    Panel panel(scene);
    panel.title("overlay-title", scene.say(Word::leave_title), Align::centre);
    panel.text("overlay-text", scene.say(Word::leave_text), Align::centre);
    panel.action("leave-no", scene.say(Word::leave_no), ButtonKind::primary, kiosk::visit::CloseOverlay{}, Shortcut::back);
    panel.action("leave-yes", scene.say(Word::leave_yes), ButtonKind::danger, kiosk::visit::Leave{});
    panel.show();
}

void choose_text_size(Scene& scene) {
    constexpr std::array words{Word::text_size_small, Word::text_size_medium, Word::text_size_large, Word::text_size_largest};
    Panel panel(scene);
    panel.title("overlay-title", scene.say(Word::text_size_title), Align::centre);
    panel.text("overlay-text", scene.say(Word::text_size_sample), Align::centre);
    std::vector<Blocks::Choice> choices;
    for (std::size_t i = 0; i < words.size(); ++i) choices.push_back({fmt::format("{}", i + 1), scene.say(words[i]), {}});
    const kiosk::Look look = scene.session().look;
    panel.choices("text-size", std::move(choices), fmt::format("{}", static_cast<int>(look.size) + 1), [&scene, look](std::size_t touched) {
        scene.want(kiosk::visit::SetLook{{kiosk::text_sizes[touched], look.contrast, look.motion}});
    });
    panel.action("look-done", scene.say(Word::look_done), ButtonKind::primary, kiosk::visit::CloseOverlay{}, Shortcut::back);
    panel.show();
}

void choose_contrast(Scene& scene) {
    constexpr std::array words{Word::contrast_light, Word::contrast_dark, Word::contrast_black_on_white, Word::contrast_yellow_on_black};
    constexpr std::array keys{"light", "dark", "black-on-white", "yellow-on-black"};
    Panel panel(scene);
    panel.title("overlay-title", scene.say(Word::contrast_title), Align::centre);
    panel.text("overlay-text", scene.say(Word::contrast_sample), Align::centre);
    std::vector<Blocks::Choice> choices;
    for (std::size_t i = 0; i < words.size(); ++i) choices.push_back({keys[i], scene.say(words[i]), {}});
    const kiosk::Look look = scene.session().look;
    panel.choices("contrast", std::move(choices), keys[static_cast<std::size_t>(look.contrast)], [&scene, look](std::size_t touched) {
        scene.want(kiosk::visit::SetLook{{look.size, kiosk::contrasts[touched], look.motion}});
    });
    const bool still = look.motion == kiosk::Motion::none;
    panel.check("motion-off", scene.say(Word::motion_off), still, [&scene, look, still] {
        scene.want(kiosk::visit::SetLook{{look.size, look.contrast, still ? kiosk::Motion::natural : kiosk::Motion::none}});
    });
    panel.action("look-done", scene.say(Word::look_done), ButtonKind::primary, kiosk::visit::CloseOverlay{}, Shortcut::back);
    panel.show();
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> overlay_previews() {
    using kiosk::visit::Overlay;
    using kiosk::visit::Step;
    const auto over = [](Overlay overlay) {
        return [overlay](Pretend& all) {
            pretend::answered(all);
            all.overlay = overlay;
        };
    };
    using kiosk::portal::CallState;
    using kiosk::visit::Branch;
    const auto called = [](CallState state, Branch branch) {
        return [state, branch](Pretend& all) {
            pretend::answered(all);
            all.overlay = Overlay::staff;
            all.call.emplace();
            all.call->record.state = state;
            all.call->branch = branch;
            all.call_minutes = 2;
            all.call_lamp = true;
        };
    };
    return {{"idle-warning", Step::form,
             [](Pretend& all) {
                 pretend::answered(all);
                 all.seconds_left = 23;
             }},
            {"idle-warning-last-second", Step::done,
             [](Pretend& all) {
                 pretend::filed(all, kiosk::visit::Filing::accepted, kiosk::visit::SlipState::printed);
                 all.seconds_left = 1;
             }},
            {"help", Step::papers, over(Overlay::staff)},
            {"help-welcome", Step::welcome, over(Overlay::staff)},
            {"help-called", Step::papers, called(CallState::waiting, Branch::knows)},
            {"help-line-down", Step::form, called(CallState::waiting, Branch::silent)},
            {"help-coming", Step::papers, called(CallState::on_the_way, Branch::knows)},
            {"leave", Step::review, over(Overlay::leave)},
            {"text-size", Step::choose_procedure, over(Overlay::text_size)},
            {"contrast", Step::consent, over(Overlay::contrast)}};
}
#endif

}  // namespace ui::screens
