#include "ui/widgets/keyboard.h"

#include <set>

#include "tests/ui/fixture.h"
#include "ui/widgets/text_field.h"

namespace ui::widgets {
namespace {

using platform::Secret;

struct Typist {
    Screen screen;
    Keyboard what{.kind = KeyboardKind::names,
                  .words = {"cách", "xóa", "hoa", "xong", "tiếp", "sắc", "huyền", "hỏi", "ngã", "nặng", "ABC", "123"}};
    KeyboardState state;
    Secret value;
    KeyboardAction last = KeyboardAction::none;

    std::function<void(Frame&)> draw = [this](Frame& frame) {
        const auto action = keyboard(frame, {0, 1000, 1080, keyboard_height(frame.theme, what.kind, 1080, 920)}, what, state, value);
        if (action != KeyboardAction::none) last = action;
    };
    explicit Typist(KeyboardKind kind) {
        what.kind = kind;
        screen.frame(draw);
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
