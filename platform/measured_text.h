// Text whose parts are measured once, to be put on lines of any width.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

namespace platform {

// Knows views into the text it was made of, no copy.
class MeasuredText {
public:
    using WidthOf = std::function<float(std::string_view)>;  // additive: the width of "ab" is that of "a" and that of "b"
    MeasuredText(std::string_view text, WidthOf width_of);

    // As much on each line as has room, without spaces at its ends; a new line at each '\n'. What is wider than a line by itself is split
    // (split_of in line_breaks.h), so that nothing is ever lost.
    std::vector<std::string_view> lines(float most_width) const;
    // The same number of lines, but in each paragraph all about equally long; paragraphs of more than six are not seen as one shape.
    std::vector<std::string_view> even_lines(float most_width) const;
    // The least width at which nothing is split.
    float widest_part() const { return widest_part_; }

private:
    struct Part {
        std::string_view words;
        float gap, width;  // gap: of the spaces before it
    };
    struct Paragraph {
        std::string_view text;
        std::vector<Part> parts;
    };
    void measure(std::string_view paragraph);
    void fill(const Paragraph& paragraph, float most_width, std::vector<std::string_view>& lines) const;
    std::vector<std::string_view> even(const Paragraph& paragraph, float most_width) const;
    std::string_view split(std::string_view words, float most_width, std::vector<std::string_view>& lines) const;
    std::size_t fitting(std::string_view words, float most_width) const;

    WidthOf width_of_;
    std::vector<Paragraph> paragraphs_;
    float widest_part_ = 0;
};

}  // namespace platform
