#include "ui/screens/procedure_cards.h"

#include <fmt/format.h>

#include <array>

namespace ui::screens {

namespace {
constexpr std::array tints{Tint::blue, Tint::red, Tint::green, Tint::violet, Tint::amber, Tint::teal};
}

void procedure_cards(Page& page, std::string_view id, const std::function<kiosk::visit::Intent(const std::string& code)>& chosen) {
    Scene& scene = page.scene();
    std::vector<Blocks::Card> cards;
    for (const auto& procedure : scene.view.directory.catalogue().all()) {
        cards.push_back({.id = fmt::format("{}-{}", id, procedure.code),
                         .title = scene.say(procedure.short_name),
                         .subtitle = scene.say(procedure.authority.text),
                         .icon = icon_named(procedure.icon).value_or(Icon::document),
                         .tint = tints[cards.size() % tints.size()],
                         .wish = chosen(procedure.code)});
    }
    page.cards(std::move(cards));
}

}  // namespace ui::screens
