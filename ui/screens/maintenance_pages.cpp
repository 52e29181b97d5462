// The pages of the maintenance menu that are about no device: network, outbox, journal, versions, restart.
#include <fmt/format.h>

#include "kiosk/procedures/dates.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/maintenance.h"

namespace ui::screens {

using kiosk::JournalKind;
using kiosk::Word;
using kiosk::care::Part;
using kiosk::visit::DoChore;
using kiosk::visit::Ending;
using kiosk::visit::Maintenance;
using kiosk::visit::Step;
using widgets::ButtonKind;
using widgets::NoticeKind;

namespace {

Blocks::Fact fact_line(std::string id, const std::string& label, const std::string& value) {
    return {std::move(id), label, platform::Secret(value)};
}

void end_page(Page& page) {
    if (page.show().back) page.scene().want(kiosk::visit::Back{});
}

// Nothing to show yet, or it is asked for anew.
bool is_waiting(Page& page, bool has_answer) {
    const Scene& scene = page.scene();
    if (scene.view.maintenance->busy) page.note("testing", scene.say(Word::test_running));
    return !has_answer;
}

std::string days_of_certificate(const Scene& scene, Part part) {
    const auto& state = scene.view.health.of(part);
    if (state.is_ill() && !state.days_left) return scene.words.say(kiosk::care::remedy_words(part, state.ailment), scene.language());
    return state.days_left ? scene.say(kiosk::phrases::days_left(*state.days_left)) : scene.say(Word::device_well);
}

}  // namespace

void maintain_network(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::network_title), .back = true});
    const auto& line = scene.view.maintenance->found.line;
    if (!is_waiting(page, line.has_value())) {
        if (!line->portal) page.notice(NoticeKind::error, "portal-away", scene.say(Word::network_away), line->portal.error().detail);
        if (line->addresses.empty()) page.notice(NoticeKind::error, "no-address", "", scene.say(Word::network_no_address));
        std::vector<Blocks::Fact> facts;
        for (std::size_t i = 0; i < line->addresses.size(); ++i)
            facts.push_back(fact_line(fmt::format("address-{}", i + 1), scene.say(Word::network_address), line->addresses[i]));
        if (line->portal) {
            facts.push_back(fact_line("portal", scene.say(Word::network_portal), scene.say(Word::network_reached)));
            facts.push_back(
                fact_line("latency", scene.say(Word::network_latency), scene.say(kiosk::phrases::milliseconds(line->latency.count()))));
        }
        if (line->clock_ahead)
            facts.push_back(fact_line("clock-offset", scene.say(Word::network_clock),
                                      scene.say(kiosk::phrases::seconds_ahead(line->clock_ahead->count()))));
        for (const Part part : {Part::own_certificate, Part::seal_certificate, Part::portal_certificate})
            facts.push_back(fact_line(kiosk::care::name_of(part), part_in_words(scene, part), days_of_certificate(scene, part)));
        page.facts({}, std::move(facts), Blocks::Spoken::aloud);
    }
    page.button({"try-line", scene.say(Word::line_try), ButtonKind::primary, Icon::refresh, DoChore{kiosk::care::MeasureLine{}},
                 !scene.view.maintenance->busy});
    end_page(page);
}

void maintain_outbox(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::outbox_title), .back = true});
    const auto& box = scene.view.maintenance->found.outbox;
    if (!is_waiting(page, box.has_value())) {
        if (box->hurried) page.notice(NoticeKind::good, "outbox-hurried", "", scene.say(Word::outbox_hurried));
        std::vector<Blocks::Fact> facts;
        facts.push_back(fact_line("outbox-waiting", scene.say(Word::outbox_waiting), std::to_string(box->waiting.number)));
        if (box->waiting.oldest)
            facts.push_back(fact_line("outbox-oldest", scene.say(Word::outbox_oldest), moment_in_words(*box->waiting.oldest)));
        facts.push_back(fact_line("outbox-accepted", scene.say(Word::outbox_accepted), std::to_string(box->accepted.number)));
        facts.push_back(fact_line("outbox-refused", scene.say(Word::outbox_refused), std::to_string(box->refused.number)));
        page.facts({}, std::move(facts), Blocks::Spoken::aloud);
        page.button({"retry-outbox", scene.say(Word::outbox_retry), ButtonKind::primary, Icon::send, DoChore{kiosk::care::RetryOutbox{}},
                     box->waiting.number > 0 && !scene.view.maintenance->busy});
    }
    end_page(page);
}

namespace {

void journal_filters(Page& page, const kiosk::care::ReadJournal& asked) {
    const Scene& scene = page.scene();
    struct Filter {
        JournalKind kind;
        const char* id;
        Word words;
    };
    constexpr std::array all{Filter{JournalKind::all, "journal-all", Word::journal_all},
                             Filter{JournalKind::machine, "journal-machine", Word::journal_machine},
                             Filter{JournalKind::staff, "journal-staff", Word::journal_staff},
                             Filter{JournalKind::visits, "journal-visits", Word::journal_visits}};
    const auto push = [&](const Filter& one) {
        const auto kind = one.kind == asked.kind ? ButtonKind::primary : ButtonKind::secondary;
        return Blocks::Push{one.id, scene.say(one.words), kind, {}, DoChore{kiosk::care::ReadJournal{one.kind, asked.day}}};
    };
    page.pair_of_buttons(push(all[0]), push(all[1]));
    page.pair_of_buttons(push(all[2]), push(all[3]));
    const auto day = [&](const char* id, Word words, int days) {
        const auto other = kiosk::procedures::days_later(asked.day, days);
        return Blocks::Push{id,
                            scene.say(words),
                            ButtonKind::secondary,
                            {},
                            DoChore{kiosk::care::ReadJournal{asked.kind, other}},
                            other <= scene.view.today};
    };
    page.pair_of_buttons(day("journal-earlier", Word::journal_earlier, -1), day("journal-later", Word::journal_later, 1));
}

}  // namespace

