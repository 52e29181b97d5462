#include "ui/widgets/place_picker.h"

#include <fmt/core.h>

#include <array>
#include <map>

#include "platform/text.h"
#include "tests/ui/widgets/targets.h"

namespace ui::widgets {
namespace {

constexpr std::array initials{"An",   "Bình", "Cao",   "Đông", "Đắk", "Giang", "Hà",    "Hòa",  "Khánh", "Lạng", "Lâm", "Nam",
                              "Ninh", "Phú",  "Quảng", "Sơn",  "Tây", "Thái",  "Thanh", "Tiền", "Tuyên", "Vĩnh", "Ý",   "Yên"};

// 34 pretend provinces with 100 communes each.
struct Register {
    std::vector<PlaceOption> provinces;
    std::map<std::string, std::vector<PlaceOption>> communes;

    Register() {
        for (int p = 0; p < 34; ++p) {
            const std::string key = fmt::format("{:02}", p + 1);
            const std::string name = fmt::format("{} {}", initials[static_cast<std::size_t>(p) % initials.size()], p + 1);
            provinces.push_back({key, "Tỉnh " + name, name});
            for (int c = 0; c < 100; ++c) {
                const std::string commune = fmt::format("{} {}", initials[static_cast<std::size_t>(c) % initials.size()], c + 1);
                communes[key].push_back({fmt::format("{}{:03}", key, c + 1), "Phường " + commune, commune});
            }
        }
    }
    const std::vector<PlaceOption>& below(const std::vector<platform::Secret>& chosen) const {
        return chosen.empty() ? provinces : communes.at(std::string(chosen.front().view()));
    }
};

struct Picker {
    Register places;
    Screen screen;
    Rect place{40, 200, 1000, 1500};
    PlacePickerState state;
    bool complete = false, left = false, search = false;
    std::function<void(Frame&)> draw = [this](Frame& frame) {
        const PlacePicker what{.id = "place",
                               .words = {"Lùi lại", "Xem tiếp", {"Tỉnh, thành phố", "Phường, xã"}, "Gõ tên để tìm"},
                               .options = [this](const auto& chosen) -> const std::vector<PlaceOption>& { return places.below(chosen); }};
        const auto tap = place_picker(frame, place, what, state);
        complete = complete || tap == PlacePickerTap::chosen;
        left = left || tap == PlacePickerTap::left;
        search = search || tap == PlacePickerTap::search;
    };
    Picker() { screen.frame(draw); }
    explicit Picker(const TestPanel& panel, kiosk::TextSize size)
        : screen(panel.width, panel.height, Scale(panel.width, panel.width_mm), {.size = size}),
          place(inset({0, 0, static_cast<float>(panel.width), static_cast<float>(panel.height)}, screen.stage.theme().margin,
                      screen.stage.theme().px(18_mm))) {
        screen.frame(draw);
    }
    const Node* find(const std::string& id) { return screen.stage.semantics().find(id); }
    void tap(const std::string& id) { screen.tap(id, draw); }
    // Turns the list's pages until it is there.
    void open(const std::string& id, const std::string& more) {
        for (int i = 0; i < 40 && find(id) == nullptr && find(more) != nullptr; ++i) tap(more);
        tap(id);
    }
};

TEST(PlacePicker, leads_from_letter_to_province_to_letter_to_commune) {
    Picker picker;
    picker.tap("place-letter-d");
    picker.tap("place-04");
    EXPECT_FALSE(picker.complete);
    picker.tap("place-letter-t");
    picker.open("place-04017", "place-more");
    EXPECT_TRUE(picker.complete);
    ASSERT_EQ(picker.state.keys.size(), 2U);
    EXPECT_EQ(picker.state.keys[0], "04");
    EXPECT_EQ(picker.state.keys[1], "04017");
    EXPECT_EQ(picker.state.names[1], "Phường Tây 17");
}

TEST(PlacePicker, shows_only_letters_that_begin_a_name_with_marks_aside) {
    Picker picker;
    EXPECT_EQ(picker.find("place-letter-e"), nullptr);
    ASSERT_NE(picker.find("place-letter-y"), nullptr);
    EXPECT_EQ(picker.find("place-letter-y")->name, "Ý Y") << "as the names begin";
    EXPECT_EQ(picker.find("place-letter-d")->name, "Đ");
}

TEST(PlacePicker, offers_to_type_the_name_instead) {
    Picker picker;
    picker.tap("place-search");
    EXPECT_TRUE(picker.search);
    EXPECT_FALSE(picker.complete);
}

TEST(PlacePicker, goes_back_one_level_at_a_time_and_then_leaves) {
    Picker picker;
    picker.tap("place-letter-h");
    picker.tap("place-07");
    picker.tap("place-letter-a");
    picker.tap("place-back");
    EXPECT_NE(picker.find("place-letter-a"), nullptr);
    EXPECT_EQ(picker.state.keys.size(), 1U);
    picker.tap("place-back");
    EXPECT_TRUE(picker.state.keys.empty());
    EXPECT_FALSE(picker.left);
    picker.tap("place-back");
    EXPECT_TRUE(picker.left);
}

TEST(PlacePicker, states_dots_for_what_was_chosen) {
    Picker picker;
    picker.tap("place-letter-h");
    picker.tap("place-07");
    const Node* chosen = picker.find("place-chosen");
    ASSERT_NE(chosen, nullptr);
    EXPECT_EQ(chosen->name, "Phường, xã");
    EXPECT_EQ(platform::count_letters(chosen->value), platform::count_letters("Tỉnh Hà 7"));
    EXPECT_EQ(chosen->value.find("Hà"), std::string::npos);
}

class PlacePickerOn : public testing::TestWithParam<std::tuple<TestPanel, kiosk::TextSize>> {};

TEST_P(PlacePickerOn, every_panel_reaches_the_last_commune) {
    const auto& [panel, size] = GetParam();
    Picker picker(panel, size);
    expect_good_targets(picker.screen, picker.place, std::string(panel.name) + " letters: ");
    picker.open("place-letter-l", "place-letter-more");
    expect_good_targets(picker.screen, picker.place, std::string(panel.name) + " provinces: ");
    picker.open("place-34", "place-more");
    picker.open("place-letter-t", "place-letter-more");
    expect_good_targets(picker.screen, picker.place, std::string(panel.name) + " communes: ");
    picker.open("place-34093", "place-more");
    EXPECT_TRUE(picker.complete) << panel.name;
}

INSTANTIATE_TEST_SUITE_P(PlacePicker, PlacePickerOn,
                         testing::Combine(testing::ValuesIn(test_panels), testing::ValuesIn(kiosk::text_sizes)));

}  // namespace
}  // namespace ui::widgets
