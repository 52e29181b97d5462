#include "platform/pdf/letters.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "platform/text.h"

namespace platform::pdf {
namespace {

constexpr std::size_t most_codes = 256;
constexpr double units = 1000;  // of an em, in the fonts' own coordinates

// ISO 32000-1 9.6.5: the advance and the box first, then what is filled.
std::string drawing_of(const LetterShape& shape) {
    double left = 0, bottom = 0, right = 0, top = 0;
    std::string path;
    for (const auto& stroke : shape.strokes) {
        for (std::size_t i = 0; i < stroke.size(); ++i) {
            const double at = stroke.points[i] * units;
            path += number(at) + ' ';
            auto& low = i % 2 == 0 ? left : bottom;
            auto& high = i % 2 == 0 ? right : top;
            low = std::min(low, at);
            high = std::max(high, at);
        }
        path += fmt::format("{}\n", static_cast<char>(stroke.kind));
    }
    return fmt::format("{} 0 {} {} {} {} d1\n", number(shape.advance * units), number(left), number(bottom), number(right), number(top)) +
           path + (path.empty() ? "" : "f\n");
}

std::string unicode_map(const std::vector<char32_t>& points) {
    std::string out =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 "
        ">> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n";
    constexpr std::size_t most_in_block = 100;
    for (std::size_t first = 0; first < points.size(); first += most_in_block) {
        const std::size_t end = std::min(points.size(), first + most_in_block);
        out += fmt::format("{} beginbfchar\n", end - first);
        for (std::size_t code = first; code < end; ++code)
            out += fmt::format("<{:02X}> <{:04X}>\n", code, static_cast<std::uint32_t>(points[code]));
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace

Letters::Code Letters::code_of(Weight weight, char32_t point) {
    if (point > 0xFFFF) point = U'\uFFFD';  // the map of code points is told in 16 bits
    const auto [known, is_new] = codes_.try_emplace({weight, point});
    if (!is_new) return known->second;
    auto font = std::find_if(fonts_.begin(), fonts_.end(),
                             [&](const Font& one) { return one.weight == weight && one.letters.size() < most_codes; });
    if (font == fonts_.end()) font = fonts_.insert(fonts_.end(), Font{weight, {}});
    known->second = {static_cast<std::size_t>(font - fonts_.begin()), static_cast<int>(font->letters.size())};
    font->letters.push_back({point, typeface_->shape(weight, point)});
    return known->second;
}

double Letters::width_of(Weight weight, std::string_view words) {
    double sum = 0;
    for (std::size_t at = 0; at < words.size();) sum += shape_of(code_of(weight, next_code_point(words, at))).advance;
    return sum;
}

std::string Letters::show(Weight weight, double em, std::string_view words) {
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::string out;
    std::size_t font = none;
    for (std::size_t at = 0; at < words.size();) {
        const Code code = code_of(weight, next_code_point(words, at));
        if (code.font != font) {
            if (font != none) out += "> Tj ";
            out += fmt::format("/F{} {} Tf <", code.font, number(em));
            font = code.font;
        }
        out += fmt::format("{:02X}", code.code);
    }
    return font == none ? out : out + "> Tj";
}

std::string Letters::write(Objects& objects) const {
    std::string out = "<<";
    for (std::size_t i = 0; i < fonts_.size(); ++i) out += fmt::format(" /F{} {}", i, reference(write(objects, fonts_[i])));
    return out + " >>";
}

std::size_t Letters::write(Objects& objects, const Font& font) {
    std::string drawings = "<<", names, widths;
    std::vector<char32_t> points;
    for (const auto& letter : font.letters) {
        const std::string name = fmt::format("/g{}", points.size());
        drawings += fmt::format(" {} {}", name, reference(objects.add_stream("", drawing_of(letter.shape))));
        names += ' ' + name;
        widths += ' ' + number(letter.shape.advance * units);
        points.push_back(letter.point);
    }
    const std::size_t map = objects.add_stream("", unicode_map(points));
    return objects.add(fmt::format(
        "<< /Type /Font /Subtype /Type3 /FontBBox [-200 -300 1400 1100] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs {} >> "
        "/Encoding << /Type /Encoding /Differences [0{}] >> /FirstChar 0 /LastChar {} /Widths [{}] /ToUnicode {} /Resources << >> >>",
        drawings, names, points.size() - 1, widths, reference(map)));
}

}  // namespace platform::pdf
