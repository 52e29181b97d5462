// Blocks that are cards: facts with their labels, choices, services.
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/blocks.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/texts.h"

namespace ui {
namespace {

struct FactsCard {
    std::optional<Blocks::FactsTitle> title;
    std::vector<Blocks::Fact> facts;
    bool aloud = false;

    widgets::Pair pair(const Blocks::Fact& fact) const { return {fact.id, fact.label, fact.value.view(), aloud}; }
};

float padding(const Theme& theme) { return theme.space.large; }

widgets::Button edit_button(const Blocks::FactsTitle& title) {
    return {.id = title.edit_id, .words = title.edit_words, .kind = widgets::ButtonKind::secondary, .icon = Icon::edit};
}

float edit_width(Frame& frame, const Blocks::FactsTitle& title, float width) {
    if (title.edit_id.empty()) return 0;
    return std::round(std::min(widgets::button_width(frame, edit_button(title)), width * 0.45F));
}

float title_height(Frame& frame, const FactsCard& card, float width) {
    if (!card.title) return 0;
    const float edit = edit_width(frame, *card.title, width);
    const float words =
        frame.paint.height_of(card.title->words, frame.theme.heading, width - edit - (edit > 0 ? frame.theme.space.small : 0));
    return std::max(words, edit > 0 ? frame.theme.touch : 0);
}

float card_height(Frame& frame, const FactsCard& card, float width) {
    const Theme& theme = frame.theme;
    const float inner = width - 2 * padding(theme);
    float height = 2 * padding(theme);
    if (card.title) height += title_height(frame, card, inner) + theme.space.small;
    for (const auto& fact : card.facts) height += widgets::pair_height(frame, inner, card.pair(fact)) + theme.space.small;
    return height - (card.title || !card.facts.empty() ? theme.space.small : 0);
}

void draw_title(Scene& scene, const FactsCard& card, const Rect& row) {
    Frame& frame = scene.frame;
    const auto& title = *card.title;
    const float edit = edit_width(frame, title, row.width);
    const float width = row.width - edit - (edit > 0 ? frame.theme.space.small : 0);
    const float words = frame.paint.height_of(title.words, frame.theme.heading, width);
    widgets::heading(frame, {row.x, std::round(row.y + (row.height - words) / 2)}, width, {.id = title.id, .words = title.words});
    if (edit <= 0) return;
    const Rect place{row.right() - edit, std::round(row.y + (row.height - frame.theme.touch) / 2), edit, frame.theme.touch};
    if (widgets::button(frame, place, edit_button(title))) scene.want(title.edit);
}

void draw_card(Scene& scene, const FactsCard& card, const Rect& place) {
    Frame& frame = scene.frame;
    const Theme& theme = frame.theme;
    frame.paint.card(place, theme, theme.radius.medium);
    Column column(inset(place, padding(theme)), theme.space.small);
    if (card.title) draw_title(scene, card, column.take(title_height(frame, card, column.width())));
    for (const auto& fact : card.facts)
        column.skip(widgets::pair(frame, column.point(), column.width(), card.pair(fact)) + theme.space.small);
}

}  // namespace

void Blocks::facts(std::optional<FactsTitle> title, std::vector<Fact> facts, Spoken spoken) {
    const bool aloud = spoken == Spoken::aloud;
    const auto one_card = [this](std::shared_ptr<FactsCard> card) {
        add({.height = [this, card](float width) { return card_height(scene_.frame, *card, width); },
             .draw = [this, card](const Rect& place) { draw_card(scene_, *card, place); }});
    };
    if (!scene_.theme().narrow || facts.empty()) {
        one_card(std::make_shared<FactsCard>(FactsCard{std::move(title), std::move(facts), aloud}));
        return;
    }
    // On a small panel each fact is a card of its own, so that they can be on several parts of the page.
    for (auto& fact : facts) {
        std::vector<Fact> one;
        one.push_back(std::move(fact));
        one_card(std::make_shared<FactsCard>(FactsCard{std::exchange(title, std::nullopt), std::move(one), aloud}));
    }
}

void Blocks::choices(std::string id, std::vector<Choice> choices, std::string chosen, std::function<void(std::size_t)> touched) {
    struct Owned {
        std::string id, chosen;
        std::vector<Choice> choices;
        std::function<void(std::size_t)> touched;
    };
    auto all = std::make_shared<Owned>(Owned{std::move(id), std::move(chosen), std::move(choices), std::move(touched)});
    // One block for each, so that a long list pages by itself.
    for (std::size_t i = 0; i < all->choices.size(); ++i) {
        // On a small panel the hint stands below, where it can go on another part.
        const bool apart = scene_.theme().narrow && !all->choices[i].hint.empty();
        const auto words = [all, i, apart] {
            return widgets::ChoiceWords{all->choices[i].key, all->choices[i].words, apart ? std::string_view() : all->choices[i].hint};
        };
        add({.height =
                 [this, all, words](float width) {
                     const std::vector<widgets::ChoiceWords> one{words()};
                     return widgets::choice_list_height(scene_.frame, width, {.id = all->id, .choices = one, .chosen = all->chosen});
                 },
             .draw =
                 [this, all, words, i](const Rect& place) {
                     const std::vector<widgets::ChoiceWords> one{words()};
                     const widgets::ChoiceList list{.id = all->id, .choices = one, .chosen = all->chosen};
                     if (widgets::choice_list(scene_.frame, {place.x, place.y}, place.width, list)) all->touched(i);
                 }});
        if (apart) note(all->id + "-" + all->choices[i].key + "-hint", all->choices[i].hint);
    }
}

widgets::BigCard Blocks::Card::view() const {
    widgets::BigCard out{.id = id, .title = title, .subtitle = subtitle, .icon = icon, .tint = tint, .compact = compact};
    if (mark) out.mark = widgets::CardMark{mark->icon, mark->words};
    return out;
}

void Blocks::cards(std::vector<Card> cards) {
    if (cards.empty()) return;
    const Theme& theme = scene_.theme();
    auto all = std::make_shared<std::vector<Card>>(std::move(cards));
    const float two_columns = all->front().compact ? 24 : 44;  // letters' heights of the page's width
    const bool wide = (theme.shape == Shape::landscape || all->front().compact) &&
                      scene_.frame.page.width > two_columns * static_cast<float>(theme.body.em);
    const std::size_t columns = wide && all->size() > 2 - (all->front().compact ? 1 : 0) ? 2 : 1;
    const auto cells = [this, columns](const Rect& place) {
        return split_across(place, static_cast<int>(columns), scene_.theme().touch_gap);
    };
    for (std::size_t row = 0; row < all->size(); row += columns) {
        const std::size_t end = std::min(row + columns, all->size());
        add({.height =
                 [this, all, row, end, cells](float width) {
                     float height = 0;
                     for (std::size_t i = row; i < end; ++i)
                         height =
                             std::max(height, widgets::big_card_height(scene_.frame, cells({0, 0, width, 0})[0].width, (*all)[i].view()));
                     return height;
                 },
             .draw =
                 [this, all, row, end, cells](const Rect& place) {
                     for (std::size_t i = row; i < end; ++i) {
                         if (widgets::big_card(scene_.frame, cells(place)[i - row], (*all)[i].view())) (*all)[i].pressed();
                     }
                 },
             .spared = (*all)[row].spared});
    }
}

}  // namespace ui
