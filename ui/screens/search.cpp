#include "ui/screens/search.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/field_tray.h"
#include "ui/screens/procedure_cards.h"
#include "ui/widgets/search_box.h"

namespace ui::screens {

using kiosk::Word;
using At = Browsing::Place::At;
using Found = kiosk::procedures::Directory::Found;

namespace {

constexpr std::size_t most_letters = 60, most_found = 20, most_offered = 4;

void begin_typing(Scene& scene) {
    scene.state.browsing.place = {At::search};
    scene.state.browsing.typing = true;
    scene.state.keyboard = {};
    scene.state.page = {};
}

// Nothing to look for: back to where the search began.
void end_typing(Scene& scene) {
    scene.state.browsing.typing = false;
    scene.state.page = {};
    if (scene.state.browsing.query.empty()) scene.state.browsing.place = {};
}

Found find(const Scene& scene) {
    const auto& query = scene.state.browsing.query;
    if (query.empty()) return {.procedures = scene.view.directory.most_used(most_found)};
    return scene.view.directory.find(query.view(), scene.language(), most_found);
}

// A small wide panel has no room below the box: the best of what is found stands beside it.
bool is_cramped(const Theme& theme) { return theme.narrow && theme.shape == Shape::landscape; }

Blocks::Card compact_card(Scene& scene, const Found& found, std::size_t place) {
    Blocks::Card card = procedure_card(scene, *found.procedures[place], place);
    card.compact = true;
    if (is_cramped(scene.theme())) card.mark.reset();  // the next page says it
    return card;
}

// The best of what is found, as many as have room between box and keys.
void draw_found(Scene& scene, const Found& found, const Rect& place) {
    Frame& frame = scene.frame;
    float y = place.y;
    for (std::size_t i = 0; i < found.procedures.size(); ++i) {
        const Blocks::Card card = compact_card(scene, found, i);
        const float height = widgets::big_card_height(frame, place.width, card.view());
        if (y + height > place.bottom() + 0.5F) return;
        if (widgets::big_card(frame, {place.x, y, place.width, height}, card.view())) card.pressed();
        y += height + scene.theme().touch_gap;
    }
}

float first_height(Scene& scene, const Found& found, float width) {
    return widgets::big_card_height(scene.frame, width, compact_card(scene, found, 0).view());
}

void draw_box(Scene& scene, const Rect& place) {
    const auto& browsing = scene.state.browsing;
    const bool touched = widgets::search_box(scene.frame, place,
                                             {.id = "field-search",
                                              .name = scene.say(Word::search_title),
                                              .example = scene.say(Word::search_example),
                                              .value = browsing.query,
                                              .focused = browsing.typing});
    if (touched && !browsing.typing) begin_typing(scene);
}

void add_box_and_best(Page& page, const std::shared_ptr<const Found>& found) {
    Scene& scene = page.scene();
    const auto halves = [&scene](const Rect& place) { return split_across(place, 2, scene.theme().touch_gap); };
    page.add({.height =
                  [&scene, found, halves](float width) {
                      const float best = found->procedures.empty() ? 0 : first_height(scene, *found, halves({0, 0, width, 0})[1].width);
                      return std::max(widgets::search_box_height(scene.theme()), best);
                  },
              .draw =
                  [&scene, found, halves](const Rect& place) {
                      const auto cells = halves(place);
                      draw_box(scene, cells[0]);
                      draw_found(scene, *found, cells[1]);
                  }});
}

void add_best(Page& page, const std::shared_ptr<const Found>& found) {
    Scene& scene = page.scene();
    page.add({.height = [&scene, found](float width) { return first_height(scene, *found, width); },
              .draw = [&scene, found](const Rect& place) { draw_found(scene, *found, place); },
              .stretch = scene.frame.page.height});
}

void add_keyboard(Page& page) {
    Scene& scene = page.scene();
    page.tray({.height = [&scene](float width,
                                  float most) { return widgets::keyboard_height(scene.theme(), widgets::KeyboardKind::text, width, most); },
               .draw =
                   [&scene](const Rect& place) {
                       scene.frame.paint.rect(place, widgets::tray_ground(scene.theme().colours));
                       const widgets::Keyboard keys{
                           .kind = widgets::KeyboardKind::text, .words = keyboard_words(scene), .most_letters = most_letters};
                       const auto action = widgets::keyboard(scene.frame, place, keys, scene.state.keyboard, scene.state.browsing.query);
                       if (action == widgets::KeyboardAction::done) end_typing(scene);
                   }});
}

void type(Scene& scene) {
    const auto found = std::make_shared<const Found>(find(scene));
    Page page(scene, {.title = scene.say(Word::search_title), .step = 1});
    if (is_cramped(scene.theme())) {
        add_box_and_best(page, found);
    } else {
        add_search_box(page);
        if (found->procedures.empty())
            page.text("nothing-found", scene.say(Word::search_nothing_title));
        else
            add_best(page, found);
    }
    add_keyboard(page);
    page.show();
}

void show_found(Scene& scene) {
    const Found found = find(scene);
    Page page(scene, {.title = scene.say(Word::search_title), .step = 1, .back = true});
    add_search_box(page);
    if (found.procedures.empty()) {
        page.notice(widgets::NoticeKind::info, "nothing-found", scene.say(Word::search_nothing_title), scene.say(Word::search_nothing));
        add_doors(page);
        page.heading("most-used", scene.say(Word::most_used));
        procedure_cards(page, scene.view.directory.most_used(most_offered));
    } else if (!found.sure) {
        page.notice(widgets::NoticeKind::info, "unsure", scene.say(Word::search_unsure), scene.say(Word::search_nothing));
    }
    procedure_cards(page, found.procedures);
    if (!page.show().back) return;
    scene.state.browsing = {};
    scene.state.page = {};
}

}  // namespace

void add_search_box(Page& page) {
    Scene& scene = page.scene();
    page.add({.height = [&scene](float) { return widgets::search_box_height(scene.theme()); },
              .draw = [&scene](const Rect& place) { draw_box(scene, place); }});
}

void add_doors(Page& page) {
    Scene& scene = page.scene();
    const auto open = [&scene](At at) {
        return [&scene, at] {
            scene.state.browsing.place = {at};
            scene.state.page = {};
        };
    };
    page.cards({{.id = "by-event",
                 .title = scene.say(Word::by_event),
                 .subtitle = {},
                 .icon = Icon::person,
                 .tint = Tint::teal,
                 .pressed = open(At::events),
                 .compact = true},
                {.id = "by-agency",
                 .title = scene.say(Word::by_agency),
                 .subtitle = {},
                 .icon = Icon::store,
                 .tint = Tint::violet,
                 .pressed = open(At::agencies),
                 .compact = true}});
}

void search(Scene& scene) { scene.state.browsing.typing ? type(scene) : show_found(scene); }

}  // namespace ui::screens
