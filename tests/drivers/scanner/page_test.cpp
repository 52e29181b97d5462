#include "drivers/scanner/page.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "tests/drivers/scanner/scanner_rig.h"

namespace drivers::scanner {
namespace {

// Left half dark, right half light; smooth, so that JPEG changes little.
Raster two_halves(int width, int height, int samples) {
    Raster raster{width, height, samples, 300, {}};
    for (int i = 0; i < width * height; ++i) {
        for (int c = 0; c < samples; ++c) raster.pixels.push_back(i % width < width / 2 ? 30 : 220);
    }
    return raster;
}

std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return "popen failed";
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
    const int status = ::pclose(pipe);
    return status == 0 ? text : text + "\nexit status " + std::to_string(status);
}

void keep(const std::filesystem::path& file, const platform::SecretBytes& bytes) {
    std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Page, keeps_the_size_and_density_of_the_raster) {
    const auto page = make_page(two_halves(2480, 3508, 3));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->width, 2480);
    EXPECT_EQ(page->height, 3508);
    EXPECT_EQ(page->dpi, 300);
    Workplace place;
    keep(place.folder() / "page.jpg", page->jpeg);
    EXPECT_TRUE(holds(output_of("file " + (place.folder() / "page.jpg").string()), "density 300x300")) << "file(1) reads it otherwise";
}

TEST(Page, has_a_colour_preview_of_at_most_1100_rows) {
    for (const int samples : {1, 3}) {
        const auto page = make_page(two_halves(2480, 3508, samples));
        ASSERT_TRUE(page);
        const Raster& preview = *page->preview;
        EXPECT_EQ(preview.height, preview_height);
        EXPECT_EQ(preview.width, 777);
        EXPECT_EQ(preview.samples, 3);
        EXPECT_EQ(preview.pixels.size(), 777UL * 1100UL * 3UL);
        EXPECT_EQ(preview.pixels.front(), 30);
        EXPECT_EQ(preview.pixels.back(), 220);
    }
}

TEST(Page, has_a_preview_as_large_as_a_small_raster) {
    const Raster paper = chequered(50, 40, 3);
    const auto page = make_page(paper);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->preview->width, 50);
    EXPECT_EQ(page->preview->height, 40);
    EXPECT_TRUE(page->preview->pixels == paper.pixels);
}

TEST(Page, averages_thin_lines_into_the_preview) {
    Raster paper{4400, 4400, 1, 300, {}};
    paper.pixels.assign(4400UL * 4400UL, 255);
    for (std::size_t x = 0; x < 4400; x += 4) {  // one column in four
        for (std::size_t y = 0; y < 4400; ++y) paper.pixels[y * 4400 + x] = 0;
    }
    const auto page = make_page(paper);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->preview->pixels[page->preview->pixels.size() / 2], 255 * 3 / 4);
}

TEST(Page, takes_the_worst_noise) {
    const auto page = make_page(chequered(2480, 3508, 3));
    ASSERT_TRUE(page);
    EXPECT_GT(page->jpeg.size(), 1'000'000U);
}

TEST(Page, refuses_rasters_that_cannot_be) {
    const Raster good = two_halves(20, 20, 3);
    Raster short_of_pixels = good, no_width = good, two_samples = good, no_density = good;
    short_of_pixels.pixels.pop_back();
    no_width.width = 0;
    two_samples.samples = 2;
    no_density.dpi = 0;
    for (const Raster* bad : {&short_of_pixels, &no_width, &two_samples, &no_density}) {
        const auto page = make_page(*bad);
        ASSERT_FALSE(page);
        EXPECT_EQ(page.error().trouble, Trouble::bad_data);
    }
    Raster too_wide{70'000, 1, 1, 300, platform::SecretBytes(70'000)};
    EXPECT_FALSE(make_page(too_wide));
}

TEST(Page, weighs_green_most_in_its_grey) {
    const Raster colours{4, 1, 3, 300, {255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255}};
    const Raster grey = grey_of(colours);
    EXPECT_EQ(grey.samples, 1);
    EXPECT_EQ(grey.pixels, (platform::SecretBytes{77, 149, 29, 255}));
}

TEST(Pdf, is_sound_to_other_programs_and_shows_the_page_at_its_true_size) {
    Workplace place;
    for (const int samples : {1, 3}) {
        const auto page = make_page(two_halves(2480, 3508, samples));
        ASSERT_TRUE(page);
        const std::string file = (place.folder() / "page.pdf").string();
        keep(file, pdf_of(*page));
        EXPECT_TRUE(holds(output_of("qpdf --check " + file), "No syntax or stream encoding errors found"))
            << output_of("qpdf --check " + file);
        const std::string facts = output_of("pdfinfo " + file);
        EXPECT_TRUE(holds(facts, "595.2 x 841.92 pts (A4)")) << facts;
        EXPECT_TRUE(holds(facts, "PDF version:     1.4")) << facts;
        EXPECT_FALSE(holds(facts, "Creator")) << facts;
        output_of("pdftoppm -r 300 -gray " + file + " " + (place.folder() / "shown").string());
        std::ifstream shown(place.folder() / "shown-1.pgm", std::ios::binary);
        std::string magic, width, height, most;
        shown >> magic >> width >> height >> most;
        EXPECT_EQ(width + "x" + height, "2480x3508");
        shown.seekg(-3508 * 2480 + 1754 * 2480 + 1, std::ios::end);
        std::string row(2480, '\0');
        shown.read(row.data(), 2480);
        EXPECT_NEAR(static_cast<std::uint8_t>(row[600]), 30, 3);
        EXPECT_NEAR(static_cast<std::uint8_t>(row[1800]), 220, 3);
    }
}

TEST(Pdf, has_the_size_of_an_identity_card_when_the_page_has) {
    const auto page = make_page(two_halves(1011, 638, 3));
    ASSERT_TRUE(page);
    Workplace place;
    keep(place.folder() / "card.pdf", pdf_of(*page));
    const std::string facts = output_of("pdfinfo " + (place.folder() / "card.pdf").string());
    EXPECT_TRUE(holds(facts, "242.64 x 153.12 pts")) << facts;
}

}  // namespace
}  // namespace drivers::scanner
