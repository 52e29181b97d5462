// The fields of a form page, with what each needs to be filled in: a keyboard or a list of choices in the page's tray, for the field that
// is typed into. Types into ScreenState::typed. Form and delivery use it alike.
#pragma once
#include <cstddef>
#include <vector>

#include "kiosk/procedures/rules.h"
#include "ui/field_tray.h"
#include "ui/page.h"

namespace ui {

class FieldList {
public:
    // The answers that are there already are taken over when the screen is fresh.
    FieldList(Scene& scene, const kiosk::procedures::FormPage& page, const kiosk::procedures::Answers& answers);

    // What is wrong first, then the fields; while one is filled in, only that one, and what it is filled in with as the page's tray. The
    // list must live until the page is shown.
    void add_to(Page& page);

private:
    using Field = kiosk::procedures::Field;
    struct Words {
        std::string label, hint, error;
    };
    Words words_of(const Field& field) const;
    bool is_asked(const Field& field) const { return scene_.state.focus == field.key; }
    float height_of(const Field& field, float width);
    bool draw_field(const Field& field, const Rect& place);
    void add_errors(Page& page);
    void add_field(Page& page, const Field& field);
    void focus(const Field* field);
    FieldTray tray_of(const Field& field) const;
    void draw_tray(const Field& field, const Rect& place);
    const Field* next_empty(const Field& field) const;
    const Field* focused() const;

    Scene& scene_;
    const std::vector<Field>& shown_;
};

// What stands in a field as a person reads it: a choice's words instead of its key.
platform::Secret shown_answer(const Scene& scene, const kiosk::procedures::Field& field, const platform::Secret& answer);

}  // namespace ui
