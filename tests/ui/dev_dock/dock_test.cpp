#include "ui/dev_dock/dock.h"

#include "tests/ui/fixture.h"

namespace ui::dev_dock {
namespace {

// A window with the kiosk's picture on the left and the dock on the right, as developers see it.
struct TwoStages : testing::Test {
    static constexpr int kiosk_width = 300;
    Screen window{kiosk_width + Dock::width, 400};
    platform::Typeface typeface = test_fonts();
    Dock dock{typeface};
    Board board{.title = "Dev dock",
                .note = "welcome",
                .groups = {{.title = "Printer", .icon = Icon::print, .parts = {{{"printer-works", "Works", true}, {"printer-jam", "Jam"}}}},
                           {.title = "Clock", .icon = Icon::clock, .parts = {{{"clock-hour", "+1 h"}}}}}};
    std::vector<std::string> pressed;

    backend::Canvas left() { return {window.pixels.data(), kiosk_width, window.height, window.width}; }
    backend::Canvas right() { return {window.pixels.data() + kiosk_width, Dock::width, window.height, window.width}; }
    std::size_t draw_dock() {
        const auto drawn = dock.frame(board, right(), std::chrono::seconds(1));
        if (drawn.pressed) pressed.push_back(*drawn.pressed);
        return drawn.changed.size();
    }
    std::size_t draw_kiosk() {
        return window.stage.frame(left(), std::chrono::seconds(1), [](Frame& frame) { frame.paint.rect(frame.page, rgb(0x00AA00)); })
            .size();
    }
    void tap(const std::string& id) {
        const Node* node = dock.semantics().find(id);
        ASSERT_NE(node, nullptr) << id;
        const Point at = centre(node->place);
        platform::WindowEvents events;
        events.touches = {{platform::TouchEvent::Kind::down, at.x, at.y}, {platform::TouchEvent::Kind::up, at.x, at.y}};
        dock.feed(events);
        do draw_dock();
        while (dock.hungry());
    }
};

TEST_F(TwoStages, share_a_window_and_draw_in_turn_without_touching_each_others_half) {
    draw_kiosk();
    draw_dock();
    const auto both = window.pixels;
    draw_kiosk();
    draw_dock();
    EXPECT_EQ(window.pixels, both);
    EXPECT_EQ(window.at(kiosk_width - 1, 200), 0x00AA00U);
    EXPECT_NE(window.at(kiosk_width, 200), 0x00AA00U);
    EXPECT_EQ(draw_kiosk(), 0U);
}

TEST_F(TwoStages, live_on_when_another_one_ends) {
    draw_kiosk();
    { Dock second(typeface); }
    window.forget();
    EXPECT_GT(draw_kiosk(), 0U);
    EXPECT_GT(draw_dock(), 0U);
}

TEST_F(TwoStages, say_which_choice_of_the_dock_was_pressed) {
    draw_dock();
    tap("printer-jam");
    tap("clock-hour");
    EXPECT_EQ(pressed, (std::vector<std::string>{"printer-jam", "clock-hour"}));
    EXPECT_TRUE(dock.semantics().find("printer-works")->checked);
    EXPECT_FALSE(dock.semantics().find("printer-jam")->checked) << "what is chosen is the board's business";
}

TEST(Dock, keeps_every_choice_within_its_column) {
    platform::Typeface typeface = test_fonts();
    Dock dock(typeface);
    Board board{.title = "Dev dock", .note = "", .groups = {{.title = "Many", .parts = {{}}}}};
    for (int i = 0; i < 30; ++i) board.groups[0].parts[0].push_back({"choice-" + std::to_string(i), "A choice of some length"});
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(Dock::width * Dock::least_height));
    dock.frame(board, {pixels.data(), Dock::width, Dock::least_height, Dock::width}, std::chrono::seconds(1));
    for (const Node& node : dock.semantics().nodes()) {
        EXPECT_GE(node.place.x, 0) << node.id;
        EXPECT_LE(node.place.right(), Dock::width) << node.id;
    }
}

}  // namespace
}  // namespace ui::dev_dock
