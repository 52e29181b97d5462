// Choosing what to do: a search, the most used, and shelves by what happens in a life and by agency. The pages below the first one are a
// matter of the screen: the visit knows only that somebody chooses.
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/procedure_cards.h"
#include "ui/screens/search.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::Directory;
using kiosk::procedures::Shelf;
using At = Browsing::Place::At;

namespace {

void go(Scene& scene, Browsing::Place place) {
    scene.state.browsing.place = std::move(place);
    scene.state.page = {};
}

// Both doors must be in sight at once. A high page has room for the most used above them, as many as fit; on others the doors come first.
bool doors_come_first(const Theme& theme) { return theme.narrow || theme.shape == Shape::landscape; }

void add_most_used(Page& page) {
    constexpr std::size_t most = 6, always = 2;
    Scene& scene = page.scene();
    std::vector<Blocks::Card> cards;
    for (const auto* procedure : scene.view.directory.most_used(most)) {
        cards.push_back(procedure_card(scene, *procedure, cards.size()));
        if (!doors_come_first(scene.theme()) && cards.size() > always) cards.back().spared = static_cast<int>(cards.size());
    }
    if (cards.empty()) return;
    page.heading("most-used", scene.say(Word::most_used));
    page.cards(std::move(cards));
}

void start(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::choose_title), .step = 1, .back = true});
    add_search_box(page);
    const bool doors_first = doors_come_first(scene.theme());
    if (doors_first) add_doors(page);
    add_most_used(page);
    if (!doors_first) add_doors(page);
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

// All shelves of one kind; each leads to the page with its procedures.
void shelves(Scene& scene, const std::string& title, const std::vector<const Shelf*>& all, At below) {
    Page page(scene, {.title = title, .step = 1, .back = true});
    std::vector<Blocks::Card> cards;
    for (const Shelf* shelf : all)
        cards.push_back({.id = "shelf-" + shelf->key,
                         .title = scene.say(shelf->name),
                         .subtitle = {},
                         .icon = icon_named(shelf->icon).value_or(Icon::document),
                         .tint = tint_of(cards.size()),
                         .pressed =
                             [&scene, below, key = shelf->key] {
                                 go(scene, {below, key});
                             },
                         .compact = true});
    page.cards(std::move(cards));
    if (page.show().back) go(scene, {});
}

void shelf(Scene& scene, const std::vector<const Shelf*>& all, const Directory::Procedures& procedures, At above) {
    const auto& key = scene.state.browsing.place.shelf;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Shelf* one) { return one->key == key; });
    Page page(scene, {.title = found == all.end() ? std::string() : scene.say((*found)->name), .step = 1, .back = true});
    procedure_cards(page, procedures);
    if (page.show().back) go(scene, {above});
}

}  // namespace

void choose_procedure(Scene& scene) {
    const Directory& directory = scene.view.directory;
    const Browsing::Place place = scene.state.browsing.place;
    switch (place.at) {
        case At::start: return start(scene);
        case At::events: return shelves(scene, scene.say(Word::by_event), directory.events(), At::event);
        case At::agencies: return shelves(scene, scene.say(Word::by_agency), directory.agencies(), At::agency);
        case At::event: return shelf(scene, directory.events(), directory.for_event(place.shelf), At::events);
        case At::agency: return shelf(scene, directory.agencies(), directory.of_agency(place.shelf), At::agencies);
        case At::search: return search(scene);
    }
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> choosing_previews() {
    using kiosk::visit::Step;
    const auto at = [](At where, std::string shelf = {}) {
        return [where, shelf](Pretend& all) { all.state.browsing.place = {where, shelf}; };
    };
    enum class Typing { goes_on, done };
    const auto searching = [](const char* query, Typing typing) {
        return [query, typing](Pretend& all) { all.state.browsing = {{At::search}, typing == Typing::goes_on, platform::Secret(query)}; };
    };
    return {{"choosing", Step::choose_procedure},
            {"choosing-of-many", Step::choose_procedure, pretend::many_services},
            {"choosing-of-none", Step::choose_procedure, pretend::no_services},
            {"choosing-event", Step::choose_procedure, at(At::events)},
            {"choosing-agency", Step::choose_procedure, at(At::agencies)},
            {"choosing-shelf", Step::choose_procedure, at(At::event, "having_a_child")},
            {"choosing-shelf-of-agency", Step::choose_procedure, at(At::agency, "traffic_police")},
            {"search-begins", Step::choose_procedure, searching("", Typing::goes_on)},
            {"search-typing", Step::choose_procedure, searching("bang lai", Typing::goes_on)},
            {"search-typing-nothing", Step::choose_procedure, searching("xyzzyx", Typing::goes_on)},
            {"search-found", Step::choose_procedure, searching("khai sinh", Typing::done)},
            {"search-unsure", Step::choose_procedure, searching("mua xe", Typing::done)},
            {"search-nothing", Step::choose_procedure, searching("xyzzyx", Typing::done)}};
}
#endif

}  // namespace ui::screens
