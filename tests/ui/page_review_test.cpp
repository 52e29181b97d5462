// A page just scanned, looked at closely on panels from 10 to 32 inches.
#include "tests/ui/kiosk_rig.h"

namespace kiosk::visit {
namespace {

drivers::scanner::Page page_with_preview() {
    auto preview = std::make_shared<drivers::scanner::Raster>();
    preview->width = 778;
    preview->height = drivers::scanner::preview_height;
    preview->samples = 3;
    preview->pixels.assign(static_cast<std::size_t>(preview->width) * static_cast<std::size_t>(preview->height) * 3, 0xE0);
    drivers::scanner::Page page = synthetic_page();
    page.preview = std::move(preview);
    return page;
}

class PageReviewOn : public testing::TestWithParam<std::tuple<ui::TestPanel, TextSize>> {};

TEST_P(PageReviewOn, any_panel_lets_the_page_be_looked_at_closely) {
    const auto& [panel, size] = GetParam();
    Kiosk kiosk(panel, size);
    kiosk.lead_to(Step::scanning);
    kiosk.usher.take(PageAnswer{kiosk.work().ticket_of("scan_page"), page_with_preview()});
    ASSERT_EQ(kiosk.step(), Step::page_review);
    kiosk.draw();
    const std::string where = std::string(panel.name) + ", size " + std::to_string(static_cast<int>(size)) + ": ";
    kiosk.open("page-larger");
    expect_good_controls(kiosk, where);
    ASSERT_NE(kiosk.find("page-down"), nullptr) << where;
    EXPECT_TRUE(kiosk.find("page-down")->enabled) << where;
    kiosk.tap("page-down");
    EXPECT_TRUE(kiosk.find("page-up")->enabled) << where;
    EXPECT_EQ(kiosk.step(), Step::page_review);
}

INSTANTIATE_TEST_SUITE_P(PageReview, PageReviewOn, testing::Combine(testing::ValuesIn(ui::test_panels), testing::ValuesIn(text_sizes)));

}  // namespace
}  // namespace kiosk::visit
