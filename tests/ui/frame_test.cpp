#include "ui/frame.h"

#include "tests/ui/fixture.h"
#include "ui/widgets/button.h"

namespace ui {
namespace {

using Kind = platform::TouchEvent::Kind;

struct Buttons {
    int left = 0, right = 0;
    bool inert = false;
    void operator()(Frame& frame) {
        frame.inert = inert;
        left += widgets::button(frame, {50, 50, 300, 100}, {.id = "left", .words = "Trái"});
        right += widgets::button(frame, {450, 50, 300, 100}, {.id = "right", .words = "Phải"});
    }
};

void settle(Screen& screen, Buttons& buttons) {
    do {
        screen.frame(std::ref(buttons));
    } while (screen.stage.hungry());
}

TEST(Press, begins_and_ends_inside_the_same_widget) {
    Screen screen(800, 400);
    Buttons buttons;
    screen.tap(100, 100);
    settle(screen, buttons);
    EXPECT_EQ(buttons.left, 1);
    EXPECT_EQ(buttons.right, 0);
}

TEST(Press, does_nothing_when_the_finger_leaves_or_comes_from_elsewhere) {
    Screen screen(800, 400);
    Buttons buttons;
    screen.touch(Kind::down, 100, 100);
    screen.touch(Kind::move, 500, 100);
    screen.touch(Kind::up, 500, 100);
    settle(screen, buttons);
    screen.touch(Kind::down, 400, 300);  // on nothing
    screen.touch(Kind::move, 100, 100);
    screen.touch(Kind::up, 100, 100);
    settle(screen, buttons);
    EXPECT_EQ(buttons.left + buttons.right, 0);
}

TEST(Press, loses_no_tap_of_thirty_that_came_at_once) {
    Screen screen(800, 400);
    Buttons buttons;
    for (int i = 0; i < 30; ++i) screen.tap(i % 2 == 0 ? 100.0F : 500.0F, 100);
    settle(screen, buttons);
    EXPECT_EQ(buttons.left, 15);
    EXPECT_EQ(buttons.right, 15);
}

TEST(Press, that_began_on_the_last_screen_does_nothing_on_this_one) {
    Screen screen(800, 400);
    Buttons buttons;
    screen.touch(Kind::down, 100, 100);
    settle(screen, buttons);
    screen.stage.change_screen();
    screen.touch(Kind::up, 100, 100);
    settle(screen, buttons);
    EXPECT_EQ(buttons.left, 0);
}

TEST(Press, reaches_nothing_below_an_overlay) {
    Screen screen(800, 400);
    Buttons buttons;
    buttons.inert = true;
    screen.tap(100, 100);
    settle(screen, buttons);
    EXPECT_EQ(buttons.left, 0);
    EXPECT_FALSE(screen.stage.semantics().find("left")->enabled);
}

TEST(Stage, comes_to_rest_after_a_press) {
    Screen screen(800, 400);
    Buttons buttons;
    screen.tap(100, 100);
    int frames = 0;
    do {
        screen.frame(std::ref(buttons), std::chrono::milliseconds(16));
    } while ((screen.stage.hungry() || screen.stage.animating()) && ++frames < 200);
    EXPECT_LT(frames, 60);
    EXPECT_TRUE(screen.frame(std::ref(buttons), std::chrono::milliseconds(16)).empty());
}

TEST(Stage, draws_all_again_when_the_picture_was_lost) {
    Screen screen(800, 400);
    Buttons buttons;
    screen.frame(std::ref(buttons));
    screen.forget();
    EXPECT_TRUE(screen.stage.hungry());
    const auto damage = screen.frame(std::ref(buttons));
    ASSERT_EQ(damage.size(), 1U);
    EXPECT_EQ(damage[0].width, 800);
    EXPECT_EQ(damage[0].height, 400);
}

}  // namespace
}  // namespace ui
