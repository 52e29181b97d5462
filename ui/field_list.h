// The fields of a form page, with what each needs to be filled in: a keyboard or a list of choices at the bottom of the page, for the field
// that has the focus. Types into ScreenState::typed. Form and delivery use it alike.
#pragma once
#include <cstddef>
#include <vector>

#include "kiosk/procedures/rules.h"
#include "ui/scene.h"

namespace ui {

class FieldList {
public:
    // The answers that are there already are taken over when the screen is fresh.
    FieldList(Scene& scene, const kiosk::procedures::FormPage& page, const kiosk::procedures::Answers& answers);

    // Call first: with this room, do fields remain below the ones shown, above them?
    void measure(const Rect& room);
    bool more_below() const { return part_end_ < shown_.size(); }
    bool more_above() const { return scene_.state.focus.empty() && scene_.state.first > 0; }
    void go_down();
    void go_up();
    void draw();

private:
    using Field = kiosk::procedures::Field;
    struct Words {
        std::string label, hint, error;
    };
    Words words_of(const Field& field) const;
    float height_of(const Field& field);
    std::string error_title() const;
    float panel_height() const;
    bool draw_field(const Field& field, Point at, float width);
    void draw_panel(const Field& field, const Rect& place);
    void draw_choices(const Field& field, const Rect& place);
    void draw_keyboard(const Field& field, const Rect& place);
    void focus_next(const Field& field);
    const Field* focused() const;

    Scene& scene_;
    const std::vector<Field>& shown_;
    Rect room_;
    std::vector<float> heights_;
    std::size_t part_first_ = 0, part_end_ = 0;
    std::ptrdiff_t errors_ = 0;
    float error_bar_ = 0;
};

// What stands in a field as a person reads it: a choice's words instead of its key.
platform::Secret shown_answer(const Scene& scene, const kiosk::procedures::Field& field, const platform::Secret& answer);

}  // namespace ui
