#include "kiosk/care/white_sheet.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kiosk::care {
namespace {

using drivers::scanner::Raster;

constexpr int darkest_paper = 130;  // a sheet under a closed lid is lighter, whatever the lamp's age
constexpr int contrast = 48;        // below the paper's own grey: dirt, and no unevenness of the light
constexpr double dirt_mm2 = 0.15;   // of dark dots in a cell: a speck of 0.4 mm
constexpr double border_mm = 5;     // where the sheet's own edge throws a shadow

int pixel(const Raster& grey, int x, int y) {
    return grey.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) + static_cast<std::size_t>(x)];
}

// The grey that half of the dots are darker than.
int paper_of(const Raster& grey) {
    std::array<std::size_t, 256> counts{};
    for (const auto dot : grey.pixels) ++counts[dot];
    std::size_t seen = 0;
    int level = 0;
    while (level < 255 && (seen += counts[static_cast<std::size_t>(level)]) * 2 < grey.pixels.size()) ++level;
    return level;
}

class Cells {
public:
    Cells(const Raster& grey, int threshold) : grey_(grey), border_(static_cast<int>(border_mm * grey.dpi / 25.4)) {
        for (int y = border_; y < grey.height - border_; ++y)
            for (int x = border_; x < grey.width - border_; ++x)
                if (pixel(grey, x, y) < threshold) ++dots_[cell_of(x, y)];
    }
    std::vector<int> dark() const {
        const double least = dirt_mm2 * grey_.dpi / 25.4 * grey_.dpi / 25.4;
        std::vector<int> out;
        for (std::size_t i = 0; i < dots_.size(); ++i)
            if (dots_[i] >= least) out.push_back(static_cast<int>(i));
        return out;
    }

private:
    std::size_t cell_of(int x, int y) const {
        const int column = x * WhiteSheet::columns / grey_.width, row = y * WhiteSheet::rows / grey_.height;
        return static_cast<std::size_t>(row * WhiteSheet::columns + column);
    }
    const Raster& grey_;
    int border_;
    std::array<int, static_cast<std::size_t>(WhiteSheet::columns* WhiteSheet::rows)> dots_{};
};

bool has_streak(const std::vector<int>& dark) {
    std::array<int, WhiteSheet::columns> in_column{};
    for (const int cell : dark) ++in_column[static_cast<std::size_t>(cell % WhiteSheet::columns)];
    return std::any_of(in_column.begin(), in_column.end(), [](int cells) { return cells >= WhiteSheet::rows * 3 / 4; });
}

// Across a sharp edge most of the step from paper to ink lies between two dots; the steepest of all steps tells. 100: in one dot.
std::optional<int> sharpness_of(const Raster& grey, int paper) {
    constexpr std::size_t enough_edges = 200;
    std::array<std::size_t, 256> steps{};
    int ink = paper;
    for (int y = grey.height / 20; y < grey.height * 19 / 20; ++y) {
        for (int x = grey.width / 20; x + 1 < grey.width * 19 / 20; ++x) {
            ++steps[static_cast<std::size_t>(std::abs(pixel(grey, x + 1, y) - pixel(grey, x, y)))];
            ink = std::min(ink, pixel(grey, x, y));
        }
    }
    const int range = paper - ink;
    if (range < 2 * contrast) return std::nullopt;
    std::size_t edges = 0;
    int steepest = 255;
    while (steepest > 0 && (edges += steps[static_cast<std::size_t>(steepest)]) < enough_edges) --steepest;
    return std::min(100, steepest * 100 / range);
}

}  // namespace

WhiteSheet look_at_white_sheet(const Raster& scan) {
    const Raster grey = drivers::scanner::grey_of(scan);
    WhiteSheet out;
    const int paper = paper_of(grey);
    if (paper < darkest_paper) {
        out.verdict = WhiteSheet::Verdict::dark;
        return out;
    }
    out.dark_cells = Cells(grey, paper - contrast).dark();
    const bool printed = out.dark_cells.size() > static_cast<std::size_t>(WhiteSheet::columns * WhiteSheet::rows / 5);
    if (!out.dark_cells.empty()) out.verdict = WhiteSheet::Verdict::dirty;
    if (printed) out.verdict = WhiteSheet::Verdict::printed;
    if (has_streak(out.dark_cells)) out.verdict = WhiteSheet::Verdict::streaks;
    if (printed) out.sharpness = sharpness_of(grey, paper);
    return out;
}

}  // namespace kiosk::care
