#include "ui/screens/limits.h"

#include <fmt/format.h>

namespace ui::screens {

using kiosk::Word;
using kiosk::care::Ability;

namespace {

Word words_for(Ability ability) {
    switch (ability) {
        case Ability::slip: return Word::limited_slip;
        case Ability::scan: return Word::limited_scan;
        default: return Word::limited_line;
    }
}

}  // namespace

void say_limits(Page& page, std::initializer_list<Ability> abilities) {
    Scene& scene = page.scene();
    const auto service = scene.view.health.service();
    for (const Ability ability : abilities) {
        if (service.has(ability)) continue;
        page.notice(widgets::NoticeKind::warning, fmt::format("limited-{}", name_of(ability)), {}, scene.say(words_for(ability)));
    }
}

}  // namespace ui::screens
