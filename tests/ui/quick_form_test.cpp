// The whole form on one page, filled in with a real keyboard and nothing else.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/procedures/form.h"
#include "tests/ui/kiosk_rig.h"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using platform::KeyEvent;
using platform::Secret;
using Key = KeyEvent::Key;

struct Clerk : Kiosk {
    explicit Clerk(const ui::TestPanel& of = ui::test_panels[6], TextSize size = TextSize::large, const std::string& procedure = "3.000347")
        : Kiosk(of, size, procedure) {
        usher.intend(AskSignIn{});
        usher.intend(EnterPin{7, Secret("271828")});
        usher.take(
            PinLetter{work().pins.back().number,
                      staff::PinAnswer{staff::PinVerdict::good, 0s, {.number = 7, .name = "Trần Thị Thử", .role = staff::Role::clerk}}});
        usher.intend(OpenQuickForm{});
        draw();
    }
    void press(Key key) {
        ui.feed({.keys = {{.key = key, .text = {}, .staff_side = true}}});
        draw();
    }
    // telex: as a keyboard without Vietnamese letters sends it.
    void type(const std::string& text) {
        for (const char letter : text) {
            ui.feed({.keys = {{.key = Key::character, .text = {letter}, .staff_side = true, .telex = true}}});
            draw();
        }
    }
    std::string focus() const {
        const auto& nodes = ui.semantics().nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(), [](const ui::Node& node) { return node.focused; });
        return found == nodes.end() ? "" : found->id;
    }
    void go_to_field(const std::string& id) {
        for (int i = 0; i < 200 && focus() != id; ++i) press(Key::tab);
        ASSERT_EQ(focus(), id);
    }
    std::string answer(const std::string& key) const {
        const auto found = session().answers.find(key);
        return found == session().answers.end() ? "" : std::string(found->second.view());
    }
    void empty(const std::string& key) {
        go_to_field("field-" + key);
        for (int i = 0; i < 60 && !answer(key).empty(); ++i) press(Key::backspace);
        ASSERT_EQ(answer(key), "");
    }
    procedures::FormPage page(procedures::FormPlace place) const {
        return procedures::page_asked(*session().procedure, place, session().answers, usher.view().today, words_of_visit());
    }
    std::vector<procedures::FormPlace> places() const {
        return procedures::places_asked(*session().procedure, session().answers, usher.view().today);
    }
    // The first question of this kind.
    std::string first(procedures::FieldKind kind) const {
        for (const auto place : places())
            for (const auto& field : page(place).fields)
                if (field.kind == kind) return field.key;
        return {};
    }
    void show_all() { usher.intend(ShowToStaff{all_answers}); }
};

TEST(QuickFormKeys, has_no_keys_on_the_screen) {
    Clerk clerk;
    EXPECT_TRUE(clerk.focus().starts_with("field-"));
    EXPECT_EQ(clerk.find("key-a"), nullptr);
    EXPECT_EQ(clerk.find("key-1"), nullptr);
}

TEST(QuickFormKeys, tab_and_enter_move_on_and_shift_tab_back) {
    Clerk clerk;
    const std::string here = clerk.focus();
    ASSERT_TRUE(here.starts_with("field-"));
    clerk.press(Key::tab);
    const std::string next = clerk.focus();
    EXPECT_NE(next, here);
    clerk.press(Key::back_tab);
    EXPECT_EQ(clerk.focus(), here);
    clerk.press(Key::enter);
    EXPECT_EQ(clerk.focus(), next);
}

TEST(QuickFormKeys, every_question_is_reached_and_shown_when_it_is) {
    for (const auto size : {TextSize::medium, TextSize::largest}) {
        for (const auto& panel : ui::test_panels) {
            Clerk clerk(panel, size);
            const std::string begin = clerk.focus();
            std::set<std::string> seen;
            do {
                ASSERT_TRUE(seen.insert(clerk.focus()).second) << panel.name << clerk.focus();
                clerk.press(Key::tab);
                ASSERT_FALSE(clerk.focus().empty()) << panel.name << ": the focus is on a part that is not shown";
            } while (clerk.focus() != begin);
            for (const auto place : clerk.places())
                for (const auto& field : clerk.page(place).fields) EXPECT_TRUE(seen.contains("field-" + field.key)) << field.key;
        }
    }
}

TEST(QuickFormKeys, telex_makes_vietnamese_letters_and_names_their_capitals) {
    Clerk clerk;
    clerk.show_all();
    const std::string key = clerk.first(procedures::FieldKind::name);
    clerk.empty(key);
    clerk.type("nguyeenx thij maaux");
    EXPECT_EQ(clerk.answer(key), "Nguyễn Thị Mẫu");
    EXPECT_TRUE(clerk.session().help.typed.contains(key)) << "it was the staff's hand";
}

