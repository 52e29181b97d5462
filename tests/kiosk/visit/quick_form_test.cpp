// All pages of the form at once, for a clerk beside the citizen.
#include <algorithm>

#include "kiosk/procedures/form.h"
#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using platform::Secret;
using Then = FillQuickForm::Then;

class QuickForm : public VisitTest {
protected:
    void begin(const char* code, staff::Role role = staff::Role::clerk) {
        go_to(Step::choose_procedure);
        usher.intend(ChooseProcedure{code});
        go_to(Step::form);
        usher.intend(AskSignIn{});
        usher.intend(EnterPin{7, Secret("271828")});
        usher.take(PinLetter{jobs.pins.back().number,
                             staff::PinAnswer{staff::PinVerdict::good, 0s, {.number = 7, .name = "Trần Thị Thử", .role = role}}});
        usher.intend(OpenQuickForm{}, Hand::staff);
    }
    std::vector<procedures::FormPlace> places() const {
        return procedures::places_asked(*session().procedure, session().answers, usher.view().today);
    }
    procedures::FormPage page(procedures::FormPlace place) const {
        return procedures::page_asked(*session().procedure, place, session().answers, usher.view().today, words);
    }
    // Right answers to all that is asked, until nothing more comes to be asked.
    procedures::Answers all_answers() {
        procedures::Answers out;
        for (std::size_t asked = 0; asked != places().size();) {
            asked = places().size();
            for (const auto place : places()) {
                auto good = good_answers(page(place));
                out.merge(good);
            }
            usher.intend(FillQuickForm{out}, Hand::staff);
        }
        return out;
    }
    std::string answer(const std::string& key) const {
        const auto found = session().answers.find(key);
        return found == session().answers.end() ? "(none)" : std::string(found->second.view());
    }
};

TEST_F(QuickForm, is_a_page_over_the_citizens_and_stands_in_the_journal) {
    begin("3.000347");
    EXPECT_EQ(usher.view().overlay, Overlay::quick);
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(std::count(jobs.notes.begin(), jobs.notes.end(), std::pair{JournalEvent::staff_did, std::string("007 quick_form ")}), 1);
}

TEST_F(QuickForm, is_nothing_for_a_technician_or_for_nobody) {
    begin("3.000347", staff::Role::technician);
    EXPECT_NE(usher.view().overlay, Overlay::quick);
    usher.intend(SignOut{});
    usher.intend(OpenQuickForm{});
    EXPECT_NE(usher.view().overlay, Overlay::quick);
    const auto before = session().answers;
    usher.intend(FillQuickForm{{{"full_name", Secret("Ai Đó")}}, {}, Then::check});
    EXPECT_EQ(session().answers, before);
    EXPECT_EQ(step(), Step::form);
}

TEST_F(QuickForm, leads_on_when_all_pages_are_right) {
    begin("3.000347");
    ASSERT_GT(places().size(), 1u);
    usher.intend(FillQuickForm{all_answers(), {}, Then::check}, Hand::staff);
    EXPECT_EQ(step(), Step::papers);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_FALSE(session().declared);
}

TEST_F(QuickForm, says_what_is_wrong_on_every_page_at_once) {
    begin("3.000347");
    auto typed = all_answers();
    std::set<std::string> spoiled;
    for (const auto place : places()) {
        for (const auto& field : page(place).fields) {
            if (!field.required || field.kind == procedures::FieldKind::place) continue;
            typed[field.key] = Secret();
            spoiled.insert(field.key);
            break;
        }
    }
    ASSERT_GT(spoiled.size(), 1u);
    usher.intend(FillQuickForm{typed, {}, Then::check}, Hand::staff);
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(usher.view().overlay, Overlay::quick);
    std::set<std::string> said;
    for (const auto& error : session().errors) said.insert(error.field);
    EXPECT_TRUE(std::includes(said.begin(), said.end(), spoiled.begin(), spoiled.end()));
}

TEST_F(QuickForm, keeps_the_answers_when_it_is_left) {
    begin("3.000347");
    const auto place = session().form;
    const std::string key = page(places().back()).fields.back().key;
    usher.intend(FillQuickForm{{{key, Secret("0912 345 678")}}, {key}, Then::leave}, Hand::staff);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(session().form, place);
    EXPECT_NE(answer(key), "(none)");
    EXPECT_TRUE(session().errors.empty());
    EXPECT_TRUE(session().help.typed.contains(key)) << "the dossier says whose hand it was";
}

TEST_F(QuickForm, keeps_each_change_though_the_clerk_is_signed_out) {
    begin("3.000347");
    const std::string key = page(places().front()).fields.front().key;
    usher.intend(FillQuickForm{{{key, Secret("Nguyễn Thị Mẫu")}}, {key}}, Hand::staff);
    usher.intend(SignOut{});
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(answer(key), "Nguyễn Thị Mẫu");
}

TEST_F(QuickForm, asks_for_one_more_person_and_for_one_less) {
    begin("1.004222");
    const auto& pages = session().procedure->pages;
    const auto found = std::find_if(pages.begin(), pages.end(), [](const auto& page) { return page.repeat && page.repeat->least == 0; });
    ASSERT_NE(found, pages.end());
    const auto number = static_cast<std::size_t>(found - pages.begin());
    usher.intend(FillQuickForm{{}, {}, Then::add_entry, number}, Hand::staff);
    EXPECT_EQ(procedures::entries(*found, session().answers), 0u) << "nobody said that there are any";
    usher.intend(FillQuickForm{{{found->key + ".any", Secret("yes")}}}, Hand::staff);
    EXPECT_EQ(procedures::entries(*found, session().answers), 1u);
    usher.intend(FillQuickForm{{}, {}, Then::add_entry, number}, Hand::staff);
    EXPECT_EQ(procedures::entries(*found, session().answers), 2u);
    usher.intend(FillQuickForm{{}, {}, Then::drop_entry, number}, Hand::staff);
    usher.intend(FillQuickForm{{}, {}, Then::drop_entry, number}, Hand::staff);
    EXPECT_EQ(procedures::entries(*found, session().answers), 1u) << "the first one is taken back by its question";
    usher.intend(FillQuickForm{{}, {}, Then::add_entry, pages.size()}, Hand::staff);
    EXPECT_EQ(procedures::entries(*found, session().answers), 1u);
}

TEST_F(QuickForm, can_be_opened_from_a_later_page_and_undoes_the_declaration) {
    go_to(Step::review);
    usher.intend(Declare{true});
    usher.intend(AskSignIn{});
    usher.intend(EnterPin{7, Secret("271828")});
    usher.take(PinLetter{jobs.pins.back().number,
                         staff::PinAnswer{staff::PinVerdict::good, 0s, {.number = 7, .name = "Trần Thị Thử", .role = staff::Role::clerk}}});
    usher.intend(OpenQuickForm{}, Hand::staff);
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(usher.view().overlay, Overlay::quick);
    EXPECT_FALSE(session().declared) << "what is declared must be what is sent";
}

TEST_F(QuickForm, does_not_bring_back_what_was_taken_away) {
    begin("3.000347");
    const std::string key = page(places().front()).fields.front().key;
    ASSERT_NE(answer(key), "(none)") << "the card said it";
    usher.intend(FillQuickForm{{{key, Secret()}}, {key}}, Hand::staff);
    EXPECT_EQ(answer(key), "");
}

}  // namespace
}  // namespace kiosk::visit
