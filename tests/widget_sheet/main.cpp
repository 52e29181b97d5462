// widget_sheet FOLDER [contrast]: every widget in every state, as PNG files to look at; prints what a full redraw costs.
#include <fmt/core.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "platform/picture.h"
#include "tests/widget_sheet/sheets.h"

namespace {

constexpr int width = 1080;
constexpr int height = 1920;

platform::Typeface fonts() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    return std::move(*platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                                "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"}));
}

// A page with grey bars for lines of print.
ui::backend::Texture pretend_page() {
    platform::Picture page{800, 1100, std::vector<std::uint32_t>(800 * 1100, 0xFFF8F6F0)};
    for (int y = 90; y < 1020; ++y) {
        for (int x = 80; x < 720; ++x) {
            if (y % 30 < 10 && (x * 7 + y / 30 * 131) % 97 > 14 && x < 720 - (y / 30 * 53) % 200)
                page.pixels[static_cast<std::size_t>(y * 800 + x)] = 0xFF3C4048;
        }
    }
    return ui::backend::fitted(ui::backend::texture_of(page), 440, 620);
}

ui::backend::Texture pretend_slip(platform::Typeface& typeface) {
    platform::Bitmap slip(400, 560);
    int y = 60;
    for (const std::string_view line : {"PHIẾU HẸN", "Mã hồ sơ", "7K3M-9QX2", "Ngày trả: 05/12/2026"}) {
        float pen = 40;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const auto& glyph = typeface.glyph(platform::Weight::bold, 34,
                                               static_cast<unsigned char>(line[i]) < 0x80 ? static_cast<char32_t>(line[i]) : U' ');
            for (int gy = 0; gy < glyph.height; ++gy) {
                for (int gx = 0; gx < glyph.width; ++gx) {
                    if (glyph.coverage[static_cast<std::size_t>(gy * glyph.width + gx)] > 127)
                        slip.blacken(static_cast<int>(pen) + glyph.left + gx, y - glyph.top + gy);
                }
            }
            pen += glyph.advance;
        }
        y += 70;
    }
    return ui::backend::texture_of(slip);
}

void save(const std::filesystem::path& file, const std::vector<std::uint32_t>& pixels) {
    platform::Picture picture{width, height, pixels};
    const auto bytes = platform::png(picture);
    std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(bytes->data()), static_cast<std::streamsize>(bytes->size()));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    platform::Typeface typeface = fonts();
    const auto hero = platform::read_png(std::filesystem::path(TRAM_PICTURES) / "hero.png");
    const widget_sheet::Pictures pictures{ui::backend::fitted(ui::backend::texture_of(*hero), 640, 480), pretend_page(),
                                          pretend_slip(typeface)};
    ui::Stage stage(typeface, ui::make_theme({}, argc > 2 ? ui::high_contrast_palette() : ui::light_palette()));
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height);
    const ui::backend::Canvas canvas{pixels.data(), width, height, width};
    for (const auto& sheet : widget_sheet::sheets(pictures)) {
        stage.change_screen();
        for (int warm = 0; warm < 2; ++warm) stage.frame(canvas, std::chrono::milliseconds(150), sheet.draw);
        platform::WindowEvents exposed;
        exposed.exposed = true;
        constexpr int times = 20;
        const std::clock_t start = std::clock();  // of the processor: other programs do not count
        for (int i = 0; i < times; ++i) {
            stage.feed(exposed);
            stage.frame(canvas, std::chrono::milliseconds(0), sheet.draw);
        }
        const double took = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        fmt::print("{:12} {:5.1f} ms for a whole frame\n", sheet.name, took / times);
        save(folder / (sheet.name + ".png"), pixels);
    }
}
