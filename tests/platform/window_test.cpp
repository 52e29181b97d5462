#include "platform/window.h"

#include <SDL.h>
#include <gtest/gtest.h>

#include <thread>

namespace platform {
namespace {

using namespace std::chrono_literals;

Window dummy() {
    auto window = Window::open({.title = "test", .width = 540, .height = 960, .full_screen = false, .video_driver = "dummy"});
    EXPECT_TRUE(window) << window.error().detail;
    window->wait(0ms);  // what opening itself reported
    return std::move(*window);
}

void finger(Uint32 type, SDL_FingerID id, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    SDL_PushEvent(&event);
}

TEST(Window, takes_another_size_and_says_that_its_pixels_are_lost) {
    Window window = dummy();
    ASSERT_TRUE(window.resize(960, 540));
    EXPECT_EQ(window.width(), 960);
    EXPECT_EQ(window.height(), 540);
    window.pixels()[539 * window.pitch() + 959] = 0x00FF8800;
    const auto events = window.wait(0ms);
    EXPECT_TRUE(events.resized);
    EXPECT_TRUE(events.exposed);
}

TEST(Window, is_not_seen_by_anybody_without_a_display) {
    const Window window = dummy();
    EXPECT_FALSE(window.is_seen());
}

TEST(Window, opens_without_any_display_and_gives_pixels) {
    Window window = dummy();
    EXPECT_EQ(window.width(), 540);
    EXPECT_EQ(window.height(), 960);
    ASSERT_NE(window.pixels(), nullptr);
    EXPECT_GE(window.pitch(), 540);
    window.pixels()[959 * window.pitch() + 539] = 0x00FF8800;
    const PixelRect all{0, 0, 540, 960};
    window.show({&all, 1});
    EXPECT_EQ(window.pixels()[959 * window.pitch() + 539], 0x00FF8800U);
}

TEST(Window, says_which_driver_is_missing) {
    const auto window = Window::open({.title = "test", .video_driver = "no such driver"});
    ASSERT_FALSE(window);
    EXPECT_EQ(window.error().fault, Fault::not_found);
}

TEST(Window, says_that_a_screen_has_no_gl) {
    const auto window = Window::open({.title = "test", .video_driver = "dummy", .drawing = Window::Drawing::gl});
    ASSERT_FALSE(window);
    EXPECT_EQ(window.error().fault, Fault::not_found);
    EXPECT_FALSE(window.error().detail.empty());
    EXPECT_TRUE(Window::open({.title = "test", .video_driver = "dummy"})) << "and pixels go on working";
}

TEST(Window, waits_no_longer_than_its_patience) {
    Window window = dummy();
    const auto start = std::chrono::steady_clock::now();
    const auto events = window.wait(30ms);
    EXPECT_GE(std::chrono::steady_clock::now() - start, 20ms);
    EXPECT_TRUE(events.touches.empty());
}

TEST(Window, wakes_from_another_thread) {
    Window window = dummy();
    const auto start = std::chrono::steady_clock::now();
    std::jthread other([&] { window.wake(); });
    window.wait(20s);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
}

TEST(Window, reports_an_injected_touch_once_and_in_pixels) {
    Window window = dummy();
    window.inject({TouchEvent::Kind::down, 270, 480});
    window.inject({TouchEvent::Kind::up, 270, 480});
    const auto events = window.wait(1s);
    ASSERT_EQ(events.touches.size(), 2U);
    EXPECT_EQ(events.touches[0].kind, TouchEvent::Kind::down);
    EXPECT_NEAR(events.touches[0].x, 270, 0.01);
    EXPECT_NEAR(events.touches[0].y, 480, 0.01);
    EXPECT_EQ(events.touches[1].kind, TouchEvent::Kind::up);
}

TEST(Window, reports_injected_keys_as_a_keyboards) {
    Window window = dummy();
    window.inject(KeyEvent{KeyEvent::Key::character, "ễ"});
    for (const auto key : {KeyEvent::Key::backspace, KeyEvent::Key::enter, KeyEvent::Key::tab, KeyEvent::Key::escape}) {
        window.inject(KeyEvent{key, {}});
    }
    const auto events = window.wait(1s);
    ASSERT_EQ(events.keys.size(), 5U);
    EXPECT_EQ(events.keys[0].key, KeyEvent::Key::character);
    EXPECT_EQ(events.keys[0].text, "ễ");
    EXPECT_EQ(events.keys[1].key, KeyEvent::Key::backspace);
    EXPECT_EQ(events.keys[2].key, KeyEvent::Key::enter);
    EXPECT_EQ(events.keys[3].key, KeyEvent::Key::tab);
    EXPECT_EQ(events.keys[4].key, KeyEvent::Key::escape);
}

TEST(Window, keeps_whose_hand_an_injected_key_was) {
    Window window = dummy();
    window.inject(KeyEvent{.key = KeyEvent::Key::character, .text = "a", .staff_side = true, .telex = true});
    window.inject(KeyEvent{.key = KeyEvent::Key::enter, .text = {}});
    const auto events = window.wait(20s);
    ASSERT_EQ(events.keys.size(), 2U);
    EXPECT_TRUE(events.keys[0].staff_side);
    EXPECT_TRUE(events.keys[0].telex);
    EXPECT_FALSE(events.keys[1].staff_side);
}

// SDL tells no keyboards apart.
TEST(Window, takes_the_keys_of_a_full_screen_for_the_staffs) {
    for (const bool full_screen : {false, true}) {
        auto window = Window::open({.title = "test", .full_screen = full_screen, .video_driver = "dummy"});
        ASSERT_TRUE(window);
        window->wait(0ms);
        SDL_Event key{};
        key.type = SDL_KEYDOWN;
        key.key.keysym.sym = SDLK_RETURN;
        SDL_PushEvent(&key);
        const auto events = window->wait(1s);
        ASSERT_EQ(events.keys.size(), 1U);
        EXPECT_EQ(events.keys[0].staff_side, full_screen);
    }
}

TEST(Window, tells_fingers_apart_and_says_when_they_came) {
    Window window = dummy();
    const auto before = std::chrono::steady_clock::now();
    finger(SDL_FINGERDOWN, 7, 0.5F, 0.5F);
    finger(SDL_FINGERDOWN, 8, 0.1F, 0.1F);
    finger(SDL_FINGERMOTION, 7, 0.6F, 0.5F);
    finger(SDL_FINGERUP, 8, 0.1F, 0.1F);
    const auto events = window.wait(1s);
    ASSERT_EQ(events.touches.size(), 4U);
    EXPECT_EQ(events.touches[0].finger, 7);
    EXPECT_EQ(events.touches[1].finger, 8);
    EXPECT_NEAR(events.touches[1].x, 54, 0.1);
    EXPECT_EQ(events.touches[2].finger, 7);
    EXPECT_NEAR(events.touches[2].x, 324, 0.1);
    EXPECT_EQ(events.touches[3].kind, TouchEvent::Kind::up);
    for (const auto& touch : events.touches) EXPECT_GE(touch.time, before - 1s);
}

TEST(Window, gives_what_a_program_injects_no_time_so_that_it_always_counts) {
    Window window = dummy();
    window.inject(TouchEvent{TouchEvent::Kind::down, 270, 480});
    const auto events = window.wait(1s);
    ASSERT_EQ(events.touches.size(), 1U);
    EXPECT_EQ(events.touches[0].time, SteadyTime{});
}

TEST(Window, ignores_the_mouse_that_a_touch_pretends_to_be) {
    Window window = dummy();
    SDL_Event event{};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.which = SDL_TOUCH_MOUSEID;
    event.button.button = SDL_BUTTON_LEFT;
    SDL_PushEvent(&event);
    event.button.which = 0;
    event.button.x = 12;
    SDL_PushEvent(&event);
    const auto events = window.wait(1s);
    ASSERT_EQ(events.touches.size(), 1U);
    EXPECT_EQ(events.touches[0].x, 12);
}

TEST(Window, reports_a_lost_picture_and_the_keys_of_a_physical_keyboard) {
    Window window = dummy();
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_EXPOSED;
    SDL_PushEvent(&event);
    event = {};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = SDLK_BACKSPACE;
    SDL_PushEvent(&event);
    event = {};
    event.type = SDL_TEXTINPUT;
    SDL_strlcpy(event.text.text, "ế", sizeof event.text.text);
    SDL_PushEvent(&event);
    const auto events = window.wait(1s);
    EXPECT_TRUE(events.exposed);
    ASSERT_EQ(events.keys.size(), 2U);
    EXPECT_EQ(events.keys[0].key, KeyEvent::Key::backspace);
    EXPECT_EQ(events.keys[1].text, "ế");
}

}  // namespace
}  // namespace platform
