#include "ui/dev_dock/dock.h"

#include "tests/ui/fixture.h"
#include "ui/dev_dock/part_of_window.h"

namespace ui::dev_dock {
namespace {

using platform::TouchEvent;

// A window with the kiosk's picture on the left and the dock on the right, as developers see it.
struct TwoStages : testing::Test {
    static constexpr int kiosk_width = 300, height = 400;
    platform::Window window = std::move(
        *platform::Window::open({.title = "test", .width = kiosk_width + Dock::width, .height = height, .video_driver = "dummy"}));
    platform::Typeface typeface = test_fonts();
    PartOfWindow left{window, [] { return platform::PixelRect{0, 0, kiosk_width, height}; }};
    PartOfWindow right{window, [] { return platform::PixelRect{kiosk_width, 0, Dock::width, height}; }};
    Stage kiosk{typeface, left, make_theme({}, {}, kiosk_width, height)};
    Dock dock{typeface, right};
    Board board{.title = "Dev dock",
                .note = "welcome",
                .groups = {{.title = "Printer", .icon = Icon::print, .parts = {{{"printer-works", "Works", true}, {"printer-jam", "Jam"}}}},
                           {.title = "Clock", .icon = Icon::clock, .parts = {{{"clock-hour", "+1 h"}}}}}};

    std::optional<std::string> draw_dock() { return dock.frame(board, std::chrono::seconds(1)); }
    std::size_t draw_kiosk() {
        return kiosk.frame(std::chrono::seconds(1), [](Frame& frame) { frame.paint.rect(frame.page, rgb(0x00AA00)); }).size();
    }
    std::uint32_t at(int x, int y) { return window.pixels()[static_cast<std::ptrdiff_t>(y) * window.pitch() + x]; }
    std::string pressed_by_tap_on(const std::string& id) {
        const Node* node = dock.semantics().find(id);
        if (node == nullptr) return "nothing is called " + id;
        const Point middle = centre(node->place);
        platform::WindowEvents events;
        events.touches = {{TouchEvent::Kind::down, middle.x, middle.y}, {TouchEvent::Kind::up, middle.x, middle.y}};
        dock.feed(events);
        std::string pressed;
        while (dock.hungry()) pressed += draw_dock().value_or("");
        return pressed;
    }
};

TEST_F(TwoStages, share_a_window_and_draw_in_turn_without_touching_each_others_half) {
    draw_kiosk();
    draw_dock();
    const auto kiosk_before = left.picture().pixels;
    const auto dock_before = right.picture().pixels;
    EXPECT_EQ(draw_kiosk(), 0U);
    draw_dock();
    EXPECT_EQ(left.picture().pixels, kiosk_before);
    EXPECT_EQ(right.picture().pixels, dock_before);
    EXPECT_EQ(at(kiosk_width - 1, 200), 0x00AA00U);
    EXPECT_NE(at(kiosk_width, 200), 0x00AA00U);
}

TEST_F(TwoStages, live_on_when_another_one_ends) {
    draw_kiosk();
    { Dock second(typeface, right); }
    left.forget();
    EXPECT_GT(draw_kiosk(), 0U);
    draw_dock();
    EXPECT_NE(dock.semantics().find("clock-hour"), nullptr);
}

TEST_F(TwoStages, say_which_choice_of_the_dock_was_pressed) {
    draw_dock();
    EXPECT_EQ(pressed_by_tap_on("printer-jam"), "printer-jam");
    EXPECT_EQ(pressed_by_tap_on("clock-hour"), "clock-hour");
    EXPECT_TRUE(dock.semantics().find("printer-works")->checked);
    EXPECT_FALSE(dock.semantics().find("printer-jam")->checked) << "what is chosen is the board's business";
}

TEST_F(TwoStages, keep_every_choice_of_the_dock_within_its_column) {
    board.groups = {{.title = "Many", .parts = {{}}}};
    for (int i = 0; i < 30; ++i) board.groups[0].parts[0].push_back({"choice-" + std::to_string(i), "A choice of some length"});
    draw_dock();
    for (const Node& node : dock.semantics().nodes()) {
        EXPECT_GE(node.place.x, 0) << node.id;
        EXPECT_LE(node.place.right(), Dock::width) << node.id;
    }
}

}  // namespace
}  // namespace ui::dev_dock
