// Every screen in both languages, drawn on the dummy screen: nothing overlaps, nothing leaves the page, "call staff" is always there.
#include "ui/screens.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "kiosk/visit/papers.h"
#include "tests/rigs/visit/visit_rig.h"
#include "ui/backend/processor.h"
#include "ui/ui.h"

namespace kiosk::visit {
namespace {

constexpr int width = 1080, height = 1920;

platform::Typeface open_typeface() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    auto opened = platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                            "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    if (!opened) throw std::runtime_error(opened.error().detail);
    return std::move(*opened);
}

class Screens : public VisitTest {
protected:
    Screens() {
        ui.emplace(typeface, renderer, words, std::filesystem::path(TRAM_BIN_DIR).parent_path() / "assets/pictures", ui::Scale(width, 268));
    }
    void draw() {
        constexpr int most = 20;
        for (int i = 0; i < most; ++i) {
            if (auto wish = ui->frame(usher.view(), {std::chrono::seconds(1), {}})) usher.intend(std::move(*wish));
        }
    }
    const ui::Semantics& nodes() const { return ui->semantics(); }
    void tap(const std::string& id) {
        draw();
        const ui::Node* node = nodes().find(id);
        ASSERT_NE(node, nullptr) << id << " is not on the screen of " << name_of(step());
        const float x = node->place.x + node->place.width / 2;
        const float y = node->place.y + node->place.height / 2;
        ui->feed({.touches = {{platform::TouchEvent::Kind::down, x, y}, {platform::TouchEvent::Kind::up, x, y}}});
        draw();
    }
    void look_at_the_screen();

