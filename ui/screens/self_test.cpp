// The whole self-test within the running kiosk: what is tried now, then what came of it, broken first, each with what helps.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/care/self_test_report.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/maintenance.h"
#include "ui/widgets/progress.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::care::SelfTestReading;
using kiosk::care::TestLine;
using kiosk::care::Trial;
using kiosk::care::Verdict;
using kiosk::visit::Step;
using widgets::ButtonKind;
using widgets::NoticeKind;

namespace {

const std::string& named(const Scene& scene, const std::string& name) { return scene.words.say(std::string_view(name), scene.language()); }

const std::string& part_of(const Scene& scene, Trial test) { return named(scene, kiosk::care::part_words(test)); }

std::string still_tried(const Scene& scene, const std::vector<TestLine>& told) {
    std::string out;
    for (std::size_t i = 0; i < kiosk::care::test_count; ++i) {
        const auto test = static_cast<Trial>(i);
        if (std::any_of(told.begin(), told.end(), [test](const TestLine& line) { return line.test == test; })) continue;
        out += (out.empty() ? "" : ", ") + part_of(scene, test);
    }
    return out;
}

void bar(Page& page, std::size_t told) {
    Scene& scene = page.scene();
    const float height = scene.theme().px(6_mm);
    page.add({.height = [height](float) { return height; },
              .draw =
                  [&scene, told](const Rect& place) {
                      widgets::progress_bar(scene.frame, place,
                                            {.id = "self-test-progress",
                                             .name = scene.say(Word::self_test_working),
                                             .share = static_cast<float>(told) / static_cast<float>(kiosk::care::test_count)});
                  }});
}

void broken(Page& page, const TestLine& line) {
    const Scene& scene = page.scene();
    const auto kind = line.keeps_from_service() ? NoticeKind::error : NoticeKind::warning;
    page.notice(kind, fmt::format("failed-{}", name_of(line.test)),
                fmt::format("{}: {}", part_of(scene, line.test), kiosk::care::told_of(line, scene.words, scene.language())),
                named(scene, kiosk::care::remedy_words(line.test, *line.ailment)));
    if (!line.detail.empty()) page.note(fmt::format("detail-{}", name_of(line.test)), line.detail);
}

void others(Page& page, const std::vector<TestLine>& lines) {
    const Scene& scene = page.scene();
    std::vector<Blocks::Fact> facts;
    for (const TestLine& line : lines) {
        if (line.verdict == Verdict::failed) continue;
        const auto told = kiosk::care::told_of(line, scene.words, scene.language());
        const auto& verdict = named(scene, fmt::format("self_test_{}", name_of(line.verdict)));
        facts.push_back({fmt::format("line-{}", name_of(line.test)), part_of(scene, line.test),
                         platform::Secret(told.empty() ? verdict : fmt::format("{}. {}", verdict, told))});
    }
    // A card is never parted: several small ones are.
    constexpr std::size_t together = 4;
    for (std::size_t i = 0; i < facts.size(); i += together) {
        const auto begin = facts.begin() + static_cast<std::ptrdiff_t>(i);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(together, facts.size() - i));
        page.facts({}, {std::make_move_iterator(begin), std::make_move_iterator(end)}, Blocks::Spoken::aloud);
    }
}

void running(Page& page, const std::vector<TestLine>& told) {
    const Scene& scene = page.scene();
    page.text("self-test-lead", scene.say(Word::self_test_lead));
    page.note("self-test-told", scene.say(kiosk::phrases::self_test_told(told.size(), kiosk::care::test_count)));
    bar(page, told.size());
    if (const auto now = still_tried(scene, told); !now.empty()) page.note("self-test-now", scene.say(kiosk::phrases::self_test_now(now)));
    page.button({"stop-self-test", scene.say(Word::self_test_stop), ButtonKind::secondary, Icon::close, kiosk::visit::StopSelfTest{}});
    for (const TestLine& line : told)
        if (line.verdict == Verdict::failed) broken(page, line);
    others(page, told);
}

void report_of(Page& page, const SelfTestReading& reading) {
    const Scene& scene = page.scene();
    if (reading.was_stopped) return;
    if (reading.report.empty()) return page.notice(NoticeKind::warning, "report", "", scene.say(Word::self_test_not_kept));
    page.note("report", scene.say(kiosk::phrases::self_test_kept(reading.report + ".pdf, .json")));
    if (!reading.is_signed) page.note("report-unsigned", scene.say(Word::self_test_unsigned));
}

