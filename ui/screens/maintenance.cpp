// The technician's dashboard: broken things first, each with what helps; and the page of who waits for a visit to end.
#include "ui/screens/maintenance.h"

#include <fmt/format.h>

#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::care::Part;
using kiosk::staff::Act;
using kiosk::visit::OpenDevice;
using kiosk::visit::OpenPage;
using kiosk::visit::Step;
using widgets::ButtonKind;
using widgets::NoticeKind;

std::string moment_in_words(platform::WallTime time) {
    const auto local = platform::vietnam_time(time);
    return fmt::format("{:02}:{:02} {:02}/{:02}/{}", local.hour, local.minute, local.day, local.month, local.year);
}

bool may_here(const Scene& scene, Act act) { return kiosk::staff::may(scene.view.maintenance->member.role, act); }

Icon icon_of_part(Part part) { return icon_named(kiosk::care::icon_of(part)).value_or(Icon::info); }

const std::string& part_in_words(const Scene& scene, Part part) { return scene.words.say(kiosk::care::part_words(part), scene.language()); }

namespace {

constexpr std::array devices{Part::screen,      Part::touch,   Part::scanner, Part::printer,
                             Part::card_reader, Part::cabinet, Part::sound,   Part::staff_keyboard};

void broken_things(Scene& scene, Page& page) {
    const auto ill = scene.view.health.ill();
    if (ill.empty()) return page.notice(NoticeKind::good, "all-well", "", scene.say(Word::maintenance_well));
    page.notice(NoticeKind::error, "ill-parts", "", scene.say(kiosk::phrases::ill_parts(ill.size())));
    std::vector<Blocks::Card> cards;
    for (const Part part : ill) {
        const auto& state = scene.view.health.of(part);
        cards.push_back({.id = fmt::format("ill-{}", kiosk::care::name_of(part)),
                         .title = part_in_words(scene, part),
                         .subtitle = fmt::format("{}. {}", scene.say(kiosk::phrases::ill_since(moment_in_words(state.since))),
                                                 scene.words.say(kiosk::care::remedy_words(part, state.ailment), scene.language())),
                         .icon = icon_of_part(part),
                         .tint = Tint::red,
                         .pressed = page.wants(OpenDevice{part})});
    }
    page.cards(std::move(cards));
}

void well_devices(Scene& scene, Page& page) {
    page.heading("devices", scene.say(Word::maintenance_devices));
    std::vector<Blocks::Card> cards;
    for (const Part part : devices) {
        const auto& state = scene.view.health.of(part);
        if (state.is_ill() || state.kind == kiosk::care::State::Kind::absent) continue;
        cards.push_back({.id = fmt::format("device-{}", kiosk::care::name_of(part)),
                         .title = part_in_words(scene, part),
                         .icon = icon_of_part(part),
                         .pressed = page.wants(OpenDevice{part}),
                         .compact = true});
    }
    page.cards(std::move(cards));
}

void other_pages(Scene& scene, Page& page) {
    page.heading("other-pages", scene.say(Word::maintenance_more_pages));
    struct Door {
        Step step;
        Word words;
        Icon icon;
        Act act;
    };
    constexpr std::array doors{Door{Step::maintain_self_test, Word::maintenance_self_test, Icon::verified, Act::run_self_test},
                               Door{Step::maintain_network, Word::maintenance_network, Icon::cloud_queue, Act::open_maintenance},
                               Door{Step::maintain_outbox, Word::maintenance_outbox, Icon::dossier, Act::open_maintenance},
                               Door{Step::maintain_settings, Word::maintenance_settings, Icon::edit, Act::change_settings},
                               Door{Step::maintain_journal, Word::maintenance_journal, Icon::document, Act::see_logs},
                               Door{Step::maintain_versions, Word::maintenance_versions, Icon::info, Act::open_maintenance},
                               Door{Step::maintain_power, Word::maintenance_power, Icon::refresh, Act::restart}};
    std::vector<Blocks::Push> pushes;
    for (const auto& door : doors)
        if (may_here(scene, door.act))
            pushes.push_back({fmt::format("open-{}", kiosk::visit::name_of(door.step)), scene.say(door.words), ButtonKind::secondary,
                              door.icon, OpenPage{door.step}});
    pushes.push_back({"open-guide", scene.say(Word::tool_guide), ButtonKind::secondary, Icon::info, kiosk::visit::OpenGuide{"technician"}});
    for (std::size_t i = 0; i < pushes.size(); i += 2) {
        if (i + 1 < pushes.size())
            page.pair_of_buttons(pushes[i], pushes[i + 1]);
        else
            page.button(pushes[i]);
    }
}

}  // namespace

