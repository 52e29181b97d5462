#include "tests/rigs/papers/papers.h"

#include <array>
#include <stdexcept>
#include <utility>

#include "tests/rigs/papers/dice.h"
#include "tests/rigs/papers/glass.h"

namespace rigs {
namespace {

using Draw = Canvas (*)(Fonts&, const Citizen&);

struct Kind {
    const char* name;
    Draw draw;
    bool is_card;
};

constexpr std::array kinds{
    Kind{"card_2021_front", [](Fonts& f, const Citizen& c) { return card_front(f, c, CardKind::of_2021); }, true},
    Kind{"card_2021_back", [](Fonts& f, const Citizen& c) { return card_back(f, c, CardKind::of_2021); }, true},
    Kind{"card_2024_front", [](Fonts& f, const Citizen& c) { return card_front(f, c, CardKind::of_2024); }, true},
    Kind{"card_2024_back", [](Fonts& f, const Citizen& c) { return card_back(f, c, CardKind::of_2024); }, true},
    Kind{"licence_front", [](Fonts& f, const Citizen& c) { return licence_front(f, c); }, true},
    Kind{"licence_back", [](Fonts& f, const Citizen& c) { return licence_back(f, c); }, true},
    Kind{"certificate", [](Fonts& f, const Citizen& c) { return certificate(f, c); }, false},
    Kind{"payment", [](Fonts& f, const Citizen& c) { return payment_sheet(f, c); }, false},
    Kind{"address", [](Fonts& f, const Citizen&) { return address_sheet(f); }, false},
    Kind{"blank", [](Fonts&, const Citizen&) { return blank_sheet(); }, false},
};

}  // namespace

platform::Result<Fonts> open_fonts() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-", dejavu = "/usr/share/fonts/truetype/dejavu/DejaVu";
    TRY(auto sans, platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf", dejavu + "SansMono.ttf"}));
    TRY(auto serif,
        platform::Typeface::open({dejavu + "Serif.ttf", dejavu + "Serif-Bold.ttf", dejavu + "Serif-Bold.ttf", dejavu + "SansMono.ttf"}));
    return Fonts{std::move(sans), std::move(serif)};
}

drivers::scanner::Raster scan_of_card(const Canvas& card, std::uint32_t seed) {
    Dice dice(seed + 31);
    const double skew = dice.between(0.3, 2.0) * (dice.below(2) == 0 ? 1 : -1);
    // Somewhere in the upper half of the glass, where people lay small things.
    return scan_of(card, {{dice.between(800, 1500), dice.between(700, 1300)}, skew, 37, 2}, seed);
}

drivers::scanner::Raster scan_of_form(const Canvas& form, std::uint32_t seed) {
    Dice dice(seed + 47);
    const double skew = dice.between(0.3, 1.0) * (dice.below(2) == 0 ? 1 : -1);
    return scan_of(form, {{1240 + dice.between(-14, 14), 1754 + dice.between(-14, 14)}, skew, 0, 1}, seed);
}

std::vector<std::string> paper_names() {
    std::vector<std::string> names;
    for (const Kind& kind : kinds) names.emplace_back(kind.name);
    return names;
}

drivers::scanner::Raster scan_of_paper(Fonts& fonts, const Citizen& citizen, const std::string& name, std::uint32_t seed) {
    for (std::uint32_t i = 0; i < kinds.size(); ++i) {
        if (name != kinds[i].name) continue;
        const Canvas drawing = kinds[i].draw(fonts, citizen);
        const std::uint32_t own_seed = seed * 16 + i;
        return kinds[i].is_card ? scan_of_card(drawing, own_seed) : scan_of_form(drawing, own_seed);
    }
    throw std::invalid_argument("no paper is named " + name);
}

}  // namespace rigs
