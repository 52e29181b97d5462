#include "ui/screens/limits.h"

#include <fmt/format.h>

#include <algorithm>

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

void say_limits(Page& page, std::initializer_list<Ability> abilities, int spared) {
    Scene& scene = page.scene();
    const auto service = scene.view.health.service();
    const auto lost = std::count_if(abilities.begin(), abilities.end(), [&](Ability ability) { return !service.has(ability); });
    const bool shortly = spared > 0 && (lost > 1 || scene.theme().narrow);
    for (const Ability ability : abilities) {
        if (service.has(ability)) continue;
        std::string words = scene.say(words_for(ability));
        if (const auto end = words.find(". "); shortly && end != std::string::npos) words.resize(end + 1);
        page.notice(widgets::NoticeKind::warning, fmt::format("limited-{}", name_of(ability)), {}, std::move(words));
        if (spared > 0) page.may_be_spared(spared++);
    }
}

}  // namespace ui::screens
