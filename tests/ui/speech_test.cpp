#include "ui/speech.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

using kiosk::Language;
struct Ear : Listener {
    std::vector<Utterance> heard;
    void hear(const Utterance& utterance) override { heard.push_back(utterance); }
};

Node node(std::string id, Role role, std::string name, std::string value = {}) {
    Node out;
    out.id = std::move(id);
    out.role = role;
    out.name = std::move(name);
    out.value = std::move(value);
    return out;
}

struct Listening : testing::Test {
    kiosk::Dictionary words = *kiosk::Dictionary::load(TRAM_SOURCE_DIR "/assets/words");
    Narrator narrator{words};
    Ear ear;
    Semantics screen;

    void look(const std::string& key = "form") { narrator.look(screen, key, Language::vietnamese, ear); }
};

TEST_F(Listening, hears_a_new_screen_in_the_order_of_reading_and_only_once) {
    screen.state(node("agency", Role::text, "Trung tâm"));
    screen.state(node("title", Role::heading, "Quét giấy tờ"));
    screen.state(node("next", Role::button, "Tiếp theo"));
    look();
    look();
    ASSERT_EQ(ear.heard.size(), 1U);
    EXPECT_EQ(ear.heard[0].kind, Utterance::Kind::screen);
    EXPECT_EQ(ear.heard[0].sentences, (std::vector<std::string>{"Quét giấy tờ", "Tiếp theo, nút bấm"}));
}

TEST_F(Listening, hears_what_the_keypad_reaches_and_how_it_changes) {
    screen.state(node("consent", Role::checkbox, "Tôi đồng ý"));
    look();
    Semantics reached;
    Node box = node("consent", Role::checkbox, "Tôi đồng ý");
    box.reached = true;
    reached.state(box);
    screen = reached;
    look();
    box.checked = true;
    screen.begin_frame();
    screen.state(box);
    look();
    ASSERT_EQ(ear.heard.size(), 3U);
    EXPECT_EQ(ear.heard[1].kind, Utterance::Kind::focus);
    EXPECT_EQ(ear.heard[1].sentences[0], "Tôi đồng ý, ô đánh dấu, chưa chọn");
    EXPECT_EQ(ear.heard[2].kind, Utterance::Kind::change);
    EXPECT_EQ(ear.heard[2].sentences[0], "Tôi đồng ý, ô đánh dấu, đã chọn");
}

TEST_F(Listening, hears_an_error_when_it_appears) {
    screen.state(node("field-phone", Role::field, "Số điện thoại"));
    look();
    screen.state(node("field-phone-error", Role::alert, "Mời ông/bà điền ô này."));
    look();
    look();
    ASSERT_EQ(ear.heard.size(), 2U);
    EXPECT_EQ(ear.heard[1].kind, Utterance::Kind::alert);
}

TEST_F(Listening, never_hears_a_personal_value) {
    screen.state(node("name", Role::text, "Họ và tên", "••••••"));
    screen.state(node("field-phone", Role::field, "Số điện thoại", "••••"));
    look();
    EXPECT_EQ(ear.heard[0].sentences, (std::vector<std::string>{"Họ và tên, đã điền", "Số điện thoại, ô điền, đã điền"}));
}

}  // namespace
}  // namespace ui
