// Figures of the machine for who leads the branch, and of somebody's own day at work. While nobody is served.
#include <algorithm>
#include <memory>

#include "kiosk/care/report.h"
#include "kiosk/procedures/dates.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/widgets/bars.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::visit::Desk;
using kiosk::visit::FiguresPeriod;
using widgets::ButtonKind;

namespace {

kiosk::care::Labels labels_of(const Scene& scene) {
    return {scene.words, scene.language(), [&scene](const std::string& code) {
                const auto* procedure = scene.view.directory.catalogue().find(code);
                return procedure == nullptr ? std::string() : procedure->name.in(scene.language());
            }};
}

float share_of(std::int64_t count, std::int64_t most) { return most == 0 ? 0 : static_cast<float>(count) / static_cast<float>(most); }

std::int64_t most_in(const kiosk::care::Section& section) {
    std::int64_t out = 0;
    for (const auto& line : section.lines) out = std::max(out, line.cell.count);
    return out;
}

void chart(Page& page, const kiosk::care::Section& section) {
    Scene& scene = page.scene();
    const auto shown = std::make_shared<std::vector<widgets::BarColumn>>();
    for (const auto& line : section.lines)
        shown->push_back({line.label, std::to_string(line.cell.count), share_of(line.cell.count, most_in(section))});
    page.add({.height = [&scene](float) { return widgets::columns_height(scene.theme()); },
              .draw = [&scene, shown, id = "chart-" + section.key, title = section.title](
                          const Rect& place) { widgets::columns(scene.frame, place, {.id = id, .name = title, .columns = *shown}); }});
}

void bar(Page& page, std::string id, const kiosk::care::Line& line, std::int64_t most) {
    Scene& scene = page.scene();
    struct Kept {
        std::string id, label, shown;
        float share;
        widgets::BarRow view() const { return {id, label, shown, share}; }
    };
    const auto kept = std::make_shared<const Kept>(
        Kept{std::move(id), line.label, kiosk::care::shown(line.cell, labels_of(scene)), share_of(line.cell.count, most)});
    page.add({.height = [&scene, kept](float width) { return widgets::bar_row_height(scene.frame, width, kept->view()); },
              .draw = [&scene, kept](const Rect& place) { widgets::bar_row(scene.frame, place, kept->view()); },
              .gap = Gap::small});
}

void show_section(Page& page, const kiosk::care::Section& section) {
    if (most_in(section) == 0) return;
    page.heading("heading-" + section.key, section.title);
    if (section.key == "days" || section.key == "hours") return chart(page, section);
    for (const auto& line : section.lines)
        if (line.cell.count > 0) bar(page, section.key + "-" + line.cell.key, line, most_in(section));
}

// What became of a question or of a slip.
void tell_desk(Page& page, const Desk& desk, bool has_answer) {
    const auto& scene = page.scene();
    using widgets::NoticeKind;
    if (desk.failed) return page.notice(NoticeKind::error, "figures-failed", "", scene.say(Word::figures_failed));
    if (!has_answer) return page.text("figures-reading", scene.say(Word::figures_reading));
    switch (desk.slip) {
        case Desk::Slip::none: return;
        case Desk::Slip::printing: return page.text("aside-printing", scene.say(Word::aside_printing));
        case Desk::Slip::printed: return page.notice(NoticeKind::good, "aside-printed", "", scene.say(Word::aside_printed));
        case Desk::Slip::failed: return page.notice(NoticeKind::warning, "aside-failed", "", scene.say(Word::aside_failed));
    }
}

void periods(Page& page, FiguresPeriod now) {
    struct Choice {
        FiguresPeriod period;
        const char* id;
        Word words;
    };
    constexpr std::array all{Choice{FiguresPeriod::week, "period-week", Word::figures_week},
                             Choice{FiguresPeriod::month, "period-month", Word::figures_month},
                             Choice{FiguresPeriod::last_month, "period-last-month", Word::figures_last_month}};
    std::vector<Blocks::Push> others;
    for (const auto& one : all)
        if (one.period != now)
            others.push_back({one.id, page.scene().say(one.words), ButtonKind::secondary, {}, kiosk::visit::SeeFigures{one.period}});
    page.pair_of_buttons(others[0], others[1]);
}

void show_report(Page& page, const kiosk::care::Figures& figures) {
    const Scene& scene = page.scene();
    const auto report = kiosk::care::make_report(figures, kiosk::care::Audience::house, labels_of(scene));
    page.text("period", scene.say(kiosk::phrases::figures_period(platform::to_text(report.from), platform::to_text(report.to))));
    if (report.visits.count == 0) page.notice(widgets::NoticeKind::info, "nothing", "", scene.say(Word::figures_nothing));
    const auto cut = figures.sum(kiosk::care::Subject::begun) - report.visits.count;
    std::vector<Blocks::Fact> totals;
    totals.push_back({"visits", scene.say(Word::figures_visits), platform::Secret(std::to_string(report.visits.count))});
    if (cut > 0) totals.push_back({"cut", scene.say(Word::figures_cut), platform::Secret(std::to_string(cut))});
    page.facts({}, std::move(totals), Blocks::Spoken::aloud);
    for (const auto& section : report.sections) show_section(page, section);
}

}  // namespace

void figures(Scene& scene) {
    const Desk& desk = *scene.view.desk;
    Page page(scene, {.title = scene.say(Word::figures_title), .main = scene.say(Word::finish), .main_id = "desk-close"});
    tell_desk(page, desk, desk.figures.has_value());
    if (desk.figures) {
        page.button({"print-aside", scene.say(Word::figures_print), ButtonKind::primary, Icon::print, kiosk::visit::PrintAside{},
                     desk.slip != Desk::Slip::printing});
        periods(page, desk.period);
        show_report(page, *desk.figures);
    }
    if (page.show().main) scene.want(kiosk::visit::OpenTools{});
}

