// What is typed and chosen for each kind of field, on a form with all of them.
#include <gtest/gtest.h>

#include "tests/rigs/visit/visit_rig.h"
#include "tests/ui/fixture.h"
#include "tests/ui/kiosk_rig.h"
#include "ui/gallery/studio.h"

namespace ui {
namespace {

using kiosk::visit::Step;
using platform::Secret;

struct Form {
    platform::Typeface typeface = test_fonts();
    kiosk::Dictionary words = kiosk::visit::shipped_words();
    gallery::Studio studio{typeface,
                           words,
                           TRAM_SOURCE_DIR "/assets/pictures",
                           kiosk::visit::shipped_catalogue(),
                           kiosk::visit::shipped_shelves(),
                           kiosk::visit::shipped_tariffs(),
                           std::move(*kiosk::procedures::Places::load(std::string(TRAM_BIN_DIR) + "/../assets/places/places.txt"))};

    explicit Form(
        const std::string& focus, std::function<void(Pretend&)> with = [](Pretend&) {}) {
        studio.show({"form", Step::form,
                     [&](Pretend& all) {
                         pretend::every_kind_of_field(all);
                         with(all);
                         all.state.focus = focus;
                     }},
                    {});
    }
    void tap(const std::string& id) { ASSERT_TRUE(studio.tap(id)) << id; }
    void type(std::initializer_list<const char*> keys) {
        for (const char* key : keys) tap(std::string("key-") + key);
    }
    bool there(const std::string& id) const { return studio.nodes().find(id) != nullptr; }
    std::string typed(const std::string& key) const {
        const auto& all = studio.pretend().state.typed;
        const auto found = all.find(key);
        return found == all.end() ? "" : std::string(found->second.view());
    }
    const std::string& focus() const { return studio.pretend().state.focus; }
};

void with_card(Pretend& all) {
    all.session.answers["home.old"] = Secret("12 Hàng Trống, phường Hàng Trống, quận Hoàn Kiếm, thành phố Hà Nội");
}

TEST(FieldKinds, several_choices_are_kept_in_the_order_of_the_field) {
    Form form("reasons");
    form.tap("choice-reasons-changed");
    form.tap("choice-reasons-lost");
    EXPECT_EQ(form.typed("reasons"), "lost,changed");
    form.tap("choice-reasons-changed");
    EXPECT_EQ(form.typed("reasons"), "lost");
    form.tap("tray-done");
    EXPECT_TRUE(form.focus().empty());
}

TEST(FieldKinds, an_amount_keeps_its_digits_only) {
    Form form("capital");
    form.type({"1", "5", "000", "000"});
    EXPECT_EQ(form.typed("capital"), "15000000");
}

TEST(FieldKinds, a_number_is_typed_on_digits) {
    Form form("copies");
    form.type({"1", "2"});
    EXPECT_EQ(form.typed("copies"), "12");
    EXPECT_FALSE(form.there("key-000"));
}

TEST(FieldKinds, a_paper_is_there_or_not) {
    Form form("certificate");
    form.tap("choice-certificate-no");
    EXPECT_EQ(form.typed("certificate"), "no");
}

TEST(FieldKinds, a_place_is_its_commune_and_what_stands_before_it) {
    Form form("home");
    form.tap("place-home-letter-h");
    form.tap("place-home-01");
    form.tap("place-home-letter-h");
    while (!form.there("place-home-00070")) form.tap("place-home-more");
    form.tap("place-home-00070");
    EXPECT_EQ(form.typed("home.province"), "01");
    EXPECT_EQ(form.focus(), "home.street") << "asked next";
    form.type({"signs", "9", "done"});
    EXPECT_EQ(form.typed("home"), "9, Phường Hoàn Kiếm, Thành phố Hà Nội");
}

TEST(FieldKinds, a_place_offers_what_the_address_on_the_card_is_today) {
    Form form("home", with_card);
    EXPECT_TRUE(form.there("choice-home-00082")) << "the ward was divided";
    form.tap("choice-home-00070");
    EXPECT_EQ(form.typed("home"), "12 Hàng Trống, Phường Hoàn Kiếm, Thành phố Hà Nội");
    EXPECT_EQ(form.typed("home.old"), "12 Hàng Trống, phường Hàng Trống, quận Hoàn Kiếm, thành phố Hà Nội");
}

TEST(FieldKinds, none_of_the_offered_communes_leads_to_the_lists_of_that_province) {
    Form form("home", with_card);
    form.tap("choice-home-none");
    EXPECT_TRUE(form.there("place-home-letter-h"));
    form.tap("place-home-back");
    form.tap("place-home-back");
    EXPECT_TRUE(form.there("choice-home-none")) << "and back";
}

TEST(FieldKinds, a_place_is_found_by_its_former_name_while_it_is_typed) {
    Form form("home");
    form.tap("place-home-search");
    form.type({"b", "e", "n", "space", "n", "g", "h", "e"});
    EXPECT_TRUE(form.there("choice-home-26740"));
    form.tap("key-done");
    form.tap("choice-home-26740");
    EXPECT_EQ(form.typed("home"), "Phường Sài Gòn, Thành phố Hồ Chí Minh");
}

TEST(FieldKinds, a_name_that_is_no_place_can_be_typed_again) {
    Form form("home");
    form.tap("place-home-search");
    form.type({"x", "q", "z", "w", "done"});
    EXPECT_TRUE(form.there("field-home-error"));
    form.tap("place-home-again");
    EXPECT_TRUE(form.there("key-q"));
}

}  // namespace
}  // namespace ui

