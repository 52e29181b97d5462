#include "kiosk/care/guide_pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "kiosk/care/paper_sheets.h"
#include "kiosk/care/self_test_devices.h"

namespace kiosk::care {
namespace {

using GuidePictures = std::map<std::string, platform::Picture, std::less<>>;

class GuideSheet : PaperSheets {
public:
    GuideSheet(const Guide& guide, const GuideHead& head, const GuidePictures& shown, double em, platform::Typeface& typeface)
        : PaperSheets(typeface, {guide.title, head.branch, head.made}), guide_(guide), head_(head), shown_(shown), em_(em) {}

    // False if it is more than one page; then it is not whole.
    bool draw() {
        band();
        std::vector<double> heights;
        for (const auto& part : guide_.parts) heights.push_back(part_height(part));
        const std::size_t split = split_of(heights);
        const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(split);
        const double room = foot - 6 - y_;
        if (column_height(heights.begin(), middle) > room || column_height(middle, heights.end()) > room) return false;
        column(0, {heights.begin(), middle}, edge, room);
        column(split, {middle, heights.end()}, edge + column_width + between, room);
        document_.line(edge + column_width + between / 2, y_, edge + column_width + between / 2, y_ + room, 0.2, thin);
        document_.line(edge, foot - 3.6, platform::pdf::page_width - edge, foot - 3.6, 0.2, thin);
        document_.text(edge, foot, fmt::format("{} · {}", head_.branch, head_.kiosk), tiny);
        document_.text(platform::pdf::page_width - edge, foot, platform::to_text(platform::date_of(head_.made)), tiny, Align::right);
        return true;
    }
    platform::Bytes bytes() const { return document_.bytes(); }

private:
    static constexpr double edge = 12, between = 9, column_width = (platform::pdf::page_width - 2 * edge - between) / 2;
    static constexpr double foot = platform::pdf::page_height - 8, picture_width = 37, picture_gap = 3, least_gap = 3.2, mark_width = 4.6;
    static constexpr Ink brand{0x0B, 0x4F, 0xB3}, pale{0xE3, 0xED, 0xFC}, warm{0xFF, 0xF2, 0xCF};
    static inline const Style tiny{.em = 2.8, .ink = grey};

    using Heights = std::vector<double>;

    void band() {
        constexpr double high = 21, lead_high = 9;
        document_.box({0, 0, platform::pdf::page_width, high}, brand);
        document_.text(edge, 9, head_.agency, {.em = 3.2, .ink = pale});
        document_.text(edge, 17, guide_.title, {.weight = Weight::bold, .em = 7.4, .ink = white});
        document_.box({0, high, platform::pdf::page_width, lead_high}, warm);
        document_.text(edge, high + 6, guide_.lead, {.weight = Weight::semibold, .em = 4, .ink = black});
        y_ = high + lead_high + 5;
    }
    Style plain() const { return {.em = em_, .ink = black}; }
    Style loud() const { return {.weight = Weight::semibold, .em = em_, .ink = black}; }
    Style head() const { return {.weight = Weight::bold, .em = em_ * 1.28, .ink = brand}; }
    double head_height() const { return Document::line_height(head()) + 1; }

