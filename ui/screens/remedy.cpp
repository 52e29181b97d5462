// What is broken now and how to mend it, step by step, for the staff. It follows the machine: once all is well it says so. The visit
// stays where it was.
#include <fmt/format.h>

#include <span>

#include "kiosk/care/health_table.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::care::Ailment;
using kiosk::care::Part;

namespace {

struct MendingStep {
    Word words;
    const char* drawing = nullptr;
};

constexpr std::array new_roll{MendingStep{Word::step_open_printer}, MendingStep{Word::step_take_roll},
                              MendingStep{Word::step_lay_roll, "take-slip"}, MendingStep{Word::step_close_printer}};
constexpr std::array printer_jam{MendingStep{Word::step_open_printer}, MendingStep{Word::step_clear_printer, "jam"},
                                 MendingStep{Word::step_lay_roll}, MendingStep{Word::step_close_printer}};
constexpr std::array printer_cover{MendingStep{Word::step_close_printer}};
constexpr std::array scanner_jam{MendingStep{Word::step_open_scanner}, MendingStep{Word::step_take_paper, "jam"},
                                 MendingStep{Word::step_close_scanner}};
constexpr std::array scanner_cover{MendingStep{Word::step_close_scanner}};
constexpr std::array lay_paper{MendingStep{Word::step_lay_paper, "paper-on-glass"}};
constexpr std::array plug{MendingStep{Word::step_plug}, MendingStep{Word::step_power}};

struct MendingRow {
    Part part;
    Ailment ailment;
    std::span<const MendingStep> steps;
};
// Others have the one sentence of the health table.
constexpr std::array mending{
    MendingRow{Part::printer, Ailment::no_paper, new_roll},  MendingRow{Part::paper, Ailment::low, new_roll},
    MendingRow{Part::printer, Ailment::jammed, printer_jam}, MendingRow{Part::printer, Ailment::cover_open, printer_cover},
    MendingRow{Part::scanner, Ailment::jammed, scanner_jam}, MendingRow{Part::scanner, Ailment::cover_open, scanner_cover},
    MendingRow{Part::scanner, Ailment::no_paper, lay_paper}, MendingRow{Part::scanner, Ailment::missing, plug},
    MendingRow{Part::scanner, Ailment::unplugged, plug},     MendingRow{Part::printer, Ailment::missing, plug},
    MendingRow{Part::printer, Ailment::unplugged, plug},
};

std::span<const MendingStep> steps_of(const PresentTrouble& trouble) {
    for (const MendingRow& row : mending)
        if (row.part == trouble.part && row.ailment == trouble.ailment) return row.steps;
    return {};
}

// A device whose state nobody knows is as the visit found it.
std::optional<Part> part_of_visit(const kiosk::visit::View& view) {
    using kiosk::visit::Step;
    switch (view.step) {
        case Step::card_trouble:
        case Step::account_card_trouble:
        case Step::scan_trouble:
        case Step::slip_trouble: return Part::scanner;
        case Step::done:
        case Step::list_printed:
        case Step::number_taken: return Part::printer;
        default: return std::nullopt;
    }
}

void add_steps(Page& page, const PresentTrouble& trouble) {
    Scene& scene = page.scene();
    const auto steps = steps_of(trouble);
    if (steps.empty()) {
        const auto drawing = kiosk::care::drawing_of(trouble.part, trouble.ailment);
        if (!drawing.empty()) page.drawing(std::string(drawing), 20_mm, 60_mm);
        page.point("remedy-1", "1", scene.words.say(kiosk::care::remedy_words(trouble.part, trouble.ailment), scene.language()));
        return;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        page.point(fmt::format("remedy-{}", i + 1), fmt::format("{}", i + 1), scene.say(steps[i].words));
        if (steps[i].drawing != nullptr) page.drawing(steps[i].drawing, 20_mm, 60_mm);
    }
}

}  // namespace

std::optional<PresentTrouble> present_trouble(const kiosk::visit::View& view) {
    const auto ill = view.health.ill();
    if (!ill.empty()) return PresentTrouble{ill.front(), view.health.of(ill.front()).ailment};
    const auto part = part_of_visit(view);
    if (!part || !view.session.trouble || view.health.of(*part).kind != kiosk::care::State::Kind::unknown) return std::nullopt;
    return PresentTrouble{*part, kiosk::care::ailment_of(*view.session.trouble)};
}

void remedy(Scene& scene) {
    using kiosk::visit::Step;
    const auto trouble = present_trouble(scene.view);
    Page page(scene, {.title = scene.say(Word::remedy_title),
                      .main = scene.say(Word::remedy_back),
                      .main_id = "remedy-back",
                      .main_icon = Icon::arrow_forward});
    if (trouble) {
        page.notice(widgets::NoticeKind::warning, "remedy-trouble",
                    scene.words.say(kiosk::care::part_words(trouble->part), scene.language()),
                    scene.words.say(kiosk::care::trouble_words(trouble->part, trouble->ailment), scene.language()));
        add_steps(page, *trouble);
        page.note("remedy-wait", scene.say(Word::remedy_wait));
    } else {
        page.notice(widgets::NoticeKind::good, "remedy-well", scene.say(Word::remedy_well_title), scene.say(Word::remedy_well));
    }
    if (scene.view.step != Step::welcome && scene.view.step != Step::closed) page.note("remedy-kept", scene.say(Word::remedy_kept));
    if (page.show().main) scene.want(kiosk::visit::CloseOverlay{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> remedy_previews() {
    using kiosk::visit::Step;
    const auto ill = [](Part part, Ailment ailment) {
        return [part, ailment](Pretend& all) {
            pretend::answered(all);
            pretend::helped(all);
            all.health.set_ill(part, ailment, {});
            all.overlay = kiosk::visit::Overlay::remedy;
        };
    };
    return {{"remedy-roll", Step::done, ill(Part::printer, Ailment::no_paper)},
            {"remedy-scanner-jam", Step::scan_trouble, ill(Part::scanner, Ailment::jammed)},
            {"remedy-one-sentence", Step::papers, ill(Part::portal, Ailment::offline)},
            {"remedy-well", Step::papers, [](Pretend& all) {
                 pretend::answered(all);
                 pretend::helped(all);
                 all.overlay = kiosk::visit::Overlay::remedy;
             }}};
}
#endif

}  // namespace ui::screens
