// Each field of a shipped form, filled in on panels from 10 to 32 inches in four text sizes.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/rigs/visit/visit_rig.h"
#include "ui/ui.h"

namespace kiosk::visit {
namespace {

struct Panel {
    const char* name;
    float width_mm;
    int width, height;
};

constexpr Panel panels[] = {{"10.1 portrait", 136, 800, 1280},   {"10.1 landscape", 217, 1280, 800}, {"15.6 portrait", 194, 1080, 1920},
                            {"15.6 landscape", 345, 1920, 1080}, {"21.5 portrait", 268, 1080, 1920}, {"21.5 landscape", 476, 1920, 1080}};

platform::Typeface open_typeface() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    auto opened = platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                            "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    if (!opened) throw std::runtime_error(opened.error().detail);
    return std::move(*opened);
}

struct Kiosk : VisitTest {
    explicit Kiosk(const Panel& of, TextSize size = TextSize::large) : panel(of) {
        usher.intend(SetLook{{.size = size}});
        go_to(Step::form);
        usher.intend(SetLook{{.size = size}});
    }
    using VisitTest::session;
    using VisitTest::step;
    using VisitTest::usher;
    void TestBody() override {}
    void draw() {
        constexpr int most = 8;
        for (int i = 0; i < most; ++i) {
            auto drawn =
                ui.frame(usher.view(), {pixels.data(), panel.width, panel.height, panel.width}, {.elapsed = std::chrono::seconds(1)});
            if (drawn.wish) usher.intend(std::move(*drawn.wish));
        }
    }
    const ui::Node* find(const std::string& id) const { return ui.semantics().find(id); }
    void tap(const std::string& id) {
        draw();
        const ui::Node* node = find(id);
        ASSERT_NE(node, nullptr) << panel.name << ": " << id;
        const float x = node->place.x + node->place.width / 2;
        const float y = node->place.y + node->place.height / 2;
        ui.feed({.touches = {{platform::TouchEvent::Kind::down, x, y}, {platform::TouchEvent::Kind::up, x, y}}});
        draw();
    }
    // Turns the page's parts until it is there.
    void open(const std::string& id) {
        draw();
        constexpr int most_parts = 20;
        for (int i = 0; i < most_parts && find(id) == nullptr && find("more") != nullptr; ++i) tap("more");
        tap(id);
    }

    Panel panel;
    platform::Typeface typeface = open_typeface();
    ui::Ui ui{typeface, words, TRAM_SOURCE_DIR "/assets/pictures", ui::Scale(panel.width, panel.width_mm)};
    std::vector<std::uint32_t> pixels =
        std::vector<std::uint32_t>(static_cast<std::size_t>(panel.width) * static_cast<std::size_t>(panel.height));
};

bool is_control(const ui::Node& node) { return node.enabled && ui::is_touchable(node.role); }

void expect_good_controls(const Kiosk& kiosk, const std::string& where) {
    const float mm = kiosk.panel.width_mm / static_cast<float>(kiosk.panel.width);
    const auto& nodes = kiosk.ui.semantics().nodes();
    for (const ui::Node& one : nodes) {
        EXPECT_TRUE(one.place.x >= 0 && one.place.y >= 0 && one.place.right() <= static_cast<float>(kiosk.panel.width) &&
                    one.place.bottom() <= static_cast<float>(kiosk.panel.height))
            << where << one.id;
        if (!is_control(one)) continue;
        EXPECT_GE(std::min(one.place.width, one.place.height) * mm, 20) << where << one.id;
        for (const ui::Node& other : nodes) {
            if (&one == &other || !is_control(other)) continue;
            const float across = std::max(one.place.x - other.place.right(), other.place.x - one.place.right());
            const float down = std::max(one.place.y - other.place.bottom(), other.place.y - one.place.bottom());
            // A box to type into is no target while it has the keys.
            if (one.focused || other.focused)
                EXPECT_GE(std::max(across, down), 0) << where << one.id << " " << other.id;
            else
                EXPECT_GE(std::max(across, down) * mm, 3.9F) << where << one.id << " " << other.id;
        }
    }
}

class FieldListOn : public testing::TestWithParam<std::tuple<Panel, TextSize>> {};

TEST_P(FieldListOn, any_panel_asks_one_question_with_all_that_answers_it) {
    const auto& [panel, size] = GetParam();
    Kiosk kiosk(panel, size);
    while (kiosk.step() == Step::form) {
        const auto& page = kiosk.session().procedure->pages[kiosk.session().form_page];
        for (const auto& field : page.fields) {
            kiosk.open("field-" + field.key);
            const std::string where =
                std::string(panel.name) + ", size " + std::to_string(static_cast<int>(size)) + ", " + field.key + ": ";
            expect_good_controls(kiosk, where);
            if (field.kind == procedures::FieldKind::date) {
                kiosk.tap("date-by-lists");
                expect_good_controls(kiosk, where + "lists: ");
            }
            kiosk.tap(kiosk.find("tray-done") != nullptr ? "tray-done" : "key-done");
            // The next question may have come up.
            for (int i = 0; i < 12 && (kiosk.find("tray-done") != nullptr || kiosk.find("key-done") != nullptr); ++i)
                kiosk.tap(kiosk.find("tray-done") != nullptr ? "tray-done" : "key-done");
        }
        kiosk.usher.intend(SubmitPage{good_answers(page)});
    }
}

INSTANTIATE_TEST_SUITE_P(FieldList, FieldListOn, testing::Combine(testing::ValuesIn(panels), testing::ValuesIn(text_sizes)));

const ui::Node* find_prefix(const Kiosk& kiosk, const std::string& start) {
    const auto& nodes = kiosk.ui.semantics().nodes();
    const auto found = std::ranges::find_if(nodes, [&](const ui::Node& node) { return node.id.starts_with(start); });
    return found == nodes.end() ? nullptr : &*found;
}

TEST(FieldList, leads_from_each_mistake_to_its_field) {
    Kiosk kiosk(panels[4]);
    const auto& page = kiosk.session().procedure->pages[kiosk.session().form_page];
    procedures::Answers wrong;
    for (const auto& field : page.fields) wrong[field.key] = platform::Secret("");
    kiosk.usher.intend(SubmitPage{std::move(wrong)});
    kiosk.draw();
    ASSERT_NE(kiosk.find("errors"), nullptr);
    EXPECT_EQ(kiosk.find("errors")->role, ui::Role::alert);
    const ui::Node* row = find_prefix(kiosk, "error-");
    ASSERT_NE(row, nullptr);
    const std::string key = row->id.substr(std::string("error-").size());
    kiosk.tap(row->id);
    ASSERT_NE(kiosk.find("field-" + key), nullptr);
    EXPECT_TRUE(kiosk.find("field-" + key)->focused);
}

TEST(FieldList, groups_a_phone_number_but_keeps_its_digits_only) {
    Kiosk kiosk(panels[4]);
    kiosk.usher.intend(SubmitPage{good_answers(kiosk.session().procedure->pages[0])});
    kiosk.open("field-phone");
    for (int i = 0; i < 14; ++i) kiosk.tap("key-backspace");
    for (const char c : std::string("0912345678")) kiosk.tap(std::string("key-") + c);
    EXPECT_EQ(platform::Secret(kiosk.find("field-phone")->value), "••••••••••••") << "ten digits and two spaces";
    kiosk.tap("key-done");
}

}  // namespace
}  // namespace kiosk::visit
