// A guide for those who look after the machine, read on the machine itself. In Vietnamese, whatever the screen's language.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

void guide(Scene& scene) {
    const bool there = scene.view.guide != nullptr;
    const kiosk::care::Guide guide = there ? *scene.view.guide : kiosk::care::Guide{};
    Page page(scene, {.title = there ? guide.title : scene.say(Word::tool_guide),
                      .main = scene.say(Word::tool_continue),
                      .main_id = "guide-end",
                      .main_icon = Icon::check});
    page.text("guide-lead", there ? guide.lead : scene.say(Word::guide_missing));
    int number = 0;
    for (std::size_t i = 0; i < guide.parts.size(); ++i) {
        page.heading(fmt::format("guide-part-{}", i + 1), guide.parts[i].heading);
        for (const auto& step : guide.parts[i].steps) {
            ++number;
            page.point(fmt::format("guide-{}", number), fmt::format("{}", number), step.words);
            if (!step.picture.empty()) page.drawing(step.picture, 20_mm, 50_mm);
        }
    }
    if (page.show().main) scene.want(kiosk::visit::CloseOverlay{});
}

}  // namespace ui::screens
