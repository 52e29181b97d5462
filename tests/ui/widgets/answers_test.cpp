// Widgets that take an answer without keys: pages of choices, two answers, checklist, error summary.
#include <set>

#include "tests/ui/widgets/targets.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/choice_pages.h"
#include "ui/widgets/error_summary.h"
#include "ui/widgets/yes_no.h"

namespace ui::widgets {
namespace {

struct Pages {
    Screen screen;
    std::vector<std::string> keys;
    std::vector<ChoiceWords> choices;
    std::size_t first = 0;
    std::optional<std::size_t> touched, foot;
    Rect place{40, 40, 1000, 500};
    std::function<void(Frame&)> draw = [this](Frame& frame) {
        const std::array buttons{Button{.id = "done", .words = "Xong"}};
        const auto tap =
            choice_pages(frame, place, {.id = "class", .choices = choices, .chosen = "3", .more = "Xem tiếp", .foot = buttons}, first);
        if (tap.choice) touched = tap.choice;
        if (tap.foot) foot = tap.foot;
    };
    explicit Pages(int count, const std::string& words = "Hạng ") {
        for (int i = 0; i < count; ++i) keys.push_back(std::to_string(i));
        static std::vector<std::string> names;
        names.clear();
        for (const auto& key : keys) names.push_back(words + key);
        for (std::size_t i = 0; i < keys.size(); ++i) choices.push_back({keys[i], names[i]});
        screen.frame(draw);
    }
    bool there(const std::string& id) const { return screen.stage.semantics().find(id) != nullptr; }
};

TEST(ChoicePages, need_no_more_where_all_have_room) {
    Pages pages(4);
    EXPECT_FALSE(pages.there("class-more"));
    pages.screen.tap("class-2", pages.draw);
    EXPECT_EQ(pages.touched, 2U);
    EXPECT_TRUE(pages.screen.stage.semantics().find("class-3")->checked);
}

TEST(ChoicePages, lead_round_through_all_parts) {
    Pages pages(60);
    EXPECT_TRUE(pages.there("class-0"));
    std::set<std::string> seen;
    for (int i = 0; i < 30; ++i) {
        for (const Node& node : pages.screen.stage.semantics().nodes()) seen.insert(node.id);
        expect_good_targets(pages.screen, pages.place, "part " + std::to_string(i) + ": ");
        pages.screen.tap("class-more", pages.draw);
        if (pages.first == 0) break;
    }
    for (const auto& key : pages.keys) EXPECT_TRUE(seen.contains("class-" + key)) << key;
    EXPECT_EQ(pages.first, 0U) << "after the last part comes the first";
    pages.screen.tap("done", pages.draw);
    EXPECT_EQ(pages.foot, 0U);
}

TEST(ChoicePages, stand_in_rows_where_words_are_long) {
    Pages pages(3, "Cấp lại do giấy phép lái xe bị hỏng, không còn sử dụng được nữa, số ");
    const auto* one = pages.screen.stage.semantics().find("class-0");
    EXPECT_FLOAT_EQ(one->place.width, pages.place.width);
}

TEST(YesNo, takes_either_of_two_answers) {
    Screen screen;
    std::optional<std::size_t> touched;
    const YesNo what{.id = "same", .answers = {Answer{"yes", "Có", Icon::check}, Answer{"no", "Không", Icon::close}}, .chosen = "no"};
    const auto draw = [&](Frame& frame) {
        const auto one = yes_no(frame, {40, 40, 1000, yes_no_height(frame, 1000, what)}, what);
        if (one) touched = one;
    };
    screen.frame(draw);
    expect_good_targets(screen, {40, 40, 1000, 600}, "");
    const Node *yes = screen.stage.semantics().find("same-yes"), *no = screen.stage.semantics().find("same-no");
    EXPECT_FLOAT_EQ(yes->place.y, no->place.y) << "short words stand side by side";
    EXPECT_TRUE(no->checked);
    EXPECT_FALSE(yes->checked);
    screen.tap("same-yes", draw);
    EXPECT_EQ(touched, 0U);
}

TEST(YesNo, puts_long_answers_under_each_other) {
    Screen screen;
    const YesNo what{
        .id = "way",
        .answers = {Answer{"a", "Tôi muốn nhận kết quả tại bưu điện gần nhà"}, Answer{"b", "Tôi muốn nhận kết quả tại nhà của tôi"}}};
    const auto draw = [&](Frame& frame) { yes_no(frame, {40, 40, 700, yes_no_height(frame, 700, what)}, what); };
    screen.frame(draw);
    EXPECT_GT(screen.stage.semantics().find("way-b")->place.y, screen.stage.semantics().find("way-a")->place.bottom());
}

TEST(Checklist, is_read_or_ticked) {
    const std::array items{ChecklistItem{"photo", "Ảnh chân dung", "Đã có", true},
                           ChecklistItem{"health", "Giấy khám sức khỏe", "Chưa có", false}};
    Screen screen;
    std::optional<std::size_t> touched;
    ChecklistUse use = ChecklistUse::read;
    const auto draw = [&](Frame& frame) {
        const Checklist what{"paper", items, use};
        const auto one = checklist(frame, {40, 40}, 1000, what);
        if (one) touched = one;
        EXPECT_GT(checklist_height(frame, 1000, what), 0);
    };
    screen.frame(draw);
    EXPECT_EQ(screen.stage.semantics().find("paper-photo")->role, Role::text);
    EXPECT_EQ(screen.stage.semantics().find("paper-health")->value, "Chưa có");
    screen.tap("paper-photo", draw);
    EXPECT_FALSE(touched) << "read only";
    use = ChecklistUse::tick;
    screen.frame(draw);
    expect_good_targets(screen, {40, 40, 1000, 1800}, "");
    EXPECT_TRUE(screen.stage.semantics().find("paper-photo")->checked);
    screen.tap("paper-health", draw);
    EXPECT_EQ(touched, 1U);
}

TEST(ErrorSummary, has_a_row_for_each_mistake_that_leads_to_it) {
    const ErrorSummary what{
        .id = "errors", .title = "Còn 2 chỗ cần sửa", .rows = {{"error-birth", "Ngày sinh"}, {"error-phone", "Số điện thoại"}}};
    Screen screen;
    std::optional<std::size_t> touched;
    float height = 0;
    const auto draw = [&](Frame& frame) {
        height = error_summary_height(frame, 1000, what);
        const auto one = error_summary(frame, {40, 40}, 1000, what);
        if (one) touched = one;
    };
    screen.frame(draw);
    expect_good_targets(screen, {40, 40, 1000, height}, "");
    EXPECT_EQ(screen.stage.semantics().find("errors")->role, Role::alert);
    screen.tap("error-phone", draw);
    EXPECT_EQ(touched, 1U);
}

}  // namespace
}  // namespace ui::widgets