void maintenance(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::maintenance_title),
                      .main = scene.say(Word::maintenance_end),
                      .main_id = "end-maintenance",
                      .main_icon = Icon::check});
    page.note("closed-now", scene.say(Word::maintenance_closed));
    broken_things(scene, page);
    well_devices(scene, page);
    other_pages(scene, page);
    if (page.show().main) scene.want(kiosk::visit::EndMaintenance{});
}

void maintenance_wait(Scene& scene) {
    const auto* member = scene.view.on_duty;
    Page page(scene, {.title = scene.say(Word::maintenance_wait_title),
                      .main = scene.say(Word::maintenance_leave_alone),
                      .main_id = "leave-alone",
                      .main_icon = Icon::check});
    page.text("wait-text", scene.say(Word::maintenance_wait_text));
    page.button(
        {"stop-waiting", scene.say(Word::maintenance_stop_waiting), ButtonKind::secondary, Icon::close, kiosk::visit::StopWaiting{}});
    if (member != nullptr && kiosk::staff::may(member->role, Act::force_out_visit)) {
        if (!scene.view.may_force_out) page.notice(NoticeKind::info, "not-now", "", scene.say(Word::maintenance_not_now));
        if (scene.view.warned) page.notice(NoticeKind::warning, "force-warning", "", scene.say(Word::maintenance_warn));
        page.button({scene.view.warned ? "force-now" : "force",
                     scene.say(scene.view.warned ? Word::maintenance_force_now : Word::maintenance_force), ButtonKind::danger,
                     Icon::warning, kiosk::visit::ForceOut{}, scene.view.may_force_out});
    }
    if (page.show().main) scene.want(kiosk::visit::SignOut{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> maintenance_previews() {
    using kiosk::care::Ailment;
    const auto now = platform::from_vietnam({2026, 11, 21, 9, 12, 0});
    const auto waiting = [](bool may, bool warned) {
        return [=](Pretend& all) {
            pretend::answered(all);
            pretend::repaired(all);
            all.maintenance.reset();
            all.overlay = kiosk::visit::Overlay::maintenance_wait;
            all.may_force_out = may;
            all.warned = warned;
        };
    };
    const auto well = [now](Pretend& all) {
        pretend::repaired(all);
        for (const Part part : devices) all.health.set_well(part, now);
        all.health.set_absent(Part::card_reader, now);
    };
    return {{"maintenance", Step::maintenance, well},
            {"maintenance-broken", Step::maintenance,
             [=](Pretend& all) {
                 well(all);
                 all.health.set_ill(Part::printer, Ailment::jammed, now);
                 all.health.set_ill(Part::portal, Ailment::offline, now);
             }},
            {"maintenance-leader", Step::maintenance,
             [=](Pretend& all) {
                 well(all);
                 all.maintenance->member.role = kiosk::staff::Role::leader;
             }},
            {"maintenance-wait", Step::form, waiting(true, false)},
            {"maintenance-wait-warned", Step::form, waiting(true, true)},
            {"maintenance-wait-sealing", Step::sealing, waiting(false, false)},
            {"staff-tools-technician", Step::welcome, [](Pretend& all) {
                 pretend::repaired(all);
                 all.maintenance.reset();
                 all.overlay = kiosk::visit::Overlay::tools;
             }}};
}
#endif

}  // namespace ui::screens
