// What lies over any screen: the idle warning, help by staff, and the question whether to stop.
#include "kiosk/visit/flow.h"
#include "ui/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;

namespace {

struct Choice {
    widgets::Button button;
    kiosk::visit::Intent intent;
};

// Picture room on top, title, words, buttons below each other.
Column panel(Scene& scene, float picture, std::string_view title, std::string_view words, std::size_t buttons) {
    const Theme& theme = scene.theme();
    const float width = widgets::overlay_width(scene.frame);
    const float height = picture + scene.frame.paint.height_of(title, theme.title, width) +
                         scene.frame.paint.height_of(words, theme.body, width) + 3 * theme.space.medium +
                         static_cast<float>(buttons) * (theme.button_height + theme.touch_gap);
    return {widgets::overlay(scene.frame, height), theme.space.medium};
}

void words_of(Scene& scene, Column& column, std::string_view title, std::string_view words) {
    column.skip(
        widgets::title(scene.frame, column.point(), column.width(), {.id = "overlay-title", .words = title, .align = Align::centre}) +
        scene.theme().space.medium);
    column.skip(
        widgets::paragraph(scene.frame, column.point(), column.width(), {.id = "overlay-text", .words = words, .align = Align::centre}) +
        scene.theme().space.medium);
}

void buttons(Scene& scene, Column& column, std::initializer_list<Choice> choices) {
    for (const auto& choice : choices) {
        const Rect place{column.point().x, column.y(), column.width(), scene.theme().button_height};
        if (widgets::button(scene.frame, place, choice.button)) scene.want(choice.intent);
        column.skip(scene.theme().button_height + scene.theme().touch_gap);
    }
}

}  // namespace

void idle_warning(Scene& scene) {
    const Theme& theme = scene.theme();
    const int left = scene.view.seconds_left.value_or(0);
    const std::string words = scene.say(kiosk::phrases::idle_text(left));
    const float ring = theme.px(60_mm);
    Column column = panel(scene, ring + theme.space.medium, scene.say(Word::idle_title), words, 1);
    widgets::countdown(scene.frame, column.take(ring),
                       {.id = "countdown", .name = scene.say(Word::idle_title), .seconds = left, .of_seconds = scene.view.warning_seconds});
    words_of(scene, column, scene.say(Word::idle_title), words);
    buttons(scene, column, {{{.id = "still-here", .words = scene.say(Word::still_here)}, kiosk::visit::StillHere{}}});
}

void staff_help(Scene& scene) {
    const Theme& theme = scene.theme();
    const std::string words = scene.say(Word::help_text) + "\n" + scene.say(kiosk::phrases::help_hotline(scene.view.place.hotline));
    const float size = theme.px(40_mm);
    const bool leaving = kiosk::visit::next(scene.view.step, kiosk::visit::Event::leave).has_value();
    Column column = panel(scene, size + theme.space.medium, scene.say(Word::help_title), words, leaving ? 2 : 1);
    const Rect place = column.take(size);
    scene.frame.paint.circle(centre(place), size / 2, theme.colours.brand_tint);
    scene.frame.paint.icon(Icon::support_agent, centre(place), size * 0.62F, theme.colours.brand);
    words_of(scene, column, scene.say(Word::help_title), words);
    buttons(scene, column, {{{.id = "help-continue", .words = scene.say(Word::help_continue)}, kiosk::visit::CloseOverlay{}}});
    if (leaving)
        buttons(scene, column,
                {{{.id = "leave", .words = scene.say(Word::leave), .kind = widgets::ButtonKind::quiet}, kiosk::visit::AskLeave{}}});
}

void leave_question(Scene& scene) {
    Column column = panel(scene, 0, scene.say(Word::leave_title), scene.say(Word::leave_text), 2);
    words_of(scene, column, scene.say(Word::leave_title), scene.say(Word::leave_text));
    buttons(scene, column,
            {{{.id = "leave-no", .words = scene.say(Word::leave_no)}, kiosk::visit::CloseOverlay{}},
             {{.id = "leave-yes", .words = scene.say(Word::leave_yes), .kind = widgets::ButtonKind::danger, .icon = Icon::remove},
              kiosk::visit::Leave{}}});
}

}  // namespace ui::screens
