#include "ui/widgets/keyboard.h"

#include <cmath>
#include <set>

#include "tests/ui/widgets/targets.h"
#include "ui/widgets/text_field.h"

namespace ui::widgets {
namespace {

using platform::Secret;

// What a page leaves its tray, with a field above that has a question of two lines and an error.
Rect tray_of(const Theme& theme, const TestPanel& panel) {
    const auto width = static_cast<float>(panel.width);
    const auto height = static_cast<float>(panel.height);
    const bool landscape = theme.shape == Shape::landscape;
    const float across = landscape && !theme.narrow ? std::round(width * 0.7F) : width;
    const float used = theme.px(landscape && theme.narrow ? 62_mm : 110_mm);
    return {width - across, 0, across, std::min(height * 0.7F, height - used)};
}

struct Typist {
    Screen screen;
    Rect tray{0, 1000, 1080, 900};
    Keyboard what{.kind = KeyboardKind::names,
                  .words = {"cách", "xóa", "hoa", "xong", "tiếp", "sắc", "huyền", "hỏi", "ngã", "nặng", "ABC", "123", "Dấu", "Chữ khác"}};
    KeyboardState state;
    Secret value;
    KeyboardAction last = KeyboardAction::none;

    std::function<void(Frame&)> draw = [this](Frame& frame) {
        const auto action = keyboard(frame, {tray.x, tray.y, tray.width, keyboard_height(frame.theme, what.kind, tray.width, tray.height)},
                                     what, state, value);
        if (action != KeyboardAction::none) last = action;
    };
    explicit Typist(KeyboardKind kind) {
        what.kind = kind;
        screen.frame(draw);
    }
    Typist(const TestPanel& panel, kiosk::TextSize size, KeyboardKind kind)
        : screen(panel.width, panel.height, Scale(panel.width, panel.width_mm), {.size = size}),
          tray(tray_of(screen.stage.theme(), panel)) {
        what.kind = kind;
        screen.frame(draw);
    }
    bool there(const std::string& id) const { return screen.stage.semantics().find(id) != nullptr; }
    // Turns pages until the key is there.
    void find(const std::string& id) {
        for (const char* section : {"", "key-letters", "key-marks", "key-signs"}) {
            if (there(section)) screen.tap(section, draw);
            constexpr int most_pages = 12;
            for (int i = 0; i < most_pages && !there(id) && there("key-more"); ++i) screen.tap("key-more", draw);
            if (there(id)) return;
        }
    }
    void press_wherever(const std::string& id) {
        find(id);
        screen.tap(id, draw);
    }
    void press(std::initializer_list<const char*> keys) {
        for (const char* key : keys) screen.tap(std::string("key-") + key, draw);
    }
};

TEST(Keyboard, types_a_name_with_marks_and_capitals_by_itself) {
    Typist typist(KeyboardKind::names);
    typist.press({"l", "ê", "space", "t", "h", "i", "tone-nang", "space", "h", "ư", "ơ", "n", "g", "tone-huyen", "done"});
    EXPECT_EQ(typist.value, "Lê Thị Hường");
    EXPECT_EQ(typist.last, KeyboardAction::done);
}

TEST(Keyboard, says_next_when_more_fields_follow) {
    Typist typist(KeyboardKind::email);
    typist.what.last_field = false;
    typist.press({"a", "@", "b", ".", "done"});
    EXPECT_EQ(typist.value, "a@b.");
    EXPECT_EQ(typist.last, KeyboardAction::next);
}

TEST(Keyboard, writes_a_date_with_its_slashes) {
    Typist typist(KeyboardKind::date);
    typist.press({"0", "9", "0", "2", "1", "9", "6", "1", "backspace"});
    EXPECT_EQ(typist.value, "09/02/196");
}

TEST(Keyboard, takes_no_more_letters_than_the_field_may_have) {
    Typist typist(KeyboardKind::digits);
    typist.what.most_letters = 3;
    typist.press({"1", "2", "3", "4"});
    EXPECT_EQ(typist.value, "123");
}

TEST(Keyboard, begins_with_no_space_and_makes_no_two) {
    Typist typist(KeyboardKind::text);
    typist.press({"space", "a", "space", "space", "signs", "1", "/", "2", "signs", "b"});
    EXPECT_EQ(typist.value, "A 1/2b");
}

TEST(Keyboard, shifts_for_one_letter) {
    Typist typist(KeyboardKind::text);
    typist.press({"shift", "a", "shift", "b", "c"});
    EXPECT_EQ(typist.value, "aBc");
}

TEST(Keyboard, gives_each_key_twenty_millimetres_and_four_between) {
    for (const KeyboardKind kind :
         {KeyboardKind::names, KeyboardKind::text, KeyboardKind::codes, KeyboardKind::digits, KeyboardKind::date, KeyboardKind::email}) {
        Typist typist(kind);
        const auto& nodes = typist.screen.stage.semantics().nodes();
        const float least = 20 * 1080.0F / 268;
        const float gap = 4 * 1080.0F / 268 - 1;
        std::set<std::string> ids;
        for (const Node& one : nodes) {
            EXPECT_TRUE(ids.insert(one.id).second) << one.id;
            EXPECT_FALSE(one.name.empty()) << one.id;
            EXPECT_GE(one.place.width, least) << one.id;
            EXPECT_GE(one.place.height, least) << one.id;
            EXPECT_LE(one.place.right(), 1080) << one.id;
            for (const Node& other : nodes) {
                if (&one == &other) continue;
                const float across = std::max(one.place.x - other.place.right(), other.place.x - one.place.right());
                const float down = std::max(one.place.y - other.place.bottom(), other.place.y - one.place.bottom());
                EXPECT_GE(std::max(across, down), gap) << one.id << " " << other.id;
            }
        }
    }
}

TEST(Keyboard, obeys_a_physical_one) {
    Typist typist(KeyboardKind::names);
    platform::WindowEvents events;
    events.keys = {{platform::KeyEvent::Key::character, "ế"},
                   {platform::KeyEvent::Key::character, "x"},
                   {platform::KeyEvent::Key::backspace, ""},
                   {platform::KeyEvent::Key::enter, ""}};
    typist.screen.stage.feed(events);
    typist.screen.frame(typist.draw);
    EXPECT_EQ(typist.value, "Ế") << "capitals come by themselves here too";
    EXPECT_EQ(typist.last, KeyboardAction::done);
}

TEST(Keyboard, takes_telex_from_a_keyboard_without_vietnamese_letters) {
    const auto typed = [](KeyboardKind kind, std::string_view keys, bool telex) {
        Typist typist(kind);
        platform::WindowEvents events;
        for (const char key : keys) events.keys.push_back({.key = platform::KeyEvent::Key::character, .text = {key}, .telex = telex});
        typist.screen.stage.feed(events);
        typist.screen.frame(typist.draw);
        return std::string(typist.value.view());
    };
    EXPECT_EQ(typed(KeyboardKind::names, "traanf thij ddieeuf", true), "Trần Thị Điều");
    EXPECT_EQ(typed(KeyboardKind::names, "wngs traanf", true), "Ứng Trần");
    EXPECT_EQ(typed(KeyboardKind::text, "soos 12 phoos huees", true), "Số 12 phố huế");
    EXPECT_EQ(typed(KeyboardKind::names, "traanf", false), "Traanf") << "who has Vietnamese letters types those";
    EXPECT_EQ(typed(KeyboardKind::email, "loan.nguyeenx@x.vn", true), "loan.nguyeenx@x.vn");
    EXPECT_EQ(typed(KeyboardKind::codes, "bs123", true), "BS123");
    EXPECT_EQ(typed(KeyboardKind::digits, "0s9", true), "09");
}

class KeyboardOn : public testing::TestWithParam<std::tuple<TestPanel, kiosk::TextSize>> {};

TEST_P(KeyboardOn, every_panel_has_each_letter_tone_digit_and_sign) {
    const auto& [panel, size] = GetParam();
    const std::string letters = "abcdefghijklmnopqrstuvwxyz", digits = "0123456789";
    const std::vector<std::string> marks{"ă", "â", "đ", "ê", "ô", "ơ", "ư", "tone-sac", "tone-huyen", "tone-hoi", "tone-nga", "tone-nang"};
    const std::vector<std::tuple<KeyboardKind, std::string, bool>> wanted{
        {KeyboardKind::names, letters + "'-", true},
        {KeyboardKind::text, letters + digits + "/-,.:;()'\"@&+#%_*=!?", true},
        {KeyboardKind::codes, letters + digits + "-", false},
        {KeyboardKind::email, letters + digits + "@._-", false},
        {KeyboardKind::digits, digits, false},
        {KeyboardKind::date, digits, false},
        {KeyboardKind::amount, digits, false}};
    for (const auto& [kind, signs, marked] : wanted) {
        Typist typist(panel, size, kind);
        std::vector<std::string> keys = marked ? marks : std::vector<std::string>{};
        for (const char c : signs) keys.emplace_back(1, c);
        for (const auto& key : keys) {
            typist.find("key-" + key);
            const std::string where = std::string(panel.name) + ", kind " + std::to_string(static_cast<int>(kind)) + ": ";
            EXPECT_TRUE(typist.there("key-" + key)) << where << key;
            EXPECT_TRUE(typist.there("key-backspace") || typist.state.section == KeyboardSection::signs) << where;
            EXPECT_TRUE(typist.there("key-done")) << where;
            expect_good_targets(typist.screen, typist.tray, where);
        }
    }
}

TEST_P(KeyboardOn, every_panel_takes_a_name_with_marks) {
    const auto& [panel, size] = GetParam();
    Typist typist(panel, size, KeyboardKind::names);
    for (const char* key :
         {"n", "g", "u", "y", "ê", "tone-nga", "n", "space", "t", "h", "i", "tone-nang", "space", "a", "tone-sac", "n", "h"})
        typist.press_wherever(std::string("key-") + key);
    EXPECT_EQ(typist.value, "Nguyễn Thị Ánh") << panel.name << " " << typist.value.view();
}

INSTANTIATE_TEST_SUITE_P(Keyboard, KeyboardOn, testing::Combine(testing::ValuesIn(test_panels), testing::ValuesIn(kiosk::text_sizes)));

TEST(Keyboard, types_an_amount_with_three_zeros_and_none_in_front) {
    Typist typist(KeyboardKind::amount);
    typist.what.most_letters = 9;
    typist.press({"0", "000", "1", "2", "5", "0", "000", "000"});
    EXPECT_EQ(typist.value, "1250000");
}

TEST(TextField, states_dots_and_never_the_text) {
    Screen screen;
    const Secret value("Nguyễn Ế");
    bool touched = false;
    const auto draw = [&](Frame& f) {
        touched |=
            text_field(f, {50, 50}, 900, {.id = "field-name", .label = "Họ và tên", .value = value, .error = "Thiếu tên", .focused = true});
    };
    screen.frame(draw);
    const Node* node = screen.stage.semantics().find("field-name");
    ASSERT_NE(node, nullptr);
    EXPECT_EQ(node->value, "••••••••");
    EXPECT_TRUE(node->focused);
    for (const Node& any : screen.stage.semantics().nodes()) EXPECT_EQ((any.name + any.value).find("Nguyễn"), std::string::npos);
    EXPECT_EQ(screen.stage.semantics().find("field-name-error")->name, "Thiếu tên");
    screen.tap("field-name", draw);
    EXPECT_TRUE(touched);
}

TEST(TextField, wipes_what_the_keyboard_erases) {
    Secret value("bí mật");
    const char* memory = value.view().data();
    const std::size_t size = value.size();
    erase(value);
    EXPECT_EQ(memory[size - 1], 0);
}

}  // namespace
}  // namespace ui::widgets
