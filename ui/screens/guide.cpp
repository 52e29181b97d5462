// A guide for those who look after the machine, read on the machine itself. In Vietnamese, whatever the screen's language.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

namespace {

void add_part(Page& page, const kiosk::care::Guide::Part& part, std::size_t number) {
    page.heading(fmt::format("guide-part-{}", number), fmt::format("{}. {}", number, part.heading));
    for (std::size_t i = 0; i < part.steps.size(); ++i) {
        const auto& step = part.steps[i];
        const auto id = fmt::format("guide-{}-{}", number, i + 1), mark = fmt::format("{}", i + 1);
        if (step.picture.empty())
            page.point(id, mark, step.words);
        else
            page.pictured_point(id, mark, step.words, step.picture);
    }
}

}  // namespace

void guide(Scene& scene) {
    const auto* guide = scene.view.guide;
    Page page(scene, {.title = guide != nullptr ? guide->title : scene.say(Word::tool_guide),
                      .back = true,
                      .main = scene.say(Word::remedy_back),
                      .main_id = "guide-end",
                      .main_icon = Icon::check});
    page.text("guide-lead", guide != nullptr ? guide->lead : scene.say(Word::guide_missing));
    for (std::size_t i = 0; guide != nullptr && i < guide->parts.size(); ++i) add_part(page, guide->parts[i], i + 1);
    const auto tap = page.show();
    if (tap.main || tap.back) scene.want(kiosk::visit::CloseOverlay{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> guide_previews() {
    using kiosk::visit::Step;
    const auto read = [](const char* name) {
        return [name](Pretend& all) {
            all.guide = name;
            all.overlay = kiosk::visit::Overlay::guide;
        };
    };
    return {{"guide-clerk", Step::welcome,
             [read](Pretend& all) {
                 pretend::helped(all);
                 read("clerk")(all);
             }},
            {"guide-technician", Step::maintenance,
             [read](Pretend& all) {
                 pretend::repaired(all);
                 read("technician")(all);
             }},
            {"guide-missing", Step::maintenance, [read](Pretend& all) {
                 pretend::repaired(all);
                 read("")(all);
             }}};
}
#endif

}  // namespace ui::screens
