#include "platform/measured_text.h"

#include <algorithm>
#include <utility>

#include "platform/line_breaks.h"
#include "platform/text.h"

namespace platform {

MeasuredText::MeasuredText(std::string_view text, WidthOf width_of) : width_of_(std::move(width_of)) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        measure(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

void MeasuredText::measure(std::string_view paragraph) {
    Paragraph& out = paragraphs_.emplace_back(Paragraph{paragraph, {}});
    std::size_t at = 0;
    std::size_t end_before = 0;
    for (auto words = next_part(paragraph, at); !words.empty(); words = next_part(paragraph, at)) {
        const std::size_t begin = at - words.size();
        out.parts.push_back({words, width_of_(paragraph.substr(end_before, begin - end_before)), width_of_(words)});
        widest_part_ = std::max(widest_part_, out.parts.back().width);
        end_before = at;
    }
}

std::vector<std::string_view> MeasuredText::lines(float most_width) const {
    std::vector<std::string_view> out;
    for (const Paragraph& paragraph : paragraphs_) fill(paragraph, most_width, out);
    return out;
}

std::vector<std::string_view> MeasuredText::even_lines(float most_width) const {
    std::vector<std::string_view> out;
    for (const Paragraph& paragraph : paragraphs_) {
        const auto lines = even(paragraph, most_width);
        out.insert(out.end(), lines.begin(), lines.end());
    }
    return out;
}

std::vector<std::string_view> MeasuredText::even(const Paragraph& paragraph, float most_width) const {
    constexpr std::size_t most_balanced = 6;
    constexpr float fine = 4;
    std::vector<std::string_view> out;
    fill(paragraph, most_width, out);
    if (out.size() < 2 || out.size() > most_balanced) return out;
    // The narrowest width with as many lines: then none of them is much shorter than the others.
    float too_narrow = std::max(most_width / 2, widest_part_);
    float wide_enough = most_width;
    while (wide_enough - too_narrow > fine) {
        const float middle = (wide_enough + too_narrow) / 2;
        std::vector<std::string_view> tried;
        fill(paragraph, middle, tried);
        if (tried.size() == out.size()) {
            out = std::move(tried);
            wide_enough = middle;
        } else {
            too_narrow = middle;
        }
    }
    return out;
}

void MeasuredText::fill(const Paragraph& paragraph, float most_width, std::vector<std::string_view>& lines) const {
    std::string_view line = paragraph.text.substr(0, 0);
    float used = 0;
    for (const Part& part : paragraph.parts) {
        if (!line.empty() && used + part.gap + part.width <= most_width) {
            line = {line.data(), static_cast<std::size_t>(part.words.data() + part.words.size() - line.data())};
            used += part.gap + part.width;
            continue;
        }
        if (!line.empty()) lines.push_back(line);
        line = part.words;
        used = part.width;
        if (used > most_width) {
            line = split(line, most_width, lines);
            used = width_of_(line);
        }
    }
    lines.push_back(line);
}

// Adds the lines that the words fill; what comes back begins the next one.
std::string_view MeasuredText::split(std::string_view words, float most_width, std::vector<std::string_view>& lines) const {
    while (width_of_(words) > most_width) {
        const std::size_t first = split_of(words, fitting(words, most_width));
        if (first == words.size()) break;  // not even one letter has room
        lines.push_back(words.substr(0, first));
        words.remove_prefix(skip_spaces(words, first));
    }
    return words;
}

std::size_t MeasuredText::fitting(std::string_view words, float most_width) const {
    float used = 0;
    std::size_t at = 0;
    while (at < words.size()) {
        const std::size_t end = next_letter(words, at);
        used += width_of_(words.substr(at, end - at));
        if (used > most_width) break;
        at = end;
    }
    return at;
}

}  // namespace platform
