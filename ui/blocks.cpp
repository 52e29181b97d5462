#include "ui/blocks.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/widgets/checkbox.h"
#include "ui/widgets/page_zoom.h"

namespace ui {

namespace {

// On a small panel a long text goes on as many parts as it needs: it is cut between sentences.
std::vector<std::string> sentences_of(const std::string& words, const Theme& theme) {
    std::vector<std::string> out;
    std::size_t from = 0;
    for (std::size_t at = words.find(". "); theme.narrow && at != std::string::npos; at = words.find(". ", at + 1)) {
        if (at > 0 && words[at - 1] >= '0' && words[at - 1] <= '9') continue;  // "2. Take out the core": a number, no sentence
        out.push_back(words.substr(from, at + 1 - from));
        from = at + 2;
    }
    out.push_back(words.substr(from));
    return out;
}

std::string numbered(const std::string& id, std::size_t number) { return number == 0 ? id : id + "-" + std::to_string(number + 1); }

}  // namespace

Block Blocks::words_block(std::string id, std::string words, Align align, TextStyle Theme::*style, WordsWidget widget) {
    auto what = std::make_shared<std::pair<std::string, std::string>>(std::move(id), std::move(words));
    return {.height = [this, what, style](float width) { return scene_.frame.paint.height_of(what->second, scene_.theme().*style, width); },
            .draw =
                [this, what, align, widget](const Rect& place) {
                    widget(scene_.frame, {place.x, place.y}, place.width, {.id = what->first, .words = what->second, .align = align});
                }};
}

void Blocks::title(std::string id, std::string words, Align align) {
    add(words_block(std::move(id), std::move(words), align, &Theme::title, widgets::title));
}

void Blocks::heading(std::string id, std::string words) {
    Block block = words_block(std::move(id), std::move(words), Align::left, &Theme::heading, widgets::heading);
    block.keeps_with_next = true;
    add(std::move(block));
}

void Blocks::text(std::string id, std::string words, Align align) {
    const auto sentences = sentences_of(words, scene_.theme());
    for (std::size_t i = 0; i < sentences.size(); ++i) sentence(numbered(id, i), sentences[i], align);
}

void Blocks::sentence(std::string id, std::string words, Align align) {
    add(words_block(std::move(id), std::move(words), align, &Theme::body, widgets::paragraph));
}

void Blocks::note(std::string id, std::string words, Align align) {
    Block block = words_block(std::move(id), std::move(words), align, &Theme::small, widgets::label);
    block.gap = Gap::small;
    add(std::move(block));
}

namespace {

// A disc or tile with its mark, and words beside it.
struct PointBlock {
    std::string id, mark, words;
    std::optional<Icon> icon;
    std::optional<Colour> colour;
};

float mark_size(const Theme& theme) { return static_cast<float>(theme.body.em) * 1.35F; }
float point_left(const Theme& theme) { return mark_size(theme) + theme.space.small; }

float point_height(Frame& frame, const PointBlock& what, float width) {
    return std::max(mark_size(frame.theme), frame.paint.height_of(what.words, frame.theme.body, width - point_left(frame.theme)));
}

void draw_point(Frame& frame, const PointBlock& what, const Rect& place) {
    const Theme& theme = frame.theme;
    const float size = mark_size(theme);
    const float line = Paint::line_height(theme.body);
    // Beside the first line.
    const Rect mark{place.x, place.y + std::max(0.0F, std::round((line - size) / 2)), size, size};
    if (what.icon && what.colour) {
        frame.paint.icon(*what.icon, centre(mark), size * 0.8F, *what.colour);
    } else if (what.icon) {
        frame.paint.rect(mark, theme.colours.brand_tint, theme.radius.small);
        frame.paint.icon(*what.icon, centre(mark), size * 0.66F, theme.colours.brand);
    } else {
        frame.paint.circle(centre(mark), size / 2, theme.colours.brand);
        TextStyle style = theme.body_strong;
        style.em = static_cast<int>(size * 0.6F);
        frame.paint.text_in(mark, what.mark, style, theme.colours.on_brand, Align::centre);
    }
    const float top = std::max(0.0F, std::round((size - line) / 2));
    widgets::paragraph(frame, {place.x + point_left(theme), place.y + top}, place.width - point_left(theme),
                       {.id = what.id, .words = what.words});
}

}  // namespace

void Blocks::point(std::string id, std::string mark, std::string words) {
    auto what = std::make_shared<PointBlock>(PointBlock{std::move(id), std::move(mark), std::move(words), {}, {}});
    add({.height = [this, what](float width) { return point_height(scene_.frame, *what, width); },
         .draw = [this, what](const Rect& place) { draw_point(scene_.frame, *what, place); },
         .gap = Gap::small});
}

void Blocks::point(std::string id, Icon mark, std::string words, std::optional<Colour> colour) {
    auto what = std::make_shared<PointBlock>(PointBlock{std::move(id), {}, std::move(words), mark, colour});
    add({.height = [this, what](float width) { return point_height(scene_.frame, *what, width); },
         .draw = [this, what](const Rect& place) { draw_point(scene_.frame, *what, place); },
         .gap = Gap::small});
}

void Blocks::pictured_point(std::string id, std::string mark, std::string words, std::string picture) {
    const Theme& theme = scene_.theme();
    const float window = scene_.frame.page.height;
    // Pictures keeps the drawings of one frame: no page has room for more of these than that.
    const float high = theme.narrow ? window / 4 : std::max(theme.px(60_mm), window / static_cast<float>(Pictures::most_drawings));
    const auto show = [this, picture = std::move(picture)](const Rect& place) {
        const auto* texture = scene_.pictures.drawing(picture, static_cast<int>(place.width), static_cast<int>(place.height));
        if (texture == nullptr) return;
        const auto wide = static_cast<float>(texture->width), tall = static_cast<float>(texture->height);
        scene_.frame.paint.picture({std::round(place.x + (place.width - wide) / 2), place.y, wide, tall}, *texture);
    };
    if (theme.narrow && theme.shape == Shape::portrait) {
        point(std::move(id), std::move(mark), std::move(words));
        blocks_.back().keeps_with_next = true;
        return add({.height = [high](float) { return high; }, .draw = show, .gap = Gap::small});
    }
    auto what = std::make_shared<PointBlock>(PointBlock{std::move(id), std::move(mark), std::move(words), {}, {}});
    const auto halves = [this](const Rect& place) { return split_across(place, 2, scene_.theme().space.large); };
    add({.height =
             [this, what, halves, high](float width) {
                 return std::max(high, point_height(scene_.frame, *what, halves({0, 0, width, 0})[0].width));
             },
         .draw =
             [this, what, halves, show](const Rect& place) {
                 const auto places = halves(place);
                 draw_point(scene_.frame, *what, places[0]);
                 show(places[1]);
             },
         .gap = Gap::small});
}

void Blocks::notice(widgets::NoticeKind kind, std::string id, std::string title, std::string words) {
    struct Owned {
        std::string id, title, words;
        widgets::NoticeKind kind;
        widgets::Notice view() const { return {id, title, words, kind}; }
    };
    auto sentences = sentences_of(words, scene_.theme());
    const std::size_t inside = title.empty() ? 1 : 0;  // of the sentences; the others follow as texts
    const bool whole = sentences.size() <= 1;
    auto what = std::make_shared<Owned>(Owned{id, std::move(title),
                                              whole         ? std::move(words)
                                              : inside == 1 ? sentences.front()
                                                            : std::string(),
                                              kind});
    add({.height = [this, what](float width) { return widgets::notice_height(scene_.frame, width, what->view()); },
         .draw =
             [this, what](const Rect& place) {
                 widgets::notice(scene_.frame, {place.x, place.y}, place.width, what->view());
             }});
    for (std::size_t i = whole ? sentences.size() : inside; i < sentences.size(); ++i)
        sentence(id + "-" + std::to_string(i + 1), sentences[i]);
}

void Blocks::button(Push what) {
    auto push = std::make_shared<Push>(std::move(what));
    add({.height = [this, push](float width) { return widgets::button_height(scene_.frame, width, push->view()); },
         .draw =
             [this, push](const Rect& place) {
                 if (widgets::button(scene_.frame, place, push->view())) scene_.want(push->wish);
             }});
}

void Blocks::check(std::string id, std::string words, bool checked, std::function<void()> pressed) {
    auto what = std::make_shared<std::pair<std::string, std::string>>(std::move(id), std::move(words));
    const auto box = [what, checked] { return widgets::Checkbox{.id = what->first, .words = what->second, .checked = checked}; };
    add({.height = [this, box](float width) { return widgets::checkbox_height(scene_.frame, width, box()); },
         .draw =
             [this, box, pressed = std::move(pressed)](const Rect& place) {
                 if (widgets::checkbox(scene_.frame, {place.x, place.y}, place.width, box())) pressed();
             }});
}

void Blocks::pair_of_buttons(Push left, Push right) {
    if (scene_.theme().narrow && scene_.theme().shape == Shape::portrait) {
        button(std::move(left));
        return button(std::move(right));
    }
    auto both = std::make_shared<std::pair<Push, Push>>(std::move(left), std::move(right));
    const auto halves = [this](const Rect& place) { return split_across(place, 2, scene_.theme().touch_gap); };
    add({.height =
             [this, both, halves](float width) {
                 const float half = halves({0, 0, width, 0})[0].width;
                 return std::max(widgets::button_height(scene_.frame, half, both->first.view()),
                                 widgets::button_height(scene_.frame, half, both->second.view()));
             },
         .draw =
             [this, both, halves](const Rect& place) {
                 const auto places = halves(place);
                 if (widgets::button(scene_.frame, places[0], both->first.view())) scene_.want(both->first.wish);
                 if (widgets::button(scene_.frame, places[1], both->second.view())) scene_.want(both->second.wish);
             }});
}

void Blocks::scanned_page(std::string id, std::string name, std::shared_ptr<const drivers::scanner::Raster> preview) {
    const Theme& theme = scene_.theme();
    const float least = widgets::page_zoom_height(theme);
    add({.height = [least](float) { return least; },
         .draw =
             [this, id = std::move(id), name = std::move(name), preview = std::move(preview)](const Rect& place) {
                 const widgets::PageZoom what{.id = id,
                                              .name = name,
                                              .words = {.larger = scene_.say(kiosk::Word::zoom_in),
                                                        .smaller = scene_.say(kiosk::Word::zoom_out),
                                                        .up = scene_.say(kiosk::Word::view_up),
                                                        .down = scene_.say(kiosk::Word::view_down),
                                                        .left = scene_.say(kiosk::Word::view_left),
                                                        .right = scene_.say(kiosk::Word::view_right)},
                                              .page_width = preview->width,
                                              .page_height = preview->height};
                 auto& zoom = scene_.state.zoom;
                 const Rect room = widgets::page_zoom_room(scene_.theme(), place);
                 const bool whole = zoom.times == 0;
                 const auto& texture = scene_.pictures.page(preview, whole ? static_cast<int>(room.width) : preview->width,
                                                            whole ? static_cast<int>(room.height) : preview->height);
                 widgets::page_zoom(scene_.frame, place, what, texture, zoom);
             },
         .stretch = theme.px(600_mm)});
}

void Blocks::drawing(std::string name, Millimetres least, Millimetres most) {
    const float low = scene_.theme().px(least);
    const float high = scene_.theme().px(most);
    add({.height = [low](float) { return low; },
         .draw =
             [this, name = std::move(name)](const Rect& place) {
                 const auto* texture = scene_.pictures.drawing(name, static_cast<int>(place.width), static_cast<int>(place.height));
                 if (texture == nullptr) return;
                 scene_.frame.paint.picture(centred(place, static_cast<float>(texture->width), static_cast<float>(texture->height)),
                                            *texture);
             },
         .stretch = high - low,
         .spared = 1});
}

float Blocks::gap_before(std::size_t block) const {
    const auto& space = scene_.theme().space;
    switch (blocks_[block].gap) {
        case Gap::small: return space.small;
        // Never less than what two touch targets need between them.
        case Gap::medium: return std::max(space.medium, scene_.theme().touch_gap);
        case Gap::large: return std::max(space.huge, scene_.theme().touch_gap);
    }
    return 0;
}

float Blocks::total_height(float width) {
    float total = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) total += height_of(blocks_[i], width) + (i > 0 ? gap_before(i) : 0);
    return total;
}

