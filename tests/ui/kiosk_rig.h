// A visit and its screen on a panel of any size, tapped by names. What each screen keeps: nothing leaves the page, no target is under
// 20 mm or closer than 4 mm to another.
#pragma once
#include <algorithm>

#include "tests/rigs/visit/visit_rig.h"
#include "tests/ui/widgets/targets.h"
#include "ui/backend/processor.h"
#include "ui/ui.h"

namespace kiosk::visit {

struct Kiosk : VisitTest {
    explicit Kiosk(const ui::TestPanel& of, TextSize size = TextSize::large, const std::string& procedure = "3.000347") : panel(of) {
        usher.intend(SetLook{{.size = size}});
        go_to(Step::choose_procedure);
        usher.intend(ChooseProcedure{procedure});
        go_to(Step::form);
        usher.intend(SetLook{{.size = size}});
    }
    using VisitTest::session;
    using VisitTest::step;
    using VisitTest::usher;
    void TestBody() override {}
    void lead_to(Step goal) { go_to(goal); }
    NotedJobs& work() { return jobs; }
    const Dictionary& words_of_visit() const { return words; }
    void draw() {
        constexpr int least = 2, most = 20;
        for (int i = 0; i < least || (ui.hungry() && i < most); ++i) {
            if (auto wish = ui.frame(usher.view(), {.elapsed = std::chrono::seconds(1)})) usher.intend(std::move(*wish));
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
        constexpr int most_parts = 60;  // a guide with the largest letters on the smallest panel has 39
        for (int i = 0; i < most_parts && find(id) == nullptr && find("more") != nullptr; ++i) tap("more");
        tap(id);
    }

    ui::TestPanel panel;
    platform::Typeface typeface = ui::test_fonts();
    ui::backend::MemoryRenderer renderer{panel.width, panel.height};
    ui::Ui ui{typeface, renderer, words, TRAM_SOURCE_DIR "/assets/pictures", ui::Scale(panel.width, panel.width_mm)};
};

inline bool is_control(const ui::Node& node) { return node.enabled && ui::is_touchable(node.role); }

inline void expect_good_controls(const Kiosk& kiosk, const std::string& where) {
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

}  // namespace kiosk::visit
