#include "ui/screens/procedure_cards.h"

#include <array>

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::Mode;

Tint tint_of(std::size_t place) {
    constexpr std::array tints{Tint::blue, Tint::red, Tint::green, Tint::violet, Tint::amber, Tint::teal};
    return tints[place % tints.size()];
}

Blocks::Card::Mark mark_of(const Scene& scene, Mode mode) {
    switch (mode) {
        case Mode::here: return {Icon::check_circle, scene.say(Word::mark_here)};
        case Mode::booking: return {Icon::calendar, scene.say(Word::mark_booking)};
        case Mode::in_person: break;
    }
    return {Icon::place, scene.say(Word::mark_in_person)};
}

Blocks::Card procedure_card(Scene& scene, const kiosk::procedures::Procedure& procedure, std::size_t place) {
    const auto* agency = scene.view.directory.agency_of(procedure);
    return {.id = "procedure-" + procedure.code,
            .title = scene.say(procedure.short_name),
            .subtitle = scene.say(agency != nullptr ? agency->name : procedure.authority.text),
            .icon = icon_named(procedure.icon).value_or(Icon::document),
            .tint = tint_of(place),
            .pressed = [&scene, code = procedure.code] { scene.want(kiosk::visit::ChooseProcedure{code}); },
            .mark = mark_of(scene, procedure.mode)};
}

void procedure_cards(Page& page, const kiosk::procedures::Directory::Procedures& procedures) {
    std::vector<Blocks::Card> cards;
    for (const auto* procedure : procedures) cards.push_back(procedure_card(page.scene(), *procedure, cards.size()));
    page.cards(std::move(cards));
}

}  // namespace ui::screens
