// The fields of a form page, with what each needs to be filled in: a keyboard or a list of choices in the page's tray, for the question
// that is answered. Types into ScreenState::typed. Form and delivery use it alike.
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

    // What is wrong first, then the fields; while one is filled in, only that one, and what it is filled in with as the page's tray. A
    // single question to choose from is asked on the page itself. The list must live until the page is shown.
    void add_to(Page& page);
    bool is_filling_in() const { return focused() != nullptr; }

private:
    using Field = kiosk::procedures::Field;
    struct Box {  // a field as it is drawn
        std::string id, label, hint, error;
        platform::Secret value;
        bool focused = false, asked = false, typed = true, covered = false;
    };
    Box box_of(const Field& field) const;
    void ask_for_place(const Field& field, Box& box) const;
    std::string error_of(const Field& field) const;
    bool is_asked(const Field& field) const { return scene_.state.focus == field.key; }
    bool is_street(const Field& field) const;
    float height_of(const Field& field, float width) const;
    bool draw_field(const Field& field, const Rect& place);
    void add_errors(Page& page);
    void keep_reading_place(std::size_t first, std::size_t error_blocks);
    void add_field(Page& page, const Field& field);
    void add_card_address(Page& page, const Field& field) const;
    void add_cover(Page& page, const Field& field) const;
    bool is_asked_alone() const;
    void ask_alone(Page& page);
    void choose(const Field& field, std::string_view key);
    void focus(const Field* field);
    FieldTray tray_of(const Field& field) const;
    void draw_tray(const Field& field, const Rect& place);
    void changed(const Field& field);
    const Field* next_empty(const Field& field) const;
    const Field* focused() const;

    Scene& scene_;
    const kiosk::procedures::FormPage& page_;
    const std::vector<Field> shown_;  // one question each
};

}  // namespace ui
