// One device for who repairs it: how it is now, what helps, and its tests.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

#include "kiosk/care/chores.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/maintenance.h"
#include "ui/widgets/cell_map.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::care::Part;
using kiosk::visit::DoChore;
using kiosk::visit::Maintenance;
using kiosk::visit::RollStep;
using kiosk::visit::Step;
using widgets::ButtonKind;
using widgets::NoticeKind;

namespace {

void state_of(Page& page, Part part) {
    const Scene& scene = page.scene();
    const auto& state = scene.view.health.of(part);
    using Kind = kiosk::care::State::Kind;
    if (state.kind == Kind::well) return page.notice(NoticeKind::good, "device-state", "", scene.say(Word::device_well));
    if (state.kind == Kind::absent) return page.notice(NoticeKind::info, "device-state", "", scene.say(Word::device_absent));
    if (!state.is_ill()) return page.notice(NoticeKind::info, "device-state", "", scene.say(Word::device_unknown));
    page.notice(NoticeKind::error, "device-state", scene.say(kiosk::phrases::ill_since(moment_in_words(state.since))),
                scene.words.say(kiosk::care::remedy_words(part, state.ailment), scene.language()));
    if (const auto drawing = kiosk::care::drawing_of(part, state.ailment); !drawing.empty())
        page.drawing(std::string(drawing), 25_mm, 60_mm);
    if (!state.detail.empty()) page.note("device-detail", state.detail);
}

void try_button(Page& page, const char* id, Word words, Icon icon, kiosk::care::Chore chore) {
    const Scene& scene = page.scene();
    if (!may_here(scene, kiosk::care::act_of(chore))) return;
    page.button({id, scene.say(words), ButtonKind::primary, icon, DoChore{std::move(chore)}, !scene.view.maintenance->busy});
}

void failed(Page& page, const std::string& detail) {
    page.notice(NoticeKind::error, "test-failed", page.scene().say(Word::test_failed), detail);
}

std::string words_of(const Scene& scene, Part part, const drivers::Error& error) {
    return scene.words.say(kiosk::care::remedy_words(part, kiosk::care::ailment_of(error.trouble)), scene.language());
}

void roll(Page& page, const Maintenance& all) {
    const Scene& scene = page.scene();
    switch (all.roll) {
        case RollStep::none: return;
        case RollStep::open: return page.notice(NoticeKind::info, "roll-step", "", scene.say(Word::roll_open));
        case RollStep::fill:
            page.notice(NoticeKind::info, "roll-step", "", scene.say(Word::roll_fill));
            return page.drawing("new-roll", 25_mm, 70_mm);
        case RollStep::test: return page.notice(NoticeKind::info, "roll-step", "", scene.say(Word::roll_test));
        case RollStep::done: return page.notice(NoticeKind::good, "roll-step", "", scene.say(Word::roll_done));
        case RollStep::failed: return page.notice(NoticeKind::error, "roll-step", "", scene.say(Word::roll_failed));
    }
}

void printer(Page& page, const Maintenance& all) {
    const Scene& scene = page.scene();
    roll(page, all);
    const bool guided = all.roll == RollStep::open || all.roll == RollStep::fill || all.roll == RollStep::test;
    if (!guided && all.found.test_page) {
        const auto& printed = all.found.test_page->printed;
        if (!printed)
            failed(page, words_of(scene, Part::printer, printed.error()));
        else
            page.notice(NoticeKind::good, "test-done", "",
                        scene.say(*printed == drivers::printer::Outcome::printed ? Word::printer_printed : Word::printer_unknown));
    }
    if (!guided) try_button(page, "try-printer", Word::printer_try, Icon::print, kiosk::care::PrintTestPage{});
    if (!may_here(scene, kiosk::staff::Act::test_device)) return;
    const Blocks::Push change{"change-roll", scene.say(guided ? Word::roll_stop : Word::roll_change), ButtonKind::secondary, Icon::receipt,
                              kiosk::visit::ChangeRoll{}};
    if (!guided) return page.button(change);
    page.pair_of_buttons(
        {"skip-roll-step", scene.say(Word::roll_skip), ButtonKind::secondary, Icon::arrow_forward, kiosk::visit::SkipRollStep{}}, change);
}

void glass_map(Page& page, const kiosk::care::WhiteSheet& sheet) {
    Scene& scene = page.scene();
    const auto marked = std::make_shared<const std::set<int>>(sheet.dark_cells.begin(), sheet.dark_cells.end());
    using Sheet = kiosk::care::WhiteSheet;
    const float height = scene.theme().px(scene.theme().narrow ? 55_mm : 105_mm);
    page.add({.height = [height](float) { return height; },
              .draw =
                  [&scene, marked](const Rect& place) {
                      const float width = place.height * 210 / 297;
                      widgets::cell_map(scene.frame, {place.x + (place.width - width) / 2, place.y, width, place.height},
                                        {.id = "glass-map",
                                         .name = scene.say(Word::glass_map),
                                         .columns = Sheet::columns,
                                         .rows = Sheet::rows,
                                         .marked = *marked});
                  }});
    page.note("glass-map-words", scene.say(Word::glass_map), Align::centre);
}

void sheet_seen(Page& page, const kiosk::care::SheetSeen& seen) {
    const Scene& scene = page.scene();
    if (!seen.sheet) return failed(page, words_of(scene, Part::scanner, seen.sheet.error()));
    using Verdict = kiosk::care::WhiteSheet::Verdict;
    constexpr std::array words{Word::glass_clean, Word::glass_dirty, Word::glass_streaks, Word::glass_dark, Word::glass_printed};
    const auto verdict = seen.sheet->verdict;
    const NoticeKind kind = verdict == Verdict::clean     ? NoticeKind::good
                            : verdict == Verdict::printed ? NoticeKind::info
                                                          : NoticeKind::warning;
    page.notice(kind, "glass-state", "", scene.say(words[static_cast<std::size_t>(verdict)]));
    if (seen.sheet->sharpness) {
        std::vector<Blocks::Fact> facts;
        facts.push_back({"sharpness", scene.say(Word::glass_sharpness),
                         platform::Secret(scene.say(kiosk::phrases::of_hundred(*seen.sheet->sharpness)))});
        page.facts({}, std::move(facts), Blocks::Spoken::aloud);
    }
    if (verdict == Verdict::dirty || verdict == Verdict::streaks) glass_map(page, *seen.sheet);
}

void scanner(Page& page, const Maintenance& all) {
    const Scene& scene = page.scene();
    if (!may_here(scene, kiosk::staff::Act::test_device)) return;
    if (all.found.sheet && !all.busy) sheet_seen(page, *all.found.sheet);
    if (!all.found.sheet) page.text("glass-lead", scene.say(Word::glass_lead));
    try_button(page, "try-glass", Word::glass_try, Icon::document_scanner, kiosk::care::ScanWhiteSheet{});
    page.note("focus-hint", scene.say(Word::glass_focus_hint));
    if (all.found.glass_card && !all.busy) {
        const auto& read = all.found.glass_card->read;
        if (!read)
            failed(page, words_of(scene, Part::scanner, read.error()));
        else
            page.notice(*read ? NoticeKind::good : NoticeKind::warning, "glass-card", "",
                        scene.say(*read ? Word::glass_card_read : Word::glass_card_not_read));
    }
    try_button(page, "try-glass-card", Word::glass_card_try, Icon::credit_card, kiosk::care::ReadCardOnGlass{});
}

void card_reader(Page& page, const Maintenance& all) {
    const Scene& scene = page.scene();
    if (all.found.card && !all.busy) {
        const auto& presence = all.found.card->presence;
        if (!presence)
            failed(page, words_of(scene, Part::card_reader, presence.error()));
        else if (!presence->has_card)
            page.notice(NoticeKind::info, "card-state", presence->reader, scene.say(Word::card_none));
        else if (presence->atr.empty())
            page.notice(NoticeKind::warning, "card-state", presence->reader, scene.say(Word::card_silent));
        else
            page.notice(NoticeKind::good, "card-state", presence->reader,
                        fmt::format("{} {:02X}", scene.say(Word::card_seen), fmt::join(presence->atr, " ")));
    }
    try_button(page, "try-card", Word::card_try, Icon::contactless, kiosk::care::LookAtCard{});
}

void cabinet(Page& page, const Maintenance& all) {
    const Scene& scene = page.scene();
    using namespace drivers::cabinet;
    if (all.cabinet) {
        constexpr std::array lamps{Word::lamp_is_off, Word::lamp_is_blinking, Word::lamp_is_steady};
        std::vector<Blocks::Fact> facts;
        const auto fact = [&](const char* id, Word label, Word value) {
            facts.push_back({id, scene.say(label), platform::Secret(scene.say(value))});
        };
        fact("cabinet-lamp", Word::cabinet_lamp, lamps[static_cast<std::size_t>(all.cabinet->lamp)]);
        fact("cabinet-key", Word::cabinet_key, all.cabinet->key == Key::service ? Word::key_service : Word::key_rest);
        fact("cabinet-door", Word::cabinet_door, all.cabinet->door == Door::open ? Word::door_open : Word::door_closed);
        page.facts({}, std::move(facts), Blocks::Spoken::aloud);
    }
    if (!may_here(scene, kiosk::staff::Act::test_device)) return;
    page.pair_of_buttons({"lamp-blink", scene.say(Word::lamp_blink), ButtonKind::secondary, {}, kiosk::visit::TryLamp{Lamp::blinking}},
                         {"lamp-steady", scene.say(Word::lamp_steady), ButtonKind::secondary, {}, kiosk::visit::TryLamp{Lamp::steady}});
    page.button({"lamp-off", scene.say(Word::lamp_off), ButtonKind::secondary, {}, kiosk::visit::TryLamp{Lamp::off}});
}

void sound(Page& page, const Maintenance& all) {
    const Scene& scene = page.scene();
    if (all.found.chime && !all.busy) {
        const auto& played = all.found.chime->played;
        if (!played)
            failed(page, played.error().detail);
        else
            page.notice(NoticeKind::good, "sound-played", "", scene.say(Word::sound_played));
    }
    try_button(page, "try-sound", Word::sound_try, Icon::volume_up, kiosk::care::PlayChime{});
}

void touch(Page& page) {
    Scene& scene = page.scene();
    constexpr int columns = 6, rows = 8;
    auto& touched = scene.state.maintenance.touched;
    const auto left = columns * rows - static_cast<int>(touched.size());
    page.text("touch-lead", left == 0 ? scene.say(Word::touch_all) : scene.say(Word::touch_lead));
    page.note("touch-left", left == 0 ? scene.say(Word::touch_calibration) : scene.say(kiosk::phrases::cells_left(left)));
    const float height = scene.theme().px(scene.theme().narrow ? 60_mm : 130_mm);
    page.add({.height = [height](float) { return height; },
              .draw =
                  [&scene, &touched](const Rect& place) {
                      const auto cell = widgets::cell_map(scene.frame, place,
                                                          {.id = "cell",
                                                           .name = scene.say(Word::touch_grid),
                                                           .columns = columns,
                                                           .rows = rows,
                                                           .marked = touched,
                                                           .meaning = widgets::CellMap::Meaning::good,
                                                           .touchable = true});
                      if (cell) touched.insert(*cell);
                  }});
}

constexpr std::array test_colours{0xFF0000U, 0x00FF00U, 0x0000FFU, 0xFFFFFFU, 0x808080U, 0x000000U};

void screen(Page& page) {
    Scene& scene = page.scene();
    page.text("screen-lead", scene.say(Word::screen_lead));
    const float height = scene.theme().px(60_mm);
    page.add(
        {.height = [height](float) { return height; },
         .draw =
             [&scene](const Rect& place) {
                 const float width = place.width / test_colours.size();
                 for (std::size_t i = 0; i < test_colours.size(); ++i)
                     scene.frame.paint.rect({place.x + width * static_cast<float>(i), place.y, width, place.height}, rgb(test_colours[i]));
             }});
}

}  // namespace

