#include "drivers/printer/sheet.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "platform/text.h"

namespace drivers::printer {
namespace {

// From which coverage (of 255) on a dot is black. Tried from 80 to 150 at 28 dots per em: at 80 the two marks of "ẫ" run together, from 128
// on thin strokes grow pale.
constexpr std::uint8_t black_from = 110;

}  // namespace

void Sheet::skip(int dots) {
    at_ += dots;
    if (at_ <= paper_.height) return;
    paper_.height = at_;
    paper_.rows.resize(static_cast<std::size_t>(paper_.stride()) * static_cast<std::size_t>(at_), 0);
}

// Whole dots only: every "n" of a line has the same stems.
void Sheet::write(std::string_view line, const Letters& letters, int x) {
    const platform::LineMetrics metrics = typeface_.metrics(letters.weight, letters.em);
    const int top = at_;
    skip(letters.line_height());
    const int base = top + static_cast<int>(std::lround((static_cast<float>(letters.line_height()) + metrics.capital_height) / 2));
    auto pen = static_cast<float>(x);
    for (std::size_t at = 0; at < line.size();) {
        const platform::Glyph& glyph = typeface_.glyph(letters.weight, letters.em, platform::next_code_point(line, at));
        draw(glyph, static_cast<int>(std::lround(pen)), base);
        pen += glyph.advance + static_cast<float>(letters.spacing);
    }
}

void Sheet::draw(const platform::Glyph& glyph, int x, int base) {
    for (int row = 0; row < glyph.height; ++row) {
        for (int column = 0; column < glyph.width; ++column) {
            const auto coverage = glyph.coverage[static_cast<std::size_t>(row * glyph.width + column)];
            if (coverage >= black_from) fill(x + glyph.left + column, base - glyph.top + row, 1, 1);
        }
    }
}

void Sheet::fill(int x, int y, int width, int height) {
    for (int row = std::max(y, 0); row < std::min(y + height, paper_.height); ++row) {
        for (int column = std::max(x, 0); column < std::min(x + width, paper_.width); ++column) paper_.blacken(column, row);
    }
}

void Sheet::frame(int x, int y, int width, int height, int thickness) {
    fill(x, y, width, thickness);
    fill(x, y + height - thickness, width, thickness);
    fill(x, y, thickness, height);
    fill(x + width - thickness, y, thickness, height);
}

void Sheet::stamp(const platform::Bitmap& stamp, int scale, int x) {
    const int top = at_;
    skip(stamp.height * scale);
    for (int row = 0; row < stamp.height; ++row) {
        for (int column = 0; column < stamp.width; ++column) {
            if (stamp.black(column, row)) fill(x + column * scale, top + row * scale, scale, scale);
        }
    }
}

int Sheet::width_of(std::string_view line, const Letters& letters) {
    float sum = 0;
    for (std::size_t at = 0; at < line.size();) {
        sum +=
            typeface_.glyph(letters.weight, letters.em, platform::next_code_point(line, at)).advance + static_cast<float>(letters.spacing);
    }
    return static_cast<int>(std::ceil(sum)) - (line.empty() ? 0 : letters.spacing);
}

platform::MeasuredText Sheet::measured(std::string_view text, const Letters& letters) {
    return {text, [this, letters](std::string_view part) {
                float sum = typeface_.width(letters.weight, letters.em, part);
                for (std::size_t at = 0; at < part.size(); platform::next_code_point(part, at)) sum += static_cast<float>(letters.spacing);
                return sum;
            }};
}

std::vector<std::string_view> Sheet::lines_of(std::string_view text, const Letters& letters, int most_width) {
    return measured(text, letters).lines(static_cast<float>(most_width + letters.spacing));
}

std::vector<std::string_view> Sheet::even_lines_of(std::string_view text, const Letters& letters, int most_width) {
    return measured(text, letters).even_lines(static_cast<float>(most_width + letters.spacing));
}

platform::Bitmap Sheet::take() && { return std::move(paper_); }

}  // namespace drivers::printer
