// All questions of a procedure's form on one page, for a real keyboard: Tab and Enter move on, answers are typed where they stand, choices
// are made by digits, letters and arrows. Types into ScreenState::typed and tells the Usher of each change, so that nothing is lost
// however the page is left. quick_keys.cpp has the keys.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/procedures/form.h"
#include "ui/page.h"
#include "ui/widgets/quick_cell.h"

namespace ui {

class QuickFields {
public:
    explicit QuickFields(Scene& scene);

    void take_keys();  // of this frame
    // The list must live until the page is shown.
    void add_to(Page& page);
    // Once the page is shown: what was typed and wanted becomes the scene's wish.
    void tell();

    using Then = kiosk::visit::FillQuickForm::Then;
    void want(Then then) { then_ = then; }

private:
    using Field = kiosk::procedures::Field;
    struct Group {  // a page of the form
        kiosk::procedures::FormPlace place;
        std::string title;
        kiosk::procedures::FormPage asked;
        std::vector<Field> questions;
        bool may_add = false, may_drop = false;  // an entry; at the last one
    };
    struct Stop {  // what the focus can reach
        std::string key;
        const Group* group = nullptr;
        const Field* field = nullptr;  // none: adds an entry
    };
    struct Option {
        std::string words, key;
        const kiosk::procedures::Commune* commune = nullptr;
    };

    QuickState& quick() const { return scene_.state.quick; }
    void rebuild();
    void add_group(kiosk::procedures::FormPlace place);
    void place_focus();
    const Stop& focused() const;
    bool is_place(const Field& field) const { return field.kind == kiosk::procedures::FieldKind::place; }
    bool has_options(const Field& field) const;
    std::vector<Option> options(const Field& field) const;
    std::string error_of(const Field& field) const;
    platform::Secret value_of(const std::string& key) const;

    void take(const platform::KeyEvent& event);
    void go(int by);
    void go_to(const std::string& key);
    void settle();
    void reach(const Stop& stop, int by);
    void seek_choice(const Stop& stop, const platform::KeyEvent& event);
    void seek_number(const Stop& stop, char digit);
    void seek_letter(const Stop& stop, std::string_view letter);
    void seek_place(const Stop& stop, const platform::KeyEvent& event);
    void type(const Stop& stop, const platform::KeyEvent& event);
    void pick(const Stop& stop, std::size_t choice);
    void take_commune(const Stop& stop, const Option& option);
    void clear(const Stop& stop);
    platform::Secret& begin(const Stop& stop, const std::string& part = {});
    void changed(const Stop& stop);
    void add_entry(const Stop& stop);

    struct Cell;
    Cell cell_of(const Stop& stop) const;
    widgets::QuickCell view_of(const Cell& cell) const;
    void show_options(const Stop& stop, Cell& cell) const;
    void add_errors(Page& page) const;
    void add_cover(Page& page) const;
    void add_rows(Page& page, const Group& group);
    void add_row(Page& page, std::vector<const Stop*> stops, std::size_t columns);
    std::size_t columns() const;
    bool is_wide(const Stop& stop) const;

    Scene& scene_;
    kiosk::procedures::Answers answers_;  // with what is typed and not kept yet
    std::vector<Group> groups_;
    std::vector<Stop> stops_;  // in the order of reading; never empty
    std::optional<Then> then_;
    std::size_t page_ = 0;  // whose entry comes or goes
};

}  // namespace ui