void maintain_device(Scene& scene) {
    const Maintenance& all = *scene.view.maintenance;
    Page page(scene, {.title = part_in_words(scene, all.device), .back = true});
    state_of(page, all.device);
    if (all.busy) page.note("testing", scene.say(Word::test_running));
    switch (all.device) {
        case Part::printer:
        case Part::paper: printer(page, all); break;
        case Part::scanner: scanner(page, all); break;
        case Part::card_reader: card_reader(page, all); break;
        case Part::cabinet: cabinet(page, all); break;
        case Part::sound: sound(page, all); break;
        case Part::touch: touch(page); break;
        case Part::screen: screen(page); break;
        default: break;
    }
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> maintenance_device_previews() {
    using kiosk::care::Ailment;
    const auto now = platform::from_vietnam({2026, 11, 21, 9, 12, 0});
    const auto page = [now](
                          Part part, std::function<void(Pretend&)> change = [](Pretend&) {}) {
        return [=](Pretend& all) {
            pretend::repaired(all);
            all.health.set_well(part, now);
            all.maintenance->device = part;
            change(all);
        };
    };
    const auto glass = [](std::vector<int> cells, kiosk::care::WhiteSheet::Verdict verdict) {
        return [=](Pretend& all) { all.maintenance->found.sheet = kiosk::care::SheetSeen{kiosk::care::WhiteSheet{verdict, cells, {}}}; };
    };
    using Verdict = kiosk::care::WhiteSheet::Verdict;
    return {
        {"maintain-printer-jammed", Step::maintain_device,
         page(Part::printer, [now](Pretend& all) { all.health.set_ill(Part::printer, Ailment::jammed, now); })},
        {"maintain-printer-roll", Step::maintain_device,
         page(Part::printer,
              [now](Pretend& all) {
                  all.health.set_ill(Part::printer, Ailment::cover_open, now);
                  all.maintenance->roll = RollStep::fill;
              })},
        {"maintain-printer-done", Step::maintain_device, page(Part::printer, [](Pretend& all) { all.maintenance->roll = RollStep::done; })},
        {"maintain-scanner", Step::maintain_device, page(Part::scanner)},
        {"maintain-scanner-dirty", Step::maintain_device, page(Part::scanner, glass({45, 46, 67, 300}, Verdict::dirty))},
        {"maintain-scanner-clean", Step::maintain_device, page(Part::scanner, glass({}, Verdict::clean))},
        {"maintain-card", Step::maintain_device,
         page(Part::card_reader,
              [](Pretend& all) {
                  all.maintenance->found.card =
                      kiosk::care::CardSeen{drivers::card::Presence{"ACS ACR1252", true, {0x3B, 0x80, 0x80, 0x01, 0x01}}};
              })},
        {"maintain-cabinet", Step::maintain_device, page(Part::cabinet, [](Pretend& all) { all.maintenance->cabinet.emplace(); })},
        {"maintain-sound", Step::maintain_device, page(Part::sound)},
        {"maintain-touch", Step::maintain_device,
         page(Part::touch,
              [](Pretend& all) {
                  all.state.maintenance.touched = {0, 1, 2, 7, 8};
              })},
        {"maintain-screen", Step::maintain_device, page(Part::screen)}};
}
#endif

}  // namespace ui::screens
