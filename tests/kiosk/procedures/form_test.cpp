#include "kiosk/procedures/form.h"

#include <gtest/gtest.h>

#include "kiosk/procedures/rules.h"
#include "tests/kiosk/procedures/fields.h"

namespace kiosk::procedures {
namespace {

using platform::Secret;

class FormTest : public ::testing::Test {
protected:
    FormTest() {
        FormPage person{"person", {}, {field_of(FieldKind::name, "name"), field_of(FieldKind::choice, "married")}};
        person.fields[1].choices = {{"yes", {}}, {"no", {}}};
        FormPage spouse{"spouse", {}, {field_of(FieldKind::name, "spouse_name")}};
        spouse.when = {.test = Condition::Test::is, .answer = "married", .values = {"yes"}};
        FormPage children{
            "children", {}, {field_of(FieldKind::name, "child"), field_of(FieldKind::date, "born"), field_of(FieldKind::text, "school")}};
        children.repeat = Repeat{0, 3, {"Thêm", "Add"}, {"Có con không?", "Any children?"}};
        children.fields[2].when = {.test = Condition::Test::age_at_least, .answer = "born", .number = 6};
        form.pages = {person, spouse, children};
        form.rules = {{"child",
                       {},
                       {.test = Condition::Test::none, .parts = {{.test = Condition::Test::same_as, .answer = "child", .other = "name"}}},
                       {"Tên con giống tên cha mẹ", "The same name"}}};
        Paper certificate;
        certificate.key = "certificate";
        certificate.when = {.test = Condition::Test::is, .answer = "married", .values = {"yes"}};
        form.papers = {certificate};
    }
    FormPage asked(FormPlace place) const { return page_asked(form, place, answers, today, words); }
    std::vector<FormPlace> places() const { return places_asked(form, answers, today); }
    void say(const std::string& key, const char* value) { answers[key] = Secret(value); }

    Dictionary words = Dictionary::load(TRAM_SOURCE_DIR "/assets/words").value();
    Procedure form;
    Answers answers;
};

TEST_F(FormTest, asks_pages_whose_condition_holds) {
    EXPECT_EQ(places(), (std::vector<FormPlace>{{0, 0}, {2, 0}}));
    say("married", "yes");
    EXPECT_EQ(places(), (std::vector<FormPlace>{{0, 0}, {1, 0}, {2, 0}}));
    EXPECT_EQ(place_after(form, {0, 0}, answers, today), (FormPlace{1, 0}));
    EXPECT_EQ(place_before(form, {2, 0}, answers, today), (FormPlace{1, 0}));
    EXPECT_EQ(place_after(form, {2, 0}, answers, today), std::nullopt);
    EXPECT_EQ(place_before(form, {0, 0}, answers, today), std::nullopt);
}

TEST_F(FormTest, first_asks_whether_there_is_any_where_there_may_be_none) {
    const FormPage gate = asked({2, 0});
    ASSERT_EQ(gate.fields.size(), 1U);
    EXPECT_EQ(gate.fields[0].key, "children.any");
    EXPECT_EQ(gate.fields[0].label.vi, "Có con không?");
    say("children.any", "no");
    EXPECT_EQ(places().back(), (FormPlace{2, 0}));
    say("children.any", "yes");
    EXPECT_EQ(places().back(), (FormPlace{2, 1}));
}

TEST_F(FormTest, keeps_each_entry_under_its_own_keys) {
    say("children.any", "yes");
    add_entry(form.pages[2], answers);
    EXPECT_EQ(entries(form.pages[2], answers), 2U);
    EXPECT_EQ(asked({2, 2}).fields[0].key, "children.2.child");
    say("children.2.born", "01/01/2015");
    EXPECT_EQ(asked({2, 2}).fields.back().key, "children.2.school");
    EXPECT_EQ(asked({2, 1}).fields.back().key, "children.1.born") << "not old enough for school";
}

TEST_F(FormTest, moves_the_later_entries_up_when_one_is_taken_out) {
    say("children.any", "yes");
    add_entry(form.pages[2], answers);
    add_entry(form.pages[2], answers);
    add_entry(form.pages[2], answers);
    EXPECT_EQ(entries(form.pages[2], answers), 3U) << "not more than the most";
    for (const char* key : {"children.1.child", "children.2.child", "children.3.child"}) say(key, key);
    remove_entry(form.pages[2], 2, answers);
    EXPECT_EQ(entries(form.pages[2], answers), 2U);
    EXPECT_EQ(answers.at("children.1.child"), "children.1.child");
    EXPECT_EQ(answers.at("children.2.child"), "children.3.child");
    EXPECT_FALSE(answers.contains("children.3.child"));
    remove_entry(form.pages[2], 1, answers);
    remove_entry(form.pages[2], 1, answers);
    EXPECT_EQ(entries(form.pages[2], answers), 0U);
    EXPECT_EQ(answers.at("children.any"), "no");
}

TEST_F(FormTest, sends_only_what_was_asked) {
    say("name", "Mẫu");
    say("married", "no");
    say("spouse_name", "typed before the answer changed");
    say("children.any", "yes");
    say("children.1.child", "Con");
    say("children.1.born", "01/01/2025");
    say("children.1.school", "typed before the date changed");
    say("nobody_asked", "x");
    const Answers sent = relevant(form, answers, today);
    EXPECT_EQ(sent, (Answers{{"name", Secret("Mẫu")},
                             {"married", Secret("no")},
                             {"children", Secret("1")},
                             {"children.1.child", Secret("Con")},
                             {"children.1.born", Secret("01/01/2025")}}));
    EXPECT_TRUE(papers_asked(form, answers, today).empty());
    say("married", "yes");
    EXPECT_EQ(papers_asked(form, answers, today).size(), 1U);
}

TEST_F(FormTest, asks_nothing_because_of_an_answer_that_became_pointless_itself) {
    form.pages[2].when = {.test = Condition::Test::given, .answer = "spouse_name"};
    say("married", "yes");
    say("spouse_name", "Trần Thị Mẫu");
    EXPECT_EQ(places(), (std::vector<FormPlace>{{0, 0}, {1, 0}, {2, 0}}));
    say("married", "no");
    EXPECT_EQ(places(), (std::vector<FormPlace>{{0, 0}}));
}

TEST_F(FormTest, tells_a_broken_rule_in_the_procedures_own_words) {
    say("name", "Nguyễn Mẫu");
    say("children.any", "yes");
    say("children.1.child", "Nguyễn Mẫu");
    say("children.1.born", "01/01/2025");
    const auto errors = check(form, {2, 1}, answers, today, words);
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].field, "children.1.child");
    EXPECT_EQ(errors[0].rule.value().en, "The same name");
    say("children.1.child", "Nguyễn Mẫu Con");
    EXPECT_TRUE(check(form, {2, 1}, answers, today, words).empty());
}

TEST_F(FormTest, believes_no_number_of_entries_that_is_out_of_bounds) {
    say("children.any", "yes");
    for (const char* number : {"", "-1", "abc", "0", "99999999999999999999"}) {
        say("children", number);
        EXPECT_GE(entries(form.pages[2], answers), 1U) << number;
        EXPECT_LE(entries(form.pages[2], answers), 3U) << number;
    }
}

}  // namespace
}  // namespace kiosk::procedures
