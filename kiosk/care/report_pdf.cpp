// The report on paper: plots that grow with their counts. A hidden count has no bar: its length would tell it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "kiosk/care/paper_sheets.h"
#include "kiosk/care/report_files.h"
#include "kiosk/phrases.h"

namespace kiosk::care {
namespace {

// The length of a bar is measured against the longest that may be seen.
double share_of(const Cell& cell, std::int64_t most) {
    return cell.is_open() && most > 0 ? static_cast<double>(cell.count) / static_cast<double>(most) : 0;
}

std::int64_t most_open(const Section& section) {
    std::int64_t out = 0;
    for (const auto& line : section.lines)
        if (line.cell.is_open()) out = std::max(out, line.cell.count);
    return out;
}

bool says_something(const Section& section) {
    return std::any_of(section.lines.begin(), section.lines.end(), [](const Line& line) { return !line.cell.is_nobody(); });
}

class Sheets : PaperSheets {
public:
    Sheets(const Report& report, const Letterhead& head, const Labels& labels, platform::Typeface& typeface)
        : PaperSheets(typeface, {labels.words.say(Word::figures_title, labels.language), head.branch, head.made}),
          report_(report),
          head_(head),
          labels_(labels) {}

    platform::Bytes written() {
        begin_report();
        for (const auto& section : report_.sections)
            if (says_something(section)) draw(section);
        room(20);
        y_ += 4;
        write(say(Word::figures_hidden_note), small);
        end(fmt::format("{} · {}", head_.kiosk, platform::to_text(platform::date_of(head_.made))),
            [this](int page) { return say(phrases::page_of(page, document_.pages())); });
        for (std::size_t i = 0; head_.pretend && i < document_.pages(); ++i) {
            document_.turn_to(i);
            document_.text(left, 12, say(Word::figures_pretend), {.weight = Weight::bold, .em = 3.9, .ink = red});
        }
        return document_.bytes();
    }

private:
    const std::string& say(Word word) const { return labels_.words.say(word, labels_.language); }
    std::string say(const Phrase& phrase) const { return labels_.words.say(phrase, labels_.language); }
    std::string told(const Cell& cell) const { return shown(cell, labels_); }

    void begin_report() {
        begin(head_.agency, head_.branch + " · " + head_.kiosk, say(Word::figures_title));
        write(say(phrases::figures_period(platform::to_text(report_.from), platform::to_text(report_.to))), body);
        y_ += 3;
        write(say(Word::figures_visits) + ": " + told(report_.visits), heading);
        if (report_.visits.count == 0) write(say(Word::figures_nothing), body);
    }
    void draw(const Section& section) {
        const bool plot = section.key == "days" || section.key == "hours";
        room(plot ? columns_height + heading_room : std::min(heading_room + bars_height(section), (bottom - top) / 2));
        y_ += 6;
        document_.text(left, y_ + heading.em, section.title, heading);
        if (section.total)
            document_.text(right, y_ + heading.em, say(Word::figures_total) + ": " + told(*section.total), strong, Align::right);
        y_ += 8;
        if (plot) return columns(section);
        for (const auto& line : section.lines)
            if (!line.cell.is_nobody()) bar(line, most_open(section));
    }
    double bar_height(const Line& line) { return std::max(document_.height_of(line.label, label_width, body), thick) + 1.6; }
    double bars_height(const Section& section) {
        double sum = 0;
        for (const auto& line : section.lines)
            if (!line.cell.is_nobody()) sum += bar_height(line);
        return sum;
    }
    void bar(const Line& line, std::int64_t most) {
        constexpr double gap = 3, number_width = 16;
        const double height = bar_height(line);
        room(height);
        document_.paragraph(left, y_, label_width, line.label, body);
        const double from = left + label_width + gap, length = (width - label_width - gap - number_width) * share_of(line.cell, most);
        if (length > 0) document_.box({from, y_ + 0.4, length, thick}, blue);
        document_.text(right, y_ + body.em, told(line.cell), strong, Align::right);
        y_ += height;
    }
    void columns(const Section& section) {
        const double base = y_ + columns_height - 6, most_height = columns_height - 12;
        const double step = width / static_cast<double>(section.lines.size());
        const std::int64_t most = most_open(section);
        double widest = 0;
        for (const auto& line : section.lines) widest = std::max(widest, document_.width_of(line.label, tick) + 1);
        const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(widest / step)));
        document_.line(left, base, right, base, 0.2, thin);
        for (std::size_t i = 0; i < section.lines.size(); ++i) {
            const auto& [label, cell] = section.lines[i];
            const double middle = left + step * (static_cast<double>(i) + 0.5), height = most_height * share_of(cell, most);
            if (height > 0) document_.box({middle - step * 0.38, base - height, step * 0.76, height}, blue);
            if (!cell.is_nobody()) document_.text(middle, base - height - 1, told(cell), tick, Align::centre);
            if (i % every == 0) document_.text(middle, base + 3.6, label, tick, Align::centre);
        }
        y_ += columns_height;
    }
    static constexpr double columns_height = 48, heading_room = 14, label_width = 70, thick = 3.6;
    const Report& report_;
    const Letterhead& head_;
    const Labels& labels_;
    static inline const Style tick{.em = 2.4, .ink = grey};
};

}  // namespace

platform::Bytes pdf_of(const Report& report, const Letterhead& head, const Labels& labels, platform::Typeface& typeface) {
    return Sheets(report, head, labels, typeface).written();
}

}  // namespace kiosk::care