namespace kiosk::visit {
namespace {

// The page for those who move along, with one person on it.
void go_to_members(Kiosk& kiosk) {
    const auto& pages = kiosk.session().procedure->pages;
    while (!pages[kiosk.session().form.page].repeat) {
        auto answers = good_answers(asked_page(kiosk.usher.view(), kiosk.words_of_visit()));
        if (answers.contains("new_home")) answers["new_home.street"] = answers["new_home"] = platform::Secret("Số 2, Phường Mẫu");
        if (answers.contains("dwelling")) answers["dwelling"] = platform::Secret("own");
        kiosk.usher.intend(SubmitPage{std::move(answers)});
        ASSERT_TRUE(kiosk.session().errors.empty()) << kiosk.session().errors.front().field;
    }
}

void add_member(Kiosk& kiosk) {
    auto answers = good_answers(asked_page(kiosk.usher.view(), kiosk.words_of_visit()));
    for (auto& [key, answer] : answers) {
        if (key.ends_with("id_number")) answer = platform::Secret("099198000001");
    }
    kiosk.usher.intend(AddEntry{std::move(answers)});
    ASSERT_TRUE(kiosk.session().errors.empty()) << kiosk.session().errors.front().field;
    kiosk.draw();
}

TEST(RepeatedPage, is_asked_for_on_its_page_added_to_and_taken_away_again) {
    Kiosk kiosk(ui::test_panels[6], TextSize::large, "1.004222");
    go_to_members(kiosk);
    kiosk.tap("choice-members.any-yes");
    kiosk.open("next");
    EXPECT_EQ(kiosk.session().form.entry, 1U);
    EXPECT_EQ(kiosk.find("title")->name, "Người cùng chuyển");
    add_member(kiosk);
    EXPECT_EQ(kiosk.session().form.entry, 2U);
    EXPECT_EQ(kiosk.find("title")->name, "Người cùng chuyển: 2 trên 2");
    kiosk.open("remove-entry");
    EXPECT_EQ(kiosk.session().form.entry, 2U) << "it asks first";
    kiosk.tap("remove-yes");
    EXPECT_EQ(kiosk.session().form.entry, 1U);
    EXPECT_EQ(kiosk.find("title")->name, "Người cùng chuyển");
}

TEST(RepeatedPage, shows_the_entry_that_moves_up_and_not_what_was_typed_before) {
    Kiosk kiosk(ui::test_panels[6], TextSize::large, "1.004222");
    go_to_members(kiosk);
    kiosk.tap("choice-members.any-yes");
    kiosk.open("next");
    add_member(kiosk);
    kiosk.open("back");  // to the first
    ASSERT_EQ(kiosk.session().form.entry, 1U);
    kiosk.draw();
    EXPECT_FALSE(kiosk.find("field-members.1.member_name")->value.empty());
    kiosk.open("remove-entry");
    kiosk.tap("remove-yes");
    EXPECT_EQ(kiosk.session().form.entry, 1U);
    EXPECT_TRUE(kiosk.find("field-members.1.member_name")->value.empty());
}

TEST(FieldList, shows_a_field_as_soon_as_its_condition_holds) {
    Kiosk kiosk(ui::test_panels[6], TextSize::large, "1.001193");
    const auto& pages = kiosk.session().procedure->pages;
    while (pages[kiosk.session().form.page].key != "birth_where") {
        kiosk.usher.intend(SubmitPage{good_answers(asked_page(kiosk.usher.view(), kiosk.words_of_visit()))});
        ASSERT_TRUE(kiosk.session().errors.empty()) << kiosk.session().errors.front().field;
    }
    kiosk.draw();
    EXPECT_EQ(kiosk.find("field-facility"), nullptr);
    kiosk.open("field-born_in");
    kiosk.tap("choice-born_in-hospital");
    EXPECT_NE(kiosk.find("field-facility"), nullptr);
    kiosk.open("next");
    EXPECT_NE(kiosk.find("error-facility"), nullptr);
    kiosk.open("field-born_in");
    kiosk.tap("choice-born_in-home");
    EXPECT_EQ(kiosk.find("field-facility"), nullptr);
    EXPECT_EQ(kiosk.find("error-facility"), nullptr) << "nobody asks for it any more";
}

}  // namespace
}  // namespace kiosk::visit