void maintain_journal(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::journal_title), .back = true});
    const auto& shown = scene.view.maintenance->found.journal;
    if (!is_waiting(page, shown.has_value())) {
        journal_filters(page, shown->asked);
        page.heading("journal-day", platform::to_text(shown->asked.day));
        if (!shown->lines)
            page.notice(NoticeKind::error, "journal-failed", "", shown->lines.error().detail);
        else if (shown->lines->empty())
            page.text("journal-nothing", scene.say(Word::journal_nothing));
        int number = 0;
        for (const auto& line : shown->lines.value_or(std::vector<kiosk::JournalLine>{})) {
            const auto at = platform::vietnam_time(line.at);
            page.note(fmt::format("journal-{}", ++number),
                      fmt::format("{:02}:{:02}:{:02}  {}  {}", at.hour, at.minute, at.second,
                                  scene.words.say("event_" + line.event, scene.language()), line.subject));
        }
    }
    end_page(page);
}

void maintain_versions(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::versions_title), .back = true});
    const auto& all = scene.view.maintenance->found.versions;
    if (!is_waiting(page, all.has_value())) {
        std::vector<Blocks::Fact> facts;
        facts.push_back(fact_line("version-program", scene.say(Word::version_program), all->program));
        facts.push_back(fact_line("version-catalogue", scene.say(Word::version_catalogue),
                                  scene.say(kiosk::phrases::procedures_in(all->procedures, all->catalogue))));
        facts.push_back(fact_line("version-settings", scene.say(Word::version_settings), all->settings));
        if (!all->image.empty()) facts.push_back(fact_line("version-image", scene.say(Word::version_image), all->image));
        page.facts({}, std::move(facts), Blocks::Spoken::aloud);
    }
    end_page(page);
}

void maintain_power(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::power_title), .back = true});
    auto& asked = scene.state.maintenance.ending;
    page.text("power-lead", scene.say(Word::power_lead));
    struct Way {
        Ending how;
        const char* id;
        Word words;
        Icon icon;
    };
    constexpr std::array ways{Way{Ending::restart_program, "restart-program", Word::power_program, Icon::refresh},
                              Way{Ending::restart_machine, "restart-machine", Word::power_machine, Icon::refresh},
                              Way{Ending::shut_down, "shut-down", Word::power_off, Icon::close}};
    std::vector<Blocks::Card> cards;
    for (const auto& way : ways)
        cards.push_back({.id = way.id, .title = scene.say(way.words), .subtitle = {}, .icon = way.icon, .pressed = [&asked, how = way.how] {
                             asked = how;
                         }});
    page.cards(std::move(cards));
    if (asked) {
        const auto& way = ways[static_cast<std::size_t>(*asked)];
        page.notice(NoticeKind::warning, "power-question", scene.say(way.words), scene.say(Word::power_question));
        page.button({"power-sure", scene.say(Word::power_sure), ButtonKind::danger, Icon::warning, kiosk::visit::EndProgram{*asked}});
    }
    end_page(page);
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> maintenance_page_previews() {
    const auto now = platform::from_vietnam({2026, 11, 21, 9, 12, 0});
    const auto with = [](std::function<void(Pretend&, kiosk::care::Findings&)> change) {
        return [change](Pretend& all) {
            pretend::repaired(all);
            change(all, all.maintenance->found);
        };
    };
    return {{"maintain-network", Step::maintain_network, with([](Pretend&, kiosk::care::Findings& found) {
                 found.line = kiosk::care::LineReading{{"192.0.2.7 (eth0)"}, {}, std::chrono::milliseconds(84), std::chrono::seconds(1)};
             })},
            {"maintain-network-away", Step::maintain_network, with([](Pretend&, kiosk::care::Findings& found) {
                 found.line = kiosk::care::LineReading{{}, platform::failure(platform::Fault::unreachable, "no route"), {}, {}};
             })},
            {"maintain-outbox", Step::maintain_outbox, with([now](Pretend&, kiosk::care::Findings& found) {
                 found.outbox = kiosk::care::OutboxReading{{2, now}, {41, now}, {1, now}, true};
             })},
            {"maintain-journal", Step::maintain_journal, with([now](Pretend& all, kiosk::care::Findings& found) {
                 const std::vector<kiosk::JournalLine> lines{{now, "staff_came", "012 technician"}, {now, "health_ill", "printer jammed"}};
                 found.journal = kiosk::care::JournalPage{{JournalKind::all, all.today}, lines};
             })},
            {"maintain-versions", Step::maintain_versions, with([](Pretend&, kiosk::care::Findings& found) {
                 found.versions = kiosk::care::Versions{"0.9.0", "5f2c81d09a3e", "b7710c2f9d14", "90ad3e5512cc", 27};
             })},
            {"maintain-power", Step::maintain_power,
             with([](Pretend& all, kiosk::care::Findings&) { all.state.maintenance.ending = Ending::shut_down; })}};
}
#endif

}  // namespace ui::screens
