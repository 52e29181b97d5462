#include "ui/field_tray_place.h"

#include <algorithm>
#include <cmath>

#include "ui/field_parts.h"
#include "ui/field_tray.h"
#include "ui/field_tray_parts.h"

namespace ui {

using kiosk::Word;
using kiosk::procedures::Commune;
using kiosk::procedures::Province;
using platform::Secret;

namespace {

constexpr std::size_t most_found = 20;
constexpr std::size_t shown_while_typing = 3;
constexpr widgets::KeyboardKind search_keys = widgets::KeyboardKind::text;
constexpr const char* none_of_these = "none";

template <class Offered>
std::vector<widgets::ChoiceWords> words_of(const std::vector<Offered>& offered) {
    std::vector<widgets::ChoiceWords> out;
    for (const auto& one : offered) out.push_back({one.key, one.words, one.hint});
    return out;
}

}  // namespace

PlaceTray::PlaceTray(Scene& scene, const kiosk::procedures::Field& field)
    : scene_(scene),
      field_(field),
      choice_id_("choice-" + field.key),
      picker_id_("place-" + field.key),
      again_id_("place-" + field.key + "-again"),
      lists_id_("place-" + field.key + "-lists"),
      chosen_(scene.state.typed[field.key + ".commune"].view()) {
    if (way() == Way::not_begun) begin();
}

const Secret& PlaceTray::card_address() const { return scene_.state.typed[field_.key + ".old"]; }

void PlaceTray::begin() const {
    state().way = Way::lists;
    const auto* places = scene_.view.places;
    if (places == nullptr || card_address().empty()) return;
    state().candidates = places->candidates(card_address());
    go_back_to_lists();
    if (has_offer()) state().way = Way::card;
}

// From the province that the card names, if that much is known.
PlaceTray::Tap PlaceTray::go_back_to_lists() const {
    state().way = Way::lists;
    state().picker = {};
    scene_.state.tray.first = 0;
    const Province* known = state().candidates ? state().candidates->province : nullptr;
    if (known == nullptr) return Tap::none;
    state().picker.keys.emplace_back(known->code);
    state().picker.names.emplace_back(known->title);
    return Tap::none;
}

std::vector<PlaceTray::Offered> PlaceTray::offered() const {
    std::vector<Offered> out;
    for (const auto& candidate : state().candidates->communes) {
        const Commune& commune = *candidate.commune;
        out.push_back(
            {std::string(commune.code), in_words(*scene_.view.places, commune), {}, &scene_.view.places->province_of(commune), &commune});
    }
    out.push_back({none_of_these, scene_.say(Word::place_other), {}});
    return out;
}

std::vector<PlaceTray::Offered> PlaceTray::found() const {
    std::vector<Offered> out;
    if (scene_.view.places == nullptr || state().searched.empty()) return out;
    for (const auto& one : scene_.view.places->find(state().searched.view(), most_found)) {
        const bool commune = one.commune != nullptr;
        Offered row{std::string(commune ? one.commune->code : one.province->code),
                    commune ? in_words(*scene_.view.places, *one.commune) : one.province->title,
                    {},
                    commune ? &scene_.view.places->province_of(*one.commune) : one.province,
                    one.commune};
        if (!one.was.empty()) row.hint = scene_.say(kiosk::phrases::place_was(one.was));
        out.push_back(std::move(row));
    }
    return out;
}

bool PlaceTray::found_nothing() const { return way() == Way::found && found().empty(); }

PlaceTray::Tap PlaceTray::take(const Offered& choice) const {
    if (choice.province == nullptr) return go_back_to_lists();
    if (choice.commune == nullptr) {
        go_back_to_lists();
        state().picker.keys = {Secret(choice.province->code)};
        state().picker.names = {Secret(choice.province->title)};
        return Tap::none;
    }
    auto& typed = scene_.state.typed;
    typed[field_.key + ".province"] = Secret(choice.province->code);
    typed[field_.key + ".commune"] = Secret(choice.commune->code);
    // The card says the rest, too.
    Secret& street = typed[field_.key + ".street"];
    if (way() == Way::card && street.empty()) street = state().candidates->street;
    return Tap::chosen;
}

std::vector<widgets::Button> PlaceTray::foot_of_list() const {
    widgets::Button again{.id = again_id_,
                          .words = scene_.say(Word::place_search_again),
                          .kind = widgets::ButtonKind::secondary,
                          .icon = Icon::edit,
                          .shortcut = Shortcut::back};
    widgets::Button lists{.id = lists_id_, .words = scene_.say(Word::date_by_lists), .kind = widgets::ButtonKind::secondary};
    if (way() == Way::found) return {again, lists};
    return {{.id = "tray-done",
             .words = scene_.say(Word::back),
             .kind = widgets::ButtonKind::secondary,
             .icon = Icon::arrow_back,
             .shortcut = Shortcut::back}};
}

widgets::ChoicePages PlaceTray::pages(const std::vector<widgets::ChoiceWords>& choices, std::span<const widgets::Button> foot) const {
    // One under the other: they are read and compared.
    return {.id = choice_id_,
            .choices = choices,
            .chosen = chosen_,
            .more = scene_.say(Word::see_more),
            .least_column = {400.0F},
            .foot = foot};
}

const std::vector<widgets::PlaceOption>& PlaceTray::options(const std::vector<Secret>& chosen) const {
    options_.clear();
    const auto* places = scene_.view.places;
    if (places == nullptr) return options_;
    if (chosen.empty()) {
        for (const Province& province : places->provinces())
            options_.push_back({std::string(province.code), province.title, std::string(province.name)});
        return options_;
    }
    const Province* province = places->province(chosen.front().view());
    for (const std::size_t index : province->communes) {
        const Commune& commune = places->communes()[index];
        options_.push_back({std::string(commune.code), std::string(commune.title), std::string(commune.name)});
    }
    return options_;
}

widgets::PlacePicker PlaceTray::picker() const {
    return {.id = picker_id_,
            .words = {.back = scene_.say(Word::back),
                      .more = scene_.say(Word::see_more),
                      .levels = {scene_.say(Word::place_province), scene_.say(Word::place_commune)},
                      .search = scene_.say(Word::place_search)},
            .options = [this](const std::vector<Secret>& chosen) -> const std::vector<widgets::PlaceOption>& { return options(chosen); }};
}

float PlaceTray::room_for_results(float width, float height) const {
    const Theme& theme = scene_.theme();
    const float row = std::max(theme.px(24_mm), 2 * Paint::line_height(theme.body_strong) + 2 * theme.space.small);
    const float left = height - widgets::keyboard_height(theme, search_keys, width, height);
    const auto rows = std::min<float>(shown_while_typing, std::floor(left / (row + theme.touch_gap)));
    return rows < 1 ? 0 : rows * (row + theme.touch_gap) + theme.touch_gap;
}

float PlaceTray::height(float width, float most) const {
    const float inner = width_in_tray(scene_.theme(), width);
    const float edges = 2 * scene_.theme().touch_gap;
    if (way() == Way::search) return widgets::keyboard_height(scene_.theme(), search_keys, width, most) + room_for_results(width, most);
    if (way() == Way::lists) return widgets::place_picker_height(scene_.frame, inner, picker(), most - edges) + edges;
    const auto rows = way() == Way::card ? offered() : found();
    const auto choices = words_of(rows);
    const auto foot = foot_of_list();
    return widgets::choice_pages_height(scene_.frame, inner, pages(choices, foot), most - edges) + edges;
}

PlaceTray::Tap PlaceTray::draw(const Rect& place) const {
    switch (way()) {
        case Way::search: return draw_search(place);
        case Way::lists: return draw_picker(inside_tray(scene_.theme(), place));
        default: return draw_list(inside_tray(scene_.theme(), place));
    }
}

PlaceTray::Tap PlaceTray::draw_list(const Rect& place) const {
    const auto rows = way() == Way::card ? offered() : found();
    const auto choices = words_of(rows);
    const auto foot = foot_of_list();
    const auto tap = widgets::choice_pages(scene_.frame, place, pages(choices, foot), scene_.state.tray.first);
    if (tap.choice) return take(rows[*tap.choice]);
    if (!tap.foot) return Tap::none;
    if (way() == Way::card) return Tap::left;
    if (*tap.foot == 1) return go_back_to_lists();
    state().way = Way::search;
    return Tap::none;
}

PlaceTray::Tap PlaceTray::draw_picker(const Rect& place) const {
    const auto tap = widgets::place_picker(scene_.frame, place, picker(), state().picker);
    if (tap == widgets::PlacePickerTap::search) {
        state().way = Way::search;
        scene_.state.keyboard = {};
    }
    if (tap == widgets::PlacePickerTap::left) {
        if (!has_offer()) return Tap::left;
        state().way = Way::card;
    }
    if (tap != widgets::PlacePickerTap::chosen) return Tap::none;
    const auto* commune = scene_.view.places->commune(state().picker.keys.back().view());
    return take({{}, {}, {}, &scene_.view.places->province_of(*commune), commune});
}

std::optional<std::size_t> PlaceTray::draw_results(const Rect& place, const std::vector<Offered>& results) const {
    const auto choices = words_of(results);
    widgets::ChoiceList list{.id = choice_id_, .choices = choices, .chosen = chosen_};
    while (!list.choices.empty() && widgets::choice_list_height(scene_.frame, place.width, list) > place.height)
        list.choices = list.choices.first(list.choices.size() - 1);
    // Next to the keys, where one looks while typing.
    const float height = widgets::choice_list_height(scene_.frame, place.width, list);
    return widgets::choice_list(scene_.frame, {place.x, std::round(place.bottom() - height)}, place.width, list);
}

PlaceTray::Tap PlaceTray::draw_search(const Rect& place) const {
    const Theme& theme = scene_.theme();
    const float room = room_for_results(place.width, place.height);
    if (room > 0) {
        const auto results = found();
        const auto touched = draw_results(inset({place.x, place.y, place.width, room}, theme.margin, theme.touch_gap), results);
        if (touched) return take(results[*touched]);
    }
    widgets::Keyboard keyboard{.kind = search_keys, .words = keyboard_words(scene_)};
    keyboard.words.done = scene_.say(Word::place_search_go);
    keyboard.most_letters = 60;
    const auto action = widgets::keyboard(scene_.frame, {place.x, place.y + room, place.width, place.height - room}, keyboard,
                                          scene_.state.keyboard, state().searched);
    if (action != widgets::KeyboardAction::done) return Tap::none;
    if (state().searched.empty()) return go_back_to_lists();
    state().way = Way::found;
    scene_.state.tray.first = 0;
    return Tap::none;
}

}  // namespace ui
