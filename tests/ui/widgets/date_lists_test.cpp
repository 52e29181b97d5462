#include "ui/widgets/date_lists.h"

#include <array>

#include "tests/ui/widgets/targets.h"

namespace ui::widgets {
namespace {

using platform::Secret;

struct Chooser {
    Screen screen;
    Secret value;
    DateListsState state;
    bool complete = false;
    Rect place{40, 900, 1000, 900};
    std::function<void(Frame&)> draw = [this](Frame& frame) {
        const DateLists what{.id = "date", .words = {"Ngày", "Tháng", "Năm", "Xem tiếp"}, .first_year = 1906, .last_year = 2026};
        complete = date_lists(frame, place, what, state, value).complete || complete;
    };
    void press(std::initializer_list<const char*> ids) {
        screen.frame(draw);
        for (const char* id : ids) screen.tap(std::string("date-") + id, draw);
    }
    const Node* find(const std::string& id) { return screen.stage.semantics().find(id); }
};

TEST(DateLists, make_a_date_of_four_presses) {
    Chooser chooser;
    chooser.press({"decade-1960", "year-1961", "month-2"});
    EXPECT_FALSE(chooser.complete);
    EXPECT_TRUE(is_date_begun(chooser.value));
    chooser.press({"day-9"});
    EXPECT_TRUE(chooser.complete);
    EXPECT_EQ(chooser.value, "09/02/1961");
    EXPECT_FALSE(is_date_begun(chooser.value));
}

TEST(DateLists, offer_only_days_that_the_month_has) {
    Chooser chooser;
    chooser.press({"decade-1960", "year-1961", "month-2"});
    EXPECT_NE(chooser.find("date-day-28"), nullptr);
    EXPECT_EQ(chooser.find("date-day-29"), nullptr);
    Chooser leap;
    leap.press({"decade-1960", "year-1964", "month-2", "day-29"});
    EXPECT_EQ(leap.value, "29/02/1964");
    leap.press({"year", "decade-1960", "year-1965"});
    EXPECT_EQ(leap.value, "__/02/1965") << "that year has no such day: it is asked for again";
    EXPECT_NE(leap.find("date-day-28"), nullptr);
}

TEST(DateLists, lead_back_to_each_part) {
    Chooser chooser;
    chooser.value = Secret("09/02/1961");
    chooser.press({"month", "month-3"});
    EXPECT_EQ(chooser.value, "09/03/1961");
    chooser.press({"day", "day-31"});
    EXPECT_EQ(chooser.value, "31/03/1961");
}

TEST(DateLists, offer_no_year_outside_the_span) {
    Chooser chooser;
    chooser.press({"decade-2020"});
    EXPECT_NE(chooser.find("date-year-2026"), nullptr);
    EXPECT_EQ(chooser.find("date-year-2027"), nullptr);
}

TEST(DateLists, state_dots_and_never_the_date) {
    Chooser chooser;
    chooser.value = Secret("09/02/1961");
    chooser.screen.frame(chooser.draw);
    EXPECT_EQ(chooser.find("date-year")->value, "••••");
    for (const Node& node : chooser.screen.stage.semantics().nodes()) EXPECT_FALSE(node.checked) << node.id;
}

TEST(DateLists, are_chosen_from_by_five_keys) {
    Chooser chooser;
    chooser.screen.frame(chooser.draw);
    using Key = platform::KeyEvent::Key;
    // Past day, month and year on top, to the first choice, each time.
    for (int stage = 0; stage < 4; ++stage) {
        const std::string first =
            std::array{"date-decade-1900", "date-year-1906", "date-month-1", "date-day-1"}[static_cast<std::size_t>(stage)];
        for (int i = 0; i < 60 && chooser.screen.stage.focus().id() != first; ++i) {
            chooser.screen.stage.feed({.keys = {{Key::down, ""}}});
            do chooser.screen.frame(chooser.draw);
            while (chooser.screen.stage.hungry());
        }
        chooser.screen.stage.feed({.keys = {{Key::enter, ""}}});
        do chooser.screen.frame(chooser.draw);
        while (chooser.screen.stage.hungry());
    }
    EXPECT_EQ(chooser.value, "01/01/1906");
}

}  // namespace
}  // namespace ui::widgets
