// White paper that grows downwards, and black dots on it.
#pragma once
#include <string_view>
#include <vector>

#include "platform/picture.h"
#include "platform/typeface.h"

namespace drivers::printer {

struct Letters {
    platform::Weight weight = platform::Weight::regular;
    int em = 30;                                      // dots
    int spacing = 0;                                  // dots more between two letters
    int line_height() const { return em * 13 / 10; }  // "Ế" below "g" keeps clear from 1.27
};

class Sheet {
public:
    Sheet(platform::Typeface& typeface, int width) : typeface_(typeface), paper_(width, 0) {}

    int width() const { return paper_.width; }
    int at() const { return at_; }  // where the next thing is drawn, from above
    void skip(int dots);
    // One line at x; moves down by its height.
    void write(std::string_view line, const Letters& letters, int x);
    void fill(int x, int y, int width, int height);
    void frame(int x, int y, int width, int height, int thickness);
    // Each dot of the stamp as a square of scale dots.
    void stamp(const platform::Bitmap& stamp, int scale, int x);

    int width_of(std::string_view line, const Letters& letters);
    // Lines that fit; a word wider than the line is split rather than cut.
    std::vector<std::string_view> lines_of(std::string_view text, const Letters& letters, int most_width);
    // The same number of lines for each paragraph, as equal in length as can be.
    std::vector<std::string_view> even_lines_of(std::string_view text, const Letters& letters, int most_width);

    platform::Bitmap take() &&;

private:
    platform::MeasuredText measured(std::string_view text, const Letters& letters);
    void draw(const platform::Glyph& glyph, int x, int base);

    platform::Typeface& typeface_;
    platform::Bitmap paper_;
    int at_ = 0;
};

}  // namespace drivers::printer