void shift(Scene& scene) {
    const Desk& desk = *scene.view.desk;
    Page page(scene, {.title = scene.say(Word::shift_title), .main = scene.say(Word::finish), .main_id = "desk-close"});
    tell_desk(page, desk, desk.shift.has_value());
    if (desk.shift) {
        const auto& all = *desk.shift;
        const auto fact = [&](const char* id, Word label, int number) {
            return Blocks::Fact{id, scene.say(label), platform::Secret(std::to_string(number))};
        };
        std::vector<Blocks::Fact> facts;
        facts.push_back(fact("shift-visits", Word::shift_visits, all.visits));
        facts.push_back(fact("shift-filed", Word::shift_filed, all.filed));
        facts.push_back(fact("shift-calls", Word::shift_calls, all.calls));
        facts.push_back(fact("shift-without-card", Word::shift_without_card, all.without_card));
        facts.push_back(fact("shift-slips", Word::shift_slips, all.slips));
        facts.push_back(fact("shift-difficulties", Word::shift_difficulties, all.difficulties));
        page.button({"print-aside", scene.say(Word::shift_print), ButtonKind::primary, Icon::print, kiosk::visit::PrintAside{},
                     desk.slip != Desk::Slip::printing});
        page.facts({}, std::move(facts), Blocks::Spoken::aloud);
        page.note("shift-nobody", scene.say(Word::shift_nobody));
    }
    if (page.show().main) scene.want(kiosk::visit::OpenTools{});
}

#ifdef TRAM_AUTOMATION
namespace {

kiosk::care::Figures pretend_figures() {
    using kiosk::care::Subject;
    kiosk::care::Figures out{.from = {2026, 11, 1}, .to = {2026, 11, 21}, .days = {}, .counts = {}, .months = {}};
    std::int64_t count = 0;
    for (auto day = out.from; day <= out.to; day = kiosk::procedures::days_later(day, 1))
        count += out.days[day] = day.day % 7 == 1 ? 0 : 11 + day.day * 5 % 13;
    out.counts[Subject::begun][""] = count + 2;
    out.counts[Subject::visit] = {{"finished", count - 31}, {"left", 31}};
    for (int hour = 7; hour < 18; ++hour) out.counts[Subject::hour][(hour < 10 ? "0" : "") + std::to_string(hour)] = 6 + hour * 7 % 40;
    out.counts[Subject::errand] = {{"file", count - 60}, {"look_up", 38}, {"list", 9}, {"number", 8}, {"none", 5}};
    out.counts[Subject::service] = {{"1.001193", 74}, {"3.000347", 61}, {"1.004873", 30}, {"none", 12}};
    out.counts[Subject::help] = {{"alone", count - 88}, {"helped", 88}};
    out.counts[Subject::left_at] = {{"choosing", 9}, {"card", 6}, {"form", 8}, {"papers", 7}, {"review", 1}};
    out.counts[Subject::wait] = {{"1", 14}, {"3", 22}, {"5", 6}, {"more", 2}};
    out.counts[Subject::difficulty] = {{"typing", 31}, {"reading", 12}, {"papers", 9}};
    out.counts[Subject::stars] = {{"5", 96}, {"4", 41}, {"3", 7}, {"1", 2}};
    out.months[{2026, 11}] = {160, 88, 4};
    return out;
}

void at_the_desk(Pretend& all, kiosk::visit::Overlay overlay) {
    pretend::helped(all);
    all.helper->role = kiosk::staff::Role::leader;
    all.overlay = overlay;
    all.desk.emplace();
}

}  // namespace

std::vector<Preview> statistics_previews() {
    using kiosk::visit::Overlay;
    using kiosk::visit::Step;
    const auto figures_with = [](auto change) {
        return [change](Pretend& all) {
            at_the_desk(all, Overlay::figures);
            all.desk->period = FiguresPeriod::month;
            all.desk->figures = pretend_figures();
            change(all);
        };
    };
    const auto my_shift = [](Desk::Slip slip) {
        return [slip](Pretend& all) {
            at_the_desk(all, Overlay::shift);
            all.desk->shift = kiosk::staff::Shift{.member = 7,
                                                  .now = {},
                                                  .since = {},
                                                  .visits = 12,
                                                  .filed = 9,
                                                  .calls = 14,
                                                  .without_card = 2,
                                                  .slips = 1,
                                                  .difficulties = 6};
            all.desk->slip = slip;
        };
    };
    return {
        {"figures", Step::welcome, figures_with([](Pretend&) {})},
        {"figures-hours", Step::welcome, figures_with([](Pretend& all) { all.state.over = {.first = 8, .before = {0}}; })},
        {"figures-nothing", Step::welcome, figures_with([](Pretend& all) {
             all.desk->figures = kiosk::care::Figures{.from = {2026, 11, 21}, .to = {2026, 11, 21}, .days = {}, .counts = {}, .months = {}};
         })},
        {"figures-reading", Step::welcome, figures_with([](Pretend& all) { all.desk->figures.reset(); })},
        {"figures-failed", Step::welcome, figures_with([](Pretend& all) {
             all.desk->figures.reset();
             all.desk->failed = true;
         })},
        {"shift", Step::welcome, my_shift(Desk::Slip::none)},
        {"shift-printed", Step::welcome, my_shift(Desk::Slip::printed)},
        {"shift-not-printed", Step::welcome, my_shift(Desk::Slip::failed)}};
}
#endif

}  // namespace ui::screens
