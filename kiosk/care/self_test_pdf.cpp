// The readiness report on A4: head, verdict, what is to be done with its pictures, then the table of all tests, then what was seen.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/care/paper_sheets.h"
#include "kiosk/care/self_test_devices.h"
#include "kiosk/care/self_test_report.h"
#include "kiosk/phrases.h"

namespace kiosk::care {
namespace {

class ReadinessSheets : PaperSheets {
public:
    ReadinessSheets(const SelfTest& test, const SelfTestHead& head, const Dictionary& words, Language language, const std::string& drawings,
                    platform::Typeface& typeface)
        : PaperSheets(typeface, {words.say("self_test_title", language), head.branch, head.made}),
          test_(test),
          head_(head),
          words_(words),
          language_(language),
          drawings_(drawings) {}

    platform::Bytes written() {
        begin_report();
        for (const TestLine* line : test_.broken_first())
            if (line->ailment) remedy(*line);
        y_ += 4;
        heading_line(say("self_test_all"));
        for (const TestLine* line : test_.broken_first()) row(*line);
        exhibits();
        room(20);
        y_ += 6;
        write(say("self_test_signed"), small);
        end(fmt::format("{} · {}", head_.kiosk, platform::iso8601(head_.made)),
            [this](int page) { return words_.say(phrases::page_of(page, document_.pages()), language_); });
        return document_.bytes();
    }

private:
    static Ink ink_of(const TestLine& line) {
        if (line.keeps_from_service()) return red;
        if (line.verdict == Verdict::failed) return amber;
        return line.verdict == Verdict::passed ? green : grey;
    }
    std::string say(std::string_view name) const { return words_.say(name, language_); }

    void begin_report() {
        begin(head_.agency, head_.branch + " · " + head_.kiosk, say("self_test_title"));
        y_ += 2;
        const bool ready = test_.is_ready();
        Style verdict = heading;
        verdict.ink = ready ? green : red;
        write(say(test_.was_stopped ? "self_test_stopped" : ready ? "self_test_ready" : "self_test_not_ready"), verdict);
        y_ += 2;
        const auto time = platform::vietnam_time(head_.made);
        const auto when = fmt::format("{:02}:{:02}  {}", time.hour, time.minute, platform::to_text(platform::date_of(head_.made)));
        pair("self_test_when", when);
        pair("self_test_took", seconds(test_.took));
        pair("self_test_version", head_.version);
        pair("self_test_machine", head_.machine);
    }
    static std::string seconds(std::chrono::milliseconds time) {
        return fmt::format("{:.1f} s", std::chrono::duration<double>(time).count());
    }
    void pair(std::string_view label, const std::string& value) {
        constexpr double label_width = 40;
        document_.text(left, y_ + body.em, say(label), small);
        y_ += document_.paragraph(left + label_width, y_, width - label_width, value, body);
    }
    void heading_line(const std::string& words) {
        room(24);
        document_.text(left, y_ + heading.em, words, heading);
        y_ += 8;
    }
    // What is broken, what to do about it, and its drawing beside.
    void remedy(const TestLine& line) {
        constexpr double picture_width = 34, gap = 4;
        const auto drawing = read_drawing(drawing_of(line.test, *line.ailment));
        const double words_width = width - (drawing ? picture_width + gap : 0) - 4;
        const std::string trouble = say(trouble_words(line.test, *line.ailment)),
                          mend = say("self_test_remedy") + ": " + say(remedy_words(line.test, *line.ailment));
        const double words_height = Document::line_height(heading) + document_.height_of(trouble, words_width, body) +
                                    document_.height_of(mend, words_width, strong) +
                                    (line.detail.empty() ? 0 : document_.height_of(line.detail, words_width, small));
        const double picture_height = drawing ? picture_width * drawing->height / drawing->width : 0;
        const double height = std::max(words_height, picture_height);
        y_ += 4;
        room(height + 2);
        document_.box({left, y_, 1.2, height}, ink_of(line));
        if (drawing) document_.picture({right - picture_width, y_, picture_width, picture_height}, *drawing);
        double y = y_ + document_.paragraph(left + 4, y_, words_width, say(part_words(line.test)), heading);
        y += document_.paragraph(left + 4, y, words_width, trouble, body);
        y += document_.paragraph(left + 4, y, words_width, mend, strong);
        if (!line.detail.empty()) document_.paragraph(left + 4, y, words_width, line.detail, small);
        y_ += height + 2;
    }
    std::optional<platform::Picture> read_drawing(std::string_view name) const {
        if (name.empty()) return std::nullopt;
        auto picture = platform::read_png(drawings_ + "/" + std::string(name) + ".png");
        constexpr int enough = 400;  // dots over 34 mm
        return picture && picture->width > 0 ? std::optional(smaller(*picture, enough)) : std::nullopt;
    }
    void row(const TestLine& line) {
        constexpr double part_width = 46, verdict_width = 24, seconds_width = 16;
        constexpr double told_at = left + part_width + verdict_width, told_width = width - part_width - verdict_width - seconds_width;
        const std::string told = line.ailment ? figures_of(line, words_, language_) : told_of(line, words_, language_);
        const double height = std::max({document_.height_of(told, told_width, small), Document::line_height(body),
                                        document_.height_of(say(part_words(line.test)), part_width - 2, body)}) +
                              1.6;
        room(height);
        document_.line(left, y_, right, y_, 0.15, thin);
        y_ += 0.8;
        document_.paragraph(left, y_, part_width - 2, say(part_words(line.test)), body);
        Style verdict = strong;
        verdict.ink = ink_of(line);
        document_.text(left + part_width, y_ + body.em, say(fmt::format("self_test_{}", name_of(line.verdict))), verdict);
        document_.paragraph(told_at, y_ + 0.3, told_width, told, small);
        document_.text(right, y_ + body.em, seconds(line.took), small, Align::right);
        y_ += height - 0.8;
    }
    void exhibits() {
        constexpr double most_width = 52, most_height = 84, gap = 7;
        double x = left;
        for (const TestLine& line : test_.lines) {
            for (const Exhibit& exhibit : line.exhibits) {
                if (exhibit.picture.width < 1 || exhibit.picture.height < 1) continue;
                if (x == left) {
                    y_ += 6;
                    room(most_height + 6);
                }
                const double scale = std::min(most_width / exhibit.picture.width, most_height / exhibit.picture.height);
                const platform::pdf::Place place{x, y_ + 5, exhibit.picture.width * scale, exhibit.picture.height * scale};
                document_.text(x, y_ + small.em, say("self_test_picture_" + exhibit.name), small);
                document_.picture(place, exhibit.picture);
                document_.outline(place, 0.15, thin);
                x += most_width + gap;
            }
        }
        if (x != left) y_ += most_height + 6;
    }
    const SelfTest& test_;
    const SelfTestHead& head_;
    const Dictionary& words_;
    Language language_;
    const std::string& drawings_;
};

}  // namespace

platform::Bytes pdf_of(const SelfTest& test, const SelfTestHead& head, const Dictionary& words, Language language,
                       const std::string& drawings, platform::Typeface& typeface) {
    return ReadinessSheets(test, head, words, language, drawings, typeface).written();
}

}  // namespace kiosk::care
