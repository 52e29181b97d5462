// Widgets that show: amounts, QR codes, the countdown, a scanned page looked at closely.
#include <cmath>

#include "tests/ui/widgets/targets.h"
#include "ui/pictures.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/page_zoom.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/qr_code.h"

namespace ui::widgets {
namespace {

using platform::Secret;

TEST(NumberField, groups_its_digits_by_the_language) {
    EXPECT_EQ(shown_number(Secret("1250000"), '.'), "1.250.000");
    EXPECT_EQ(shown_number(Secret("1250000"), ','), "1,250,000");
    EXPECT_EQ(shown_number(Secret("950"), '.'), "950");
    EXPECT_EQ(shown_number(Secret(""), '.'), "");
}

TEST(NumberField, states_dots_for_its_digits) {
    Screen screen;
    const Secret value("1250000");
    const auto draw = [&](Frame& frame) {
        number_field(frame, {40, 40}, 900, {.id = "field-amount", .label = "Số tiền", .value = value, .unit = "đồng", .focused = true});
    };
    screen.frame(draw);
    EXPECT_EQ(screen.stage.semantics().find("field-amount")->value, "•••••••");
}

TEST(QrCode, is_black_on_white_in_whole_pixels_with_a_quiet_zone) {
    platform::Bitmap modules(21, 21);
    modules.blacken(0, 0);
    modules.blacken(20, 20);
    Screen screen(1080, 1920, {}, {.contrast = kiosk::Contrast::yellow_on_black});
    Rect all;
    screen.frame([&](Frame& frame) {
        frame.paint.rect(frame.page, frame.theme.colours.page_top);
        all = qr_code(frame, {100, 100, 300, 300}, {.id = "qr", .name = "Tra cứu hồ sơ", .modules = modules});
    });
    constexpr float module = 10;  // 300 pixels for 21 modules and 2 x 4 quiet ones
    EXPECT_FLOAT_EQ(all.width, 29 * module);
    const auto at = [&](float x, float y) {
        return screen.at(static_cast<int>(all.x + (x + 4.5F) * module), static_cast<int>(all.y + (y + 4.5F) * module)) & 0xFFFFFF;
    };
    EXPECT_EQ(at(0, 0), 0U);
    EXPECT_EQ(at(20, 20), 0U);
    EXPECT_EQ(at(1, 0), 0xFFFFFFU);
    EXPECT_EQ(at(-4, -4), 0xFFFFFFU) << "the quiet zone is white in every theme";
    EXPECT_EQ(screen.stage.semantics().find("qr")->role, Role::picture);
}

TEST(Countdown, has_digits_of_thirty_millimetres_on_the_usual_panel) {
    Screen screen;
    const float ring = screen.stage.theme().px(80_mm);
    int top = 0, bottom = 0;
    screen.frame([&](Frame& frame) {
        frame.paint.rect(frame.page, rgb(0xFFFFFF));
        countdown(frame, {100, 100, ring, ring}, {.id = "countdown", .name = "Còn", .seconds = 28, .of_seconds = 30});
    });
    // The number's ink lies inside the ring; count its rows.
    const int inside = static_cast<int>(screen.stage.theme().px(9_mm));
    const int left = 100 + inside, right = 100 + static_cast<int>(ring) - inside;
    for (int y = 100 + inside; y < 100 + static_cast<int>(ring) - inside; ++y) {
        bool ink = false;
        for (int x = left; x < right; ++x) {
            const float dx = static_cast<float>(x) - 100 - ring / 2, dy = static_cast<float>(y) - 100 - ring / 2;
            ink = ink || (std::hypot(dx, dy) < ring / 2 - static_cast<float>(inside) && (screen.at(x, y) & 0xFF) < 0x60);
        }
        if (ink && top == 0) top = y;
        if (ink) bottom = y;
    }
    EXPECT_GE(screen.stage.theme().scale.millimetres(static_cast<float>(bottom - top)), 30);
}

struct Viewer {
    Screen screen;
    Pictures pictures{"/nowhere"};
    PageZoomState state;
    Rect place;
    std::shared_ptr<drivers::scanner::Raster> page = std::make_shared<drivers::scanner::Raster>();
    std::size_t pixels = 0;
    std::function<void(Frame&)> draw = [this](Frame& frame) {
        const PageZoom what{.id = "page",
                            .name = "Giấy khám sức khỏe",
                            .words = {"Phóng to", "Thu nhỏ", "Lên", "Xuống", "Trái", "Phải"},
                            .page_width = page->width,
                            .page_height = page->height};
        const Rect room = page_zoom_room(frame.theme, place);
        const bool whole = state.times == 0;
        const auto& texture =
            pictures.page(page, whole ? static_cast<int>(room.width) : page->width, whole ? static_cast<int>(room.height) : page->height);
        pixels = texture.colours.size();
        page_zoom(frame, place, what, texture, state);
    };
    explicit Viewer(const TestPanel& panel, kiosk::TextSize size = kiosk::TextSize::large)
        : screen(panel.width, panel.height, Scale(panel.width, panel.width_mm), {.size = size}) {
        const Theme& theme = screen.stage.theme();
        place = {theme.margin, 0, static_cast<float>(panel.width) - 2 * theme.margin, page_zoom_height(theme)};
        page->width = 778;
        page->height = drivers::scanner::preview_height;
        page->samples = 1;
        page->pixels.assign(778 * 1100, 0xC0);
        screen.frame(draw);
    }
    const Node* find(const std::string& id) { return screen.stage.semantics().find(id); }
};

TEST(PageZoom, shows_the_page_at_its_own_pixels_and_leads_to_its_corners) {
    Viewer viewer(test_panels[6]);
    EXPECT_FALSE(viewer.find("page-smaller")->enabled);
    EXPECT_EQ(viewer.find("page-up"), nullptr);
    viewer.screen.tap("page-larger", viewer.draw);
    EXPECT_EQ(viewer.state.times, 1);
    EXPECT_FALSE(viewer.find("page-up")->enabled) << "the top is seen already";
    for (int i = 0; i < 20 && viewer.find("page-down")->enabled; ++i) viewer.screen.tap("page-down", viewer.draw);
    EXPECT_FLOAT_EQ(viewer.state.y, 1);
    viewer.screen.tap("page-larger", viewer.draw);
    EXPECT_EQ(viewer.state.times, 2);
    EXPECT_FALSE(viewer.find("page-larger")->enabled);
    for (int i = 0; i < 20 && viewer.find("page-right")->enabled; ++i) viewer.screen.tap("page-right", viewer.draw);
    EXPECT_FLOAT_EQ(viewer.state.x, 1);
    viewer.screen.tap("page-smaller", viewer.draw);
    viewer.screen.tap("page-smaller", viewer.draw);
    EXPECT_EQ(viewer.state.times, 0);
}

TEST(PageZoom, keeps_no_more_than_the_scans_own_pixels) {
    Viewer viewer(test_panels[9]);
    for (int i = 0; i < 3; ++i) {
        EXPECT_LE(viewer.pixels, 778U * 1100U);
        if (viewer.find("page-larger")->enabled) viewer.screen.tap("page-larger", viewer.draw);
    }
}

TEST(PageZoom, has_good_targets_on_every_panel) {
    for (const TestPanel& panel : test_panels) {
        Viewer viewer(panel, kiosk::TextSize::largest);
        expect_good_targets(viewer.screen, viewer.place, std::string(panel.name) + ": ");
        viewer.screen.tap("page-larger", viewer.draw);
        EXPECT_GT(viewer.state.times, 0) << panel.name;
        expect_good_targets(viewer.screen, viewer.place, std::string(panel.name) + ", large: ");
    }
}

}  // namespace
}  // namespace ui::widgets