float Blocks::height_of(Block& block, float width) {
    if (block.measured_width != width) {
        scene_.frame.with_smaller_letters(block.smaller, [&] { block.measured = block.height(width); });
        block.measured_width = width;
    }
    return block.measured;
}

// A block goes to the next part as a whole; one that is higher than the page gets smaller letters.
void Blocks::shrink_to(const Rect& room) {
    for (Block& block : blocks_) {
        while (height_of(block, room.width) > room.height && block.smaller < static_cast<int>(scene_.theme().look.size)) {
            ++block.smaller;
            block.measured_width = -1;
        }
    }
}

float Blocks::height_with_gap(std::size_t block, std::size_t first, float width) {
    return height_of(blocks_[block], width) + (block > first ? gap_before(block) : 0);
}

// All that fits from this block on; one is always shown, or the page would end here.
Blocks::Part Blocks::part_from(std::size_t first, const Rect& room) {
    Part part{first, first, false};
    float used = 0;
    while (part.end < blocks_.size()) {
        used += height_with_gap(part.end, first, room.width);
        if (used > room.height + 0.1F && part.end > first) break;
        ++part.end;
    }
    while (part.end < blocks_.size() && part.end - 1 > first && blocks_[part.end - 1].keeps_with_next) --part.end;
    part.more = part.end < blocks_.size();
    return part;
}

