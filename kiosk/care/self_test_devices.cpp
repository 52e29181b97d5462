#include "kiosk/care/self_test_devices.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "platform/worker.h"

namespace kiosk::care {
namespace {

using drivers::scanner::Raster;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Lines = std::vector<TestLine>;

constexpr int illegible_width = 60;  // pixels across a sheet: 3.5 mm each

TestLine failed_as(Trial test, const drivers::Error& error) { return failed(test, ailment_of(error.trouble), error.detail); }

// Coarse: the mean of each square.
platform::Picture illegible(const Raster& sheet) {
    const int side = std::max(1, sheet.width / illegible_width), width = sheet.width / side, height = sheet.height / side;
    platform::Picture out{width, height, {}};
    out.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint64_t sum = 0;
            for (int row = y * side; row < (y + 1) * side; ++row) {
                const auto begin =
                    (static_cast<std::size_t>(row) * static_cast<std::size_t>(sheet.width) + static_cast<std::size_t>(x * side)) *
                    static_cast<std::size_t>(sheet.samples);
                const auto end = begin + static_cast<std::size_t>(side * sheet.samples);
                for (std::size_t i = begin; i < end; ++i) sum += sheet.pixels[i];
            }
            const auto grey = static_cast<std::uint32_t>(sum / static_cast<std::uint64_t>(side * side * sheet.samples));
            out.pixels.push_back(0xFF000000 | grey << 16 | grey << 8 | grey);
        }
    }
    return out;
}

int percent_bright(const platform::Picture& grey) {
    std::uint64_t sum = 0;
    for (const std::uint32_t pixel : grey.pixels) sum += pixel & 255U;
    return grey.pixels.empty() ? 0 : static_cast<int>(sum * 100 / (grey.pixels.size() * 255));
}

platform::Picture picture_of(const platform::Bitmap& dots) {
    platform::Picture out{dots.width, dots.height, {}};
    out.pixels.reserve(static_cast<std::size_t>(dots.width) * static_cast<std::size_t>(dots.height));
    for (int y = 0; y < dots.height; ++y)
        for (int x = 0; x < dots.width; ++x) out.pixels.push_back(dots.black(x, y) ? 0xFF000000 : 0xFFFFFFFF);
    return out;
}

Ailment ailment_of_sound(platform::Fault fault) { return fault == platform::Fault::not_found ? Ailment::missing : Ailment::hardware; }

Lines try_printer(drivers::printer::Printer& printer, const platform::Bitmap& slip, const std::stop_token& stop) {
    using drivers::printer::Outcome;
    if (const auto there = printer.probe(stop); !there) return {failed_as(Trial::printer, there.error())};
    const TestLine paper = printer.paper_is_low() ? failed(Trial::paper, Ailment::low, "near its end") : passed(Trial::paper);
    const auto outcome = printer.print(slip, stop);
    if (!outcome) return {failed_as(Trial::printer, outcome.error()), paper};
    TestLine line = *outcome == Outcome::printed
                        ? passed(Trial::printer, {{"slip", "1"}})
                        : failed(Trial::printer, Ailment::no_answer, "the slip was sent; the printer does not say that it was printed");
    line.exhibits.push_back({"slip", picture_of(slip)});
    return {line, paper};
}

// The board says what its lamp shows; a new order reaches it with the next question.
drivers::Result<drivers::cabinet::State> shown(drivers::cabinet::Cabinet& cabinet, drivers::cabinet::Lamp lamp,
                                               const std::stop_token& stop) {
    constexpr seconds patience{3};
    const auto until = std::chrono::steady_clock::now() + patience;
    cabinet.light(lamp);
    auto state = cabinet.look(stop);
    while (state && state->lamp != lamp && std::chrono::steady_clock::now() < until)
        state = cabinet.wait_for_change(milliseconds(100), stop);
    return state;
}

Lines try_cabinet(drivers::cabinet::Cabinet& cabinet, const std::stop_token& stop) {
    using drivers::cabinet::Lamp;
    const auto lit = shown(cabinet, Lamp::steady, stop);
    const auto dark = lit ? shown(cabinet, Lamp::off, stop) : lit;
    cabinet.light(Lamp::off);
    if (!dark) return {failed_as(Trial::cabinet, dark.error())};
    const std::vector<Figure> figures{{"lamp", name_of(lit->lamp)}, {"key", name_of(dark->key)}, {"door", name_of(dark->door)}};
    if (lit->lamp == Lamp::steady && dark->lamp == Lamp::off) return {passed(Trial::cabinet, figures)};
    return {failed(Trial::cabinet, Ailment::hardware, "the lamp does not follow", figures)};
}

// What the watch sees once the lamp is as it was told to be, or after a while.
drivers::Result<drivers::cabinet::State> seen_with(const WatchedCabinet& cabinet, drivers::cabinet::Lamp lamp,
                                                   const std::stop_token& stop) {
    constexpr seconds patience{3};
    constexpr milliseconds look_again{20};
    const auto until = std::chrono::steady_clock::now() + patience;
    cabinet.light(lamp);
    auto seen = cabinet.seen();
    while ((!seen || (*seen && (*seen)->lamp != lamp)) && std::chrono::steady_clock::now() < until && !stop.stop_requested()) {
        platform::wait_unless(stop, look_again);
        seen = cabinet.seen();
    }
    if (!seen) return drivers::trouble(drivers::Trouble::no_answer, "nothing was seen of the board yet");
    return *seen;
}

