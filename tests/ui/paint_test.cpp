#include "ui/paint.h"

#include "tests/ui/fixture.h"

namespace ui {
namespace {

TEST(Paint, balances_lines_so_that_no_syllable_stays_alone) {
    Screen screen;
    const TextStyle style = screen.stage.theme().body;
    Paint& paint = screen.stage.paint();
    const std::string_view words = "Giữ yên thẻ cho đến khi nghe tiếng bíp";
    const float nearly = paint.width_of(words, style) - 5;  // only the last syllable does not fit
    const auto lines = paint.lines_of(words, style, nearly);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_GT(paint.width_of(lines[1], style), nearly * 0.35F);
    EXPECT_EQ(paint.height_of(words, style, nearly), 2 * Paint::line_height(style));
}

TEST(Paint, draws_a_paragraph_as_high_as_it_said) {
    Screen screen;
    const std::string_view words = "Một hai ba bốn năm sáu bảy tám chín mười, mười một, mười hai";
    screen.frame([&](Frame& f) {
        const float height = f.paint.height_of(words, f.theme.body, 300);
        EXPECT_EQ(f.paint.paragraph({10, 10}, 300, words, f.theme.body, f.theme.colours.ink), height);
        EXPECT_EQ(f.paint.paragraph({10, 10}, 300, "", f.theme.body, f.theme.colours.ink), 0);
    });
}

TEST(Icons, are_all_in_the_font_and_found_by_name) {
    const platform::Typeface fonts = test_fonts();
#define TRAM_ICON_CHECK(name, code)                                                   \
    EXPECT_TRUE(fonts.has(platform::Weight::icons, code_point(Icon::name))) << #name; \
    EXPECT_EQ(icon_named(#name), Icon::name);
    TRAM_ICONS(TRAM_ICON_CHECK)
#undef TRAM_ICON_CHECK
    EXPECT_FALSE(icon_named("no such icon"));
}

TEST(GlyphAtlas, adds_pages_and_makes_room_when_all_are_full) {
    platform::Typeface fonts = test_fonts();
    GlyphAtlas atlas(fonts);
    char32_t letter = U'A';
    int em = 200;
    while (atlas.find(platform::Weight::bold, em, letter, 0).page != nullptr) {
        if (++letter > U'Z') {
            letter = U'A';
            ++em;
        }
    }
    EXPECT_EQ(atlas.pages(), GlyphAtlas::most_pages);
    const auto before = atlas.find(platform::Weight::bold, 200, U'A', 0).page->version;
    atlas.make_room();
    const auto again = atlas.find(platform::Weight::bold, em, letter, 0);
    ASSERT_NE(again.page, nullptr);
    EXPECT_NE(again.page->version, before);
}

}  // namespace
}  // namespace ui