// What is only nice to have is worth no extra press.
void Blocks::drop_what_does_not_fit(const Rect& room) {
    while (total_height(room.width) > room.height) {
        const int first =
            std::max_element(blocks_.begin(), blocks_.end(), [](const Block& a, const Block& b) { return a.spared < b.spared; })->spared;
        if (first == 0) return;
        std::erase_if(blocks_, [first](const Block& block) { return block.spared == first; });
    }
}

Blocks::Part Blocks::part_in(const Rect& room) {
    drop_what_does_not_fit(room);
    shrink_to(room);
    if (wanted_) turn(room);
    if (reading_.first >= blocks_.size()) begin_again();
    return part_from(reading_.first, room);
}

void Blocks::turn(const Rect& room) {
    begin_again();
    for (Part part = part_from(0, room); part.more && part.end <= *wanted_; part = part_from(reading_.first, room)) go_on(part);
}

void Blocks::go_on(const Part& shown) {
    reading_.before.push_back(shown.first);
    reading_.first = shown.end;
}

void Blocks::go_back() {
    reading_.first = reading_.before.empty() ? 0 : reading_.before.back();
    if (!reading_.before.empty()) reading_.before.pop_back();
}

void Blocks::draw_part(const Part& part, const Rect& room, bool in_the_middle) {
    float used = 0;
    float wish = 0;
    for (std::size_t i = part.first; i < part.end; ++i) {
        used += height_of(blocks_[i], room.width) + (i > part.first ? gap_before(i) : 0);
        wish += blocks_[i].stretch;
    }
    const float left = std::max(0.0F, room.height - used);
    float to_share = std::min(wish, left);
    float y = room.y + (in_the_middle && !part.more && part.first == 0 ? std::round((left - to_share) * 0.4F) : 0);
    for (std::size_t i = part.first; i < part.end; ++i) {
        if (i > part.first) y += gap_before(i);
        const float extra = std::floor(std::min(blocks_[i].stretch, to_share));
        to_share -= extra;
        const float height = height_of(blocks_[i], room.width) + extra;
        scene_.frame.with_smaller_letters(blocks_[i].smaller, [&] { blocks_[i].draw({room.x, std::round(y), room.width, height}); });
        y += height;
    }
}

}  // namespace ui