    // Where the second column begins, so that the longer one is as short as can be.
    static std::size_t split_of(const Heights& heights) {
        std::size_t best = heights.size();
        double least = column_height(heights.begin(), heights.end());
        for (std::size_t i = 1; i < heights.size(); ++i) {
            const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(i);
            const double longer = std::max(column_height(heights.begin(), middle), column_height(middle, heights.end()));
            if (longer >= least) continue;
            least = longer;
            best = i;
        }
        return best;
    }
    static double column_height(Heights::const_iterator begin, Heights::const_iterator end) {
        return begin == end ? 0 : std::accumulate(begin, end, 0.0) + least_gap * static_cast<double>(end - begin - 1);
    }
    void column(std::size_t first, const Heights& heights, double x, double room) {
        const double gaps = static_cast<double>(std::max<std::size_t>(heights.size(), 2) - 1);
        const double gap = std::min(9.0, (room - std::accumulate(heights.begin(), heights.end(), 0.0)) / gaps);
        double y = y_;
        for (std::size_t i = 0; i < heights.size(); ++i) {
            part(guide_.parts[first + i], first + i + 1, x, y, true);
            y += heights[i] + gap;
        }
    }
    double part_height(const Guide::Part& of) { return part(of, 0, 0, 0, false); }
    // Its pictures stand at the right, one under the other; words go beside them and, further down, below them.
    double part(const Guide::Part& of, std::size_t number, double x, double y, bool draws) {
        const double begin = y;
        if (draws) {
            document_.box({x, y, mark_width + 2.4, head_height() - 0.6}, brand);
            Style mark = head();
            mark.ink = white;
            document_.text(x + (mark_width + 2.4) / 2, y + head().em * 1.1, fmt::format("{}", number), mark, Align::centre);
            document_.text(x + mark_width + 4.6, y + head().em * 1.1, of.heading, head());
        }
        y += head_height() + 0.8;
        double pictures_end = y;
        for (const auto& step : of.steps)
            if (!step.picture.empty()) pictures_end += picture(step.picture, x, pictures_end, draws) + 1.6;
        for (std::size_t i = 0; i < of.steps.size(); ++i) {
            const double beside = y + 1 < pictures_end ? picture_width + picture_gap : 0;
            if (draws && of.steps.size() > 1) {
                Style mark = loud();
                mark.ink = brand;
                document_.text(x, y + em_ * 1.1, fmt::format("{}.", i + 1), mark);
            }
            const double indent = of.steps.size() > 1 ? mark_width : 0;
            y += sentence(of.steps[i].words, x + indent, y, column_width - indent - beside, draws) + 1.2;
        }
        return std::max(y, pictures_end) - begin;
    }
    double picture(const std::string& name, double x, double y, bool draws) {
        constexpr double most_height = 34;
        const auto& what = shown_.find(name)->second;
        const double scale = std::min(picture_width / what.width, most_height / what.height);
        const platform::pdf::Place place{x + column_width - (picture_width + what.width * scale) / 2, y, what.width * scale,
                                         what.height * scale};
        if (draws) document_.picture(place, what);
        return place.height;
    }
    // What stands in “quotes” is on the screen, and louder.
    double sentence(std::string_view words, double x, double y, double most_width, bool draws) {
        const double space = document_.width_of(" ", plain()), line = Document::line_height(plain());
        double at = 0, down = em_ * 1.1;
        bool quoted = false;
        while (!words.empty()) {
            const auto end = std::min(words.find(' '), words.size());
            const std::string_view word = words.substr(0, end);
            words.remove_prefix(std::min(end + 1, words.size()));
            quoted = quoted || word.find("“") != std::string_view::npos;
            const Style style = quoted ? loud() : plain();
            const double wide = document_.width_of(word, style);
            if (at > 0 && at + wide > most_width) {
                at = 0;
                down += line;
            }
            // With the space behind it: what is copied has it too.
            if (draws) document_.text(x + at, y + down, words.empty() ? std::string(word) : std::string(word) + " ", style);
            at += wide + space;
            if (word.find("”") != std::string_view::npos) quoted = false;
        }
        return down + line - em_ * 1.1;
    }

    const Guide& guide_;
    const GuideHead& head_;
    const GuidePictures& shown_;
    double em_;
};

platform::Result<GuidePictures> read_all(const Guide& guide, const std::filesystem::path& folder) {
    constexpr int enough = 600;  // dots over 37 mm
    GuidePictures out;
    for (const auto& part : guide.parts) {
        for (const auto& step : part.steps) {
            if (step.picture.empty() || out.contains(step.picture)) continue;
            TRY(const auto picture, platform::read_png(folder / (step.picture + ".png")));
            out.emplace(step.picture, smaller(picture, enough));
        }
    }
    return out;
}

}  // namespace

platform::Result<platform::Bytes> pdf_of(const Guide& guide, const GuideHead& head, const std::filesystem::path& pictures,
                                         platform::Typeface& typeface) {
    constexpr double largest = 4.2, smallest = 2.9, finer = 0.1;
    TRY(const GuidePictures shown, read_all(guide, pictures));
    for (double em = largest; em >= smallest; em -= finer) {
        GuideSheet sheet(guide, head, shown, em, typeface);
        if (sheet.draw()) return sheet.bytes();
    }
    return platform::failure(platform::Fault::malformed, guide.name + ": more than one page");
}

}  // namespace kiosk::care