Lines try_watched_cabinet(const WatchedCabinet& cabinet, const std::stop_token& stop) {
    using drivers::cabinet::Lamp;
    const auto before = cabinet.seen();
    const Lamp was = before && *before ? (*before)->lamp : Lamp::off;
    const Lamp other = was == Lamp::steady ? Lamp::off : Lamp::steady;
    const auto changed = seen_with(cabinet, other, stop);
    const auto back = changed ? seen_with(cabinet, was, stop) : changed;
    cabinet.light(was);
    if (!back) return {failed_as(Trial::cabinet, back.error())};
    const std::vector<Figure> figures{{"lamp", name_of(changed->lamp)}, {"key", name_of(back->key)}, {"door", name_of(back->door)}};
    if (changed->lamp == other && back->lamp == was) return {passed(Trial::cabinet, figures)};
    return {failed(Trial::cabinet, Ailment::hardware, "the lamp does not follow", figures)};
}

}  // namespace

Check check_scanner(drivers::scanner::Scanner& scanner, drivers::scanner::ScanRequest request, milliseconds limit) {
    return {.tests = {Trial::scanner}, .limit = limit, .act = [&scanner, request](const std::stop_token& stop) -> Lines {
                if (const auto there = scanner.probe(stop); !there) return {failed_as(Trial::scanner, there.error())};
                const auto sheet = scanner.scan(
                    request, [](double) {}, stop);
                if (!sheet) return {failed_as(Trial::scanner, sheet.error())};
                const auto coarse = illegible(*sheet);
                TestLine line = passed(Trial::scanner, {{"size", fmt::format("{} × {}, {} dpi", sheet->width, sheet->height, sheet->dpi)},
                                                        {"brightness", fmt::format("{} %", percent_bright(coarse))}});
                line.exhibits.push_back({"page", coarse});
                return {line};
            }};
}

Check check_printer(drivers::printer::Printer& printer, platform::Bitmap slip) {
    return {.tests = {Trial::printer, Trial::paper},
            .limit = seconds(30),
            .act = [&printer, slip = std::move(slip)](const std::stop_token& stop) { return try_printer(printer, slip, stop); }};
}

Check check_card_reader(drivers::card::CardReader& reader) {
    return {.tests = {Trial::card_reader}, .limit = seconds(5), .act = [&reader](const std::stop_token& stop) -> Lines {
                const auto presence = reader.look(stop);
                if (!presence) return {failed_as(Trial::card_reader, presence.error())};
                return {passed(Trial::card_reader, {{"reader", presence->reader}, {"card", presence->has_card ? "1" : "0"}})};
            }};
}

Check check_cabinet(drivers::cabinet::Cabinet& cabinet) {
    return {.tests = {Trial::cabinet}, .limit = seconds(10), .act = [&cabinet](const std::stop_token& stop) {
                return try_cabinet(cabinet, stop);
            }};
}

Check check_watched_cabinet(WatchedCabinet cabinet) {
    return {.tests = {Trial::cabinet}, .limit = seconds(10), .act = [cabinet = std::move(cabinet)](const std::stop_token& stop) {
                return try_watched_cabinet(cabinet, stop);
            }};
}

Check check_sound(const platform::sound::Speaker& speaker, platform::sound::Wave wave) {
    return {.tests = {Trial::sound}, .limit = seconds(10), .act = [&speaker, wave = std::move(wave)](const std::stop_token& stop) -> Lines {
                if (const auto heard = speaker.play(wave, stop); !heard)
                    return {failed(Trial::sound, ailment_of_sound(heard.error().fault), heard.error().detail)};
                return {passed(Trial::sound)};
            }};
}

Check left_out(std::vector<Trial> tests, Excuse excuse) {
    Lines lines;
    for (const Trial test : tests) lines.push_back(not_tested(test, excuse));
    return {.tests = std::move(tests), .limit = seconds(1), .act = [lines](const std::stop_token&) { return lines; }, .by_caller = true};
}

namespace {
// One part of a colour on white paper.
std::uint32_t on_paper(std::uint32_t pixel, std::size_t part) {
    constexpr std::uint32_t full = 255;
    const std::uint32_t cover = pixel >> 24;
    return ((pixel >> (8 * part) & full) * cover + full * (full - cover)) / full;
}
}  // namespace

platform::Picture smaller(const platform::Picture& picture, int most_width) {
    const int step = (picture.width + most_width - 1) / std::max(1, most_width);
    if (step <= 1) return picture;
    platform::Picture out{picture.width / step, picture.height / step, {}};
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            std::array<std::uint32_t, 3> sums{};
            for (int i = 0; i < step * step; ++i) {
                const auto at = static_cast<std::size_t>(y * step + i / step) * static_cast<std::size_t>(picture.width) +
                                static_cast<std::size_t>(x * step + i % step);
                for (std::size_t part = 0; part < sums.size(); ++part) sums[part] += on_paper(picture.pixels[at], part);
            }
            const auto area = static_cast<std::uint32_t>(step * step);
            out.pixels.push_back(0xFF000000 | sums[2] / area << 16 | sums[1] / area << 8 | sums[0] / area);
        }
    }
    return out;
}

}  // namespace kiosk::care
