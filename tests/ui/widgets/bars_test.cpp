#include "ui/widgets/bars.h"

#include <array>

#include "tests/ui/fixture.h"

namespace ui::widgets {
namespace {

constexpr std::array hours{BarColumn{"8h", "12", 0.5F}, BarColumn{"9h", "24", 1.0F}, BarColumn{"10h", "0", 0.0F}};

TEST(Bars, are_told_as_well_as_drawn) {
    Screen screen;
    screen.frame([](Frame& frame) {
        const BarRow row{.id = "help-alone", .label = "Tự làm", .shown = "31", .share = 0.5F};
        bar_row(frame, {100, 100, 800, bar_row_height(frame, 800, row)}, row);
        columns(frame, {100, 400, 900, columns_height(frame.theme)}, {.id = "chart-hours", .name = "Lượt theo giờ", .columns = hours});
    });
    EXPECT_EQ(screen.stage.semantics().find("help-alone")->name, "Tự làm");
    EXPECT_EQ(screen.stage.semantics().find("help-alone")->value, "31");
    EXPECT_EQ(screen.stage.semantics().find("chart-hours")->value, "8h 12, 9h 24, 10h 0");
    EXPECT_TRUE(screen.stage.paint().flaws().empty());
}

// Three columns of 300 pixels from x = 100 on: painted rows of each, counted in its middle.
TEST(Bars, stand_as_high_as_their_counts) {
    Screen screen;
    const auto draw = [](Frame& frame) {
        columns(frame, {100, 400, 900, 400}, {.id = "chart", .name = "Lượt theo giờ", .columns = hours});
    };
    screen.frame(draw);
    const auto brand = screen.at(550, 600);
    const auto rows_at = [&](int x) {
        int rows = 0;
        for (int y = 400; y < 800; ++y) rows += screen.at(x, y) == brand ? 1 : 0;
        return rows;
    };
    EXPECT_GT(rows_at(550), 200);
    EXPECT_NEAR(rows_at(250) * 2, rows_at(550), 4);
    EXPECT_EQ(rows_at(850), 0);
}

TEST(Bars, leave_labels_out_rather_than_write_them_over_each_other) {
    std::vector<BarColumn> days;
    for (int day = 1; day <= 31; ++day) days.push_back({std::to_string(day) + "/11", std::to_string(1000 + day), 0.5F});
    Screen screen(600, 1024);
    screen.frame([&](Frame& frame) {
        columns(frame, {20, 100, 560, columns_height(frame.theme)}, {.id = "chart", .name = "", .columns = days});
    });
    EXPECT_TRUE(screen.stage.paint().flaws().empty());
}

}  // namespace
}  // namespace ui::widgets