TEST(QuickFormKeys, a_date_is_eight_digits) {
    Clerk clerk;
    clerk.show_all();
    const std::string key = clerk.first(procedures::FieldKind::date);
    clerk.empty(key);
    clerk.type("09021961");
    EXPECT_EQ(clerk.answer(key), "09/02/1961");
}

TEST(QuickFormKeys, a_choice_is_made_by_digit_by_letters_and_by_arrows) {
    Clerk clerk;
    clerk.show_all();
    std::string key;
    std::vector<procedures::Choice> choices;
    for (const auto place : clerk.places()) {
        for (const auto& field : clerk.page(place).fields) {
            if (field.kind == procedures::FieldKind::choice && choices.empty()) key = field.key, choices = field.choices;
        }
    }
    ASSERT_GE(choices.size(), 2u);
    clerk.go_to_field("field-" + key);
    clerk.type("2");
    EXPECT_EQ(clerk.answer(key), choices[1].key);
    clerk.press(Key::up);
    EXPECT_EQ(clerk.answer(key), choices[0].key);
    clerk.press(Key::down);
    EXPECT_EQ(clerk.answer(key), choices[1].key);
    clerk.press(Key::backspace);
    EXPECT_EQ(clerk.answer(key), "");
    clerk.type("9");
    EXPECT_EQ(clerk.answer(key), choices.size() >= 9 ? choices[8].key : "") << "there is no such number";
}

TEST(QuickFormKeys, mistakes_stand_at_their_fields_and_the_focus_goes_to_the_first) {
    Clerk clerk(ui::test_panels[6], TextSize::medium);
    clerk.show_all();
    const std::string key = clerk.first(procedures::FieldKind::date);
    clerk.empty(key);
    clerk.usher.intend(FillQuickForm{{}, {}, FillQuickForm::Then::check});
    ASSERT_EQ(clerk.step(), Step::form);
    clerk.open("quick-check");
    const auto first = clerk.session().errors.front().field;
    EXPECT_EQ(clerk.focus(), "field-" + first);
    EXPECT_NE(clerk.find("field-" + first + "-error"), nullptr);
    EXPECT_GT(clerk.session().errors.size(), 1u) << "of the other pages too";
}

TEST(QuickFormKeys, what_the_citizen_did_not_show_is_dots_of_no_length) {
    Clerk clerk;
    std::string key;
    for (const auto place : clerk.places())
        for (const auto& field : clerk.page(place).fields)
            if (field.sensitive && key.empty() && !clerk.answer(field.key).empty()) key = field.key;
    ASSERT_FALSE(key.empty()) << "the card said something that is covered";
    clerk.go_to_field("field-" + key);
    const std::string six = "••••••";
    EXPECT_EQ(clerk.find("field-" + key)->value, six);
    clerk.type("7");
    EXPECT_EQ(clerk.answer(key), "7") << "nobody adds to what they cannot see";
    EXPECT_EQ(clerk.find("field-" + key)->value, "•");
}

TEST(QuickFormKeys, one_more_person_is_a_press_of_the_space_bar) {
    Clerk clerk(ui::test_panels[6], TextSize::medium, "1.004222");
    const auto& pages = clerk.session().procedure->pages;
    const auto members = std::find_if(pages.begin(), pages.end(), [](const auto& page) { return page.repeat && page.repeat->least == 0; });
    ASSERT_NE(members, pages.end());
    clerk.go_to_field("field-" + members->key + ".any");
    clerk.type("1");
    ASSERT_EQ(procedures::entries(*members, clerk.session().answers), 1u) << "its questions have come";
    for (int i = 0; i < 100 && clerk.focus() != "add-" + members->key; ++i) clerk.press(Key::tab);
    ASSERT_EQ(clerk.focus(), "add-" + members->key);
    clerk.type(" ");
    EXPECT_EQ(procedures::entries(*members, clerk.session().answers), 2u);
    clerk.draw();
    EXPECT_TRUE(clerk.focus().starts_with("field-" + members->key + ".2.")) << clerk.focus();
}

TEST(QuickFormKeys, the_arrows_of_the_citizens_keypad_still_move_its_own_focus) {
    Clerk clerk;
    const std::string here = clerk.focus();
    clerk.ui.feed({.keys = {{.key = Key::down, .text = {}}}});
    clerk.draw();
    EXPECT_EQ(clerk.focus(), here);
}

TEST(QuickFormKeys, back_leads_to_the_citizens_page_with_all_that_was_typed) {
    Clerk clerk;
    clerk.show_all();
    const std::string key = clerk.first(procedures::FieldKind::phone);
    clerk.empty(key);
    clerk.type("0912345678");
    while (clerk.usher.view().overlay == Overlay::quick) clerk.tap("back");
    EXPECT_EQ(clerk.step(), Step::form);
    EXPECT_EQ(clerk.answer(key), "0912345678");
}

}  // namespace
}  // namespace kiosk::visit