    platform::Typeface typeface = open_typeface();
    ui::backend::MemoryRenderer renderer{width, height};
    std::optional<ui::Ui> ui;
};

bool touchable(const ui::Node& node) {
    const ui::Role role = node.role;
    return node.enabled && (role == ui::Role::button || role == ui::Role::choice || role == ui::Role::checkbox || role == ui::Role::key ||
                            role == ui::Role::field);
}

bool overlap(const ui::Rect& a, const ui::Rect& b) {
    constexpr float hair = 1;
    return a.x + hair < b.right() && b.x + hair < a.right() && a.y + hair < b.bottom() && b.y + hair < a.bottom();
}

void Screens::look_at_the_screen() {
    for (const Language language : {Language::vietnamese, Language::english}) {
        usher.intend(SetLanguage{language});
        draw();
        const std::string where = std::string(name_of(step())) + (language == Language::english ? " in English" : " in Vietnamese");
        EXPECT_NE(nodes().find("call-staff"), nullptr) << where;
        for (const auto& node : nodes().nodes()) {
            EXPECT_FALSE(node.name.empty() && touchable(node)) << where << ": " << node.id << " has no name";
            EXPECT_GE(node.place.x, 0) << where << ": " << node.id;
            EXPECT_LE(node.place.right(), width) << where << ": " << node.id;
            EXPECT_LE(node.place.bottom(), height) << where << ": " << node.id;
        }
        for (std::size_t i = 0; i < nodes().nodes().size(); ++i) {
            for (std::size_t j = i + 1; j < nodes().nodes().size(); ++j) {
                const auto& a = nodes().nodes()[i];
                const auto& b = nodes().nodes()[j];
                EXPECT_FALSE(touchable(a) && touchable(b) && overlap(a.place, b.place)) << where << ": " << a.id << " and " << b.id;
                const bool word_on_button = touchable(a) != touchable(b) && overlap(a.place, b.place);
                EXPECT_FALSE(word_on_button && (a.id == "call-staff" || a.id == "back" || b.id == "call-staff" || b.id == "back"))
                    << where << ": " << a.id << " and " << b.id;
            }
        }
    }
}

TEST_F(Screens, wake_wherever_they_are_touched_while_nobody_is_there) {
    go_to(Step::welcome);
    wait(std::chrono::seconds(61));
    draw();
    ASSERT_NE(nodes().find("wake"), nullptr);
    ui->feed({.touches = {{platform::TouchEvent::Kind::down, 500, 700}, {platform::TouchEvent::Kind::up, 500, 700}}});
    draw();
    EXPECT_EQ(nodes().find("wake"), nullptr);
    EXPECT_NE(nodes().find("begin"), nullptr);
    EXPECT_EQ(step(), Step::welcome);
}

TEST_F(Screens, call_staff_at_the_first_touch_even_while_nobody_was_there) {
    go_to(Step::welcome);
    wait(std::chrono::seconds(61));
    tap("call-staff");
    EXPECT_EQ(usher.view().overlay, Overlay::staff);
}

TEST_F(Screens, have_nothing_that_overlaps_or_leaves_the_page) {
    for (const Step goal : {Step::welcome, Step::choose_procedure, Step::briefing, Step::consent, Step::place_card, Step::reading_card,
                            Step::confirm_identity, Step::form, Step::papers, Step::scanning, Step::page_review, Step::delivery,
                            Step::review, Step::sealing, Step::sending, Step::printing, Step::done, Step::goodbye, Step::wiping}) {
        go_to(goal);
        look_at_the_screen();
    }
}

TEST_F(Screens, say_troubles_without_overlapping) {
    usher.take(HealthAnswer{full_disk()});
    look_at_the_screen();
    usher.take(HealthAnswer{});
    go_to(Step::consent);
    usher.intend(Disagree{});
    look_at_the_screen();
    usher.intend(Back{});
    for (const auto trouble : drivers::all_troubles) {
        go_to(Step::reading_card);
        usher.take(CardAnswer{.ticket = jobs.ticket_of("read_card"), .failure = CardFailure::device, .trouble = trouble});
        look_at_the_screen();
        usher.intend(Back{});
    }
    go_to(Step::scanning);
    for (const auto trouble : drivers::all_troubles) {
        usher.take(PageAnswer{jobs.ticket_of("scan_page"), drivers::trouble(trouble, "")});
        ASSERT_EQ(step(), Step::scan_trouble);
        look_at_the_screen();
        usher.intend(Retry{});
    }
}

TEST_F(Screens, show_the_end_of_a_visit_however_it_went) {
    for (const Filing filing : {Filing::accepted, Filing::kept, Filing::refused}) {
        for (const SlipState slip : {SlipState::printed, SlipState::unknown, SlipState::failed}) {
            go_to(Step::sending);
            if (filing == Filing::kept)
                wait(std::chrono::seconds(15));
            else
                usher.take(SendAnswer{jobs.ticket_of("send"), filing == Filing::accepted, "H26.12.01-261121-0001"});
            if (step() == Step::printing) {
                usher.take(PrintAnswer{jobs.ticket_of("print"), slip, drivers::Trouble::no_paper,
                                       std::make_shared<const platform::Bitmap>(576, 2000)});
            }
            ASSERT_EQ(step(), Step::done);
            look_at_the_screen();
            go_to(Step::welcome);
        }
    }
}

TEST_F(Screens, show_all_errors_of_a_page) {
    go_to(Step::form);
    for (std::size_t page = 0; page < session().procedure->pages.size(); ++page) {
        procedures::Answers wrong;
        for (const auto& field : session().procedure->pages[page].fields) wrong[field.key] = platform::Secret("");
        usher.intend(SubmitPage{std::move(wrong)});
        look_at_the_screen();
        procedures::Answers good = good_answers(session().procedure->pages[page]);
        procedures::prefill(session().procedure->pages[page], session().identity, good);
        usher.intend(SubmitPage{std::move(good)});
    }
    EXPECT_EQ(step(), Step::papers);
}

TEST_F(Screens, open_what_each_field_needs) {
    go_to(Step::form);
    for (std::size_t page = 0; page < session().procedure->pages.size(); ++page) {
        ASSERT_EQ(session().form.page, page);
        for (const auto& field : session().procedure->pages[page].fields) {
            tap("field-" + field.key);
            const bool choices = field.kind == procedures::FieldKind::choice;
            const auto opened = std::find_if(nodes().nodes().begin(), nodes().nodes().end(), [&](const ui::Node& node) {
                return choices ? node.role == ui::Role::choice && node.id.starts_with("choice-") : node.role == ui::Role::key;
            });
            EXPECT_NE(opened, nodes().nodes().end()) << field.key;
            look_at_the_screen();
            if (!choices)
                tap("key-done");
            else
                tap("choice-" + field.key + "-" + field.choices.front().key);
        }
        usher.intend(SubmitPage{good_answers(session().procedure->pages[page])});
    }
}

TEST_F(Screens, lie_still_under_an_overlay) {
    go_to(Step::consent);
    tap("call-staff");
    EXPECT_EQ(usher.view().overlay, Overlay::staff);
    look_at_the_screen();
    const ui::Node* box = nodes().find("consent");
    ASSERT_NE(box, nullptr);
    EXPECT_FALSE(box->enabled);
    tap("help-continue");
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    wait(std::chrono::seconds(301));  // who called staff may wait for them
    tap("still-here");
    EXPECT_EQ(step(), Step::consent);
    EXPECT_FALSE(usher.view().seconds_left);
}

TEST_F(Screens, keep_what_is_typed_when_the_language_changes) {
    go_to(Step::form);
    usher.intend(SubmitPage{good_answers(session().procedure->pages[0])});
    tap("field-phone");
    tap("key-0");
    tap("key-9");
    usher.intend(SetLanguage{Language::english});
    draw();
    const ui::Node* field = nodes().find("field-phone");
    ASSERT_NE(field, nullptr);
    EXPECT_FALSE(field->value.empty());
    EXPECT_TRUE(field->focused);
}

TEST_F(Screens, do_nothing_when_a_finger_came_down_on_the_page_before) {
    go_to(Step::consent);
    draw();
    ui->feed({.touches = {{platform::TouchEvent::Kind::down, 540, 960}}});
    draw();
    go_to(Step::place_card);
    draw();
    ui->feed({.touches = {{platform::TouchEvent::Kind::up, 540, 960}}});
    draw();
    EXPECT_EQ(step(), Step::place_card);
}

}  // namespace
}  // namespace kiosk::visit
