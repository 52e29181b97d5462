// What a question is answered with, in the tray of its page: keys, big lists of a date's parts, its choices, or a place. Types into
// ScreenState::typed.
#pragma once
#include <vector>

#include "kiosk/procedures/procedure.h"
#include "ui/scene.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_pages.h"
#include "ui/widgets/date_lists.h"

namespace ui {

// The words on the keys of any keyboard, in the language of the screen.
widgets::KeyboardWords keyboard_words(const Scene& scene);

// What a field of this kind is typed with.
widgets::KeyboardKind keyboard_for(kiosk::procedures::FieldKind kind);

class FieldTray {
public:
    enum class After : std::uint8_t { done, next };  // what follows this field: the page, or a question still to be answered
    FieldTray(Scene& scene, const kiosk::procedures::Field& field, After after) : scene_(scene), field_(field), after_(after) {}

    float height(float width, float most) const;
    enum class Tap : std::uint8_t { none, edited, done, next };
    Tap draw(const Rect& place) const;

private:
    enum class Way : std::uint8_t { keys, date_digits, date_lists, two_answers, choices, place };
    Way way() const;
    std::string_view chosen() const;
    std::vector<widgets::ChoiceWords> choices() const;
    widgets::ChoicePages pages(std::string_view id, const std::vector<widgets::ChoiceWords>& choices,
                               std::span<const widgets::Button> foot) const;
    widgets::Button done_button() const;
    widgets::Button switch_button() const;
    struct Halves {
        Rect keys, button;
    };
    Halves date_halves(const Rect& place) const;
    Tap draw_keys(const Rect& place) const;
    Tap draw_date_digits(const Rect& place) const;
    Tap draw_date_lists(const Rect& place) const;
    Tap draw_two_answers(const Rect& place) const;
    Tap draw_choices(const Rect& place) const;
    Tap draw_place(const Rect& place) const;
    Tap choose(std::size_t index) const;
    widgets::DateLists date_lists(std::span<const widgets::Button> foot) const;
    platform::Secret& typed() const { return scene_.state.typed[field_.key]; }

    Scene& scene_;
    const kiosk::procedures::Field& field_;
    After after_;
};

}  // namespace ui