void slip_of(Page& page) {
    using Slip = kiosk::visit::Desk::Slip;
    const Scene& scene = page.scene();
    const Slip slip = scene.view.desk == nullptr ? Slip::none : scene.view.desk->slip;
    if (slip == Slip::printing) page.note("slip-state", scene.say(Word::aside_printing));
    if (slip == Slip::printed) page.notice(NoticeKind::good, "slip-state", "", scene.say(Word::aside_printed));
    if (slip == Slip::failed) page.notice(NoticeKind::error, "slip-state", "", scene.say(Word::aside_failed));
    const bool can = slip != Slip::printing && scene.view.health.has(kiosk::care::Ability::slip);
    page.pair_of_buttons(
        {"again", scene.say(Word::self_test_again), ButtonKind::secondary, Icon::refresh,
         kiosk::visit::DoChore{kiosk::care::RunSelfTest{scene.language()}}},
        {"print-self-test", scene.say(Word::self_test_print), ButtonKind::secondary, Icon::print, kiosk::visit::PrintSelfTest{}, can});
}

void ended(Page& page, const SelfTestReading& reading) {
    const Scene& scene = page.scene();
    const char* words = reading.was_stopped ? "self_test_stopped" : reading.is_ready ? "self_test_ready" : "self_test_not_ready";
    const auto kind = reading.was_stopped ? NoticeKind::warning : reading.is_ready ? NoticeKind::good : NoticeKind::error;
    page.notice(kind, "self-test-result", "", named(scene, words));
    for (const TestLine& line : reading.lines)
        if (line.verdict == Verdict::failed) broken(page, line);
    slip_of(page);
    report_of(page, reading);
    page.heading("self-test-all", named(scene, "self_test_all"));
    others(page, reading.lines);
}

}  // namespace

void maintain_self_test(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::self_test_page_title), .back = true});
    const auto& reading = scene.view.maintenance->found.self_test;
    if (reading && reading->is_over)
        ended(page, *reading);
    else
        running(page, reading ? reading->lines : std::vector<TestLine>{});
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> self_test_previews() {
    using namespace kiosk::care;
    const auto lines = [](bool well) {
        std::vector<TestLine> out;
        if (!well) {
            out.push_back(failed(Trial::printer, Ailment::no_paper, "paper end"));
            out.push_back(failed(Trial::own_certificate, Ailment::expiring, "", {{"days_left", "12"}}));
        }
        out.push_back(not_tested(Trial::card_reader, Excuse::not_in_settings));
        out.push_back(passed(Trial::disk, {{"free", "21310 MB"}, {"write_speed", "84 MB/s"}}));
        out.push_back(passed(Trial::portal, {{"connection", "TLSv1.3"}, {"latency", "84 ms"}}));
        out.push_back(passed(Trial::screen, {{"shows", "1080x1920, kms, processor"}}));
        out.push_back(passed(Trial::scanner, {{"size", "2480 × 3508, 300 dpi"}, {"brightness", "97 %"}}));
        out.push_back(passed(Trial::cabinet, {{"lamp", "steady"}, {"key", "service"}, {"door", "open"}}));
        return out;
    };
    const auto with = [](SelfTestReading reading) {
        return [reading = std::move(reading)](Pretend& all) {
            pretend::repaired(all);
            all.maintenance->found.self_test = reading;
        };
    };
    const std::string kept = "/var/lib/kiosk/self-test";
    const auto took = std::chrono::milliseconds(41'300);
    const SelfTestReading now{.lines = lines(false), .report = {}};
    const SelfTestReading good{.lines = lines(true), .is_over = true, .is_ready = true, .took = took, .report = kept, .is_signed = true};
    const SelfTestReading bad{.lines = lines(false), .is_over = true, .took = took, .report = kept};
    const SelfTestReading stopped{.lines = lines(true), .is_over = true, .was_stopped = true, .took = took, .report = {}};
    return {{"self-test-begins", Step::maintain_self_test, with({.lines = {}, .report = {}})},
            {"self-test-runs", Step::maintain_self_test, with(now)},
            {"self-test-well", Step::maintain_self_test, with(good)},
            {"self-test-broken", Step::maintain_self_test, with(bad)},
            {"self-test-stopped", Step::maintain_self_test, with(stopped)},
            {"maintenance-signed-out-soon", Step::maintain_self_test, [with, good](Pretend& all) {
                 with(good)(all);
                 all.helper_seconds = 24;
             }}};
}
#endif

}  // namespace ui::screens
