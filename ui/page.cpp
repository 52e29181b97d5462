#include "ui/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets/hero.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/page_footer.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/texts.h"

namespace ui {

using kiosk::Word;

struct Page::Layout {
    widgets::PageHeader header;
    widgets::PageFooter footer;
    std::optional<widgets::Hero> hero;
    Rect header_place, body, tray;
};

namespace {

// Lines that are too long tire the eyes.
Rect readable(const Rect& body, const Theme& theme) {
    constexpr float most_ems = 38;
    const float width = std::min(body.width, std::round(most_ems * static_cast<float>(theme.body.em)));
    return centred(body, width, body.height);
}

Word words_of_call(const kiosk::visit::Call* call) {
    using kiosk::portal::CallState;
    if (call == nullptr) return Word::call_staff;
    return call->record.state == CallState::waiting ? Word::call_running : Word::call_coming;
}

widgets::PageFooter footer_of(Scene& scene, const PageParts& parts) {
    widgets::PageFooter out;
    out.staff = scene.say(words_of_call(scene.view.call));
    if (const auto* helper = scene.view.helper) {
        out.staff = scene.say(Word::helper_menu);
        out.helper = scene.say(kiosk::phrases::helper_here(helper->name, fmt::format("{:03}", helper->number)));
        out.helper_note =
            scene.view.helper_seconds ? scene.say(kiosk::phrases::helper_ends(*scene.view.helper_seconds)) : scene.say(Word::helper_never);
    }
    // Who is signed in beside no citizen has no band, but is warned in time.
    const auto* member = scene.view.on_duty;
    if (scene.view.helper == nullptr && member != nullptr && scene.view.helper_seconds) {
        out.helper = fmt::format("{} ({:03})", member->name, member->number);
        out.helper_note = scene.say(kiosk::phrases::duty_ends(*scene.view.helper_seconds));
    }
    out.text_size = scene.say(Word::text_size);
    out.contrast = scene.say(Word::contrast);
    out.language_name = scene.say(Word::language_switch);
    out.language = scene.language();
    if (scene.frame.keypad) out.keypad_hints = scene.say(Word::keypad_hints);
    if (parts.back) out.back = scene.say(Word::back);
    out.main = parts.main;
    out.main_id = parts.main_id;
    out.main_icon = parts.main_icon;
    out.main_enabled = parts.main_enabled;
    return out;
}

void obey(Scene& scene, widgets::FooterTap tap) {
    switch (tap) {
        case widgets::FooterTap::staff:
            if (scene.view.helper != nullptr) return scene.want(kiosk::visit::OpenTools{});
            return scene.want(kiosk::visit::CallStaff{});
        case widgets::FooterTap::text_size: return scene.want(kiosk::visit::AskTextSize{});
        case widgets::FooterTap::contrast: return scene.want(kiosk::visit::AskContrast{});
        case widgets::FooterTap::language:
            return scene.want(kiosk::visit::SetLanguage{scene.language() == kiosk::Language::vietnamese ? kiosk::Language::english
                                                                                                        : kiosk::Language::vietnamese});
        default: return;
    }
}

}  // namespace

Reading& Page::reading_of(Scene& scene) {
    using kiosk::visit::Overlay;
    switch (scene.view.overlay) {
        case Overlay::sign_in:
        case Overlay::tools:
        case Overlay::figures:
        case Overlay::maintenance_wait:
        case Overlay::shift:
        case Overlay::quick:
        case Overlay::remedy:
        case Overlay::guide: return scene.state.over;
        default: return scene.state.page;
    }
}

Page::Layout Page::lay_out() {
    Frame& frame = scene_.frame;
    const Theme& theme = scene_.theme();
    Layout out;
    step_words_ = parts_.step > 0 ? scene_.say(kiosk::phrases::step_of(parts_.step, steps)) : std::string();
    out.header.agency = scene_.say(scene_.view.place.agency);
    out.header.office = scene_.say(scene_.view.place.branch);
    out.header.title = parts_.title;
    out.header.step_words = step_words_;
    out.header.step = parts_.step;
    out.header.steps = parts_.step > 0 ? steps : 0;
    out.header.slim = tray_.has_value() && (theme.shape == Shape::portrait || theme.narrow);
    out.footer = footer_of(scene_, parts_);
    if (tray_) out.footer.back = out.footer.main = {};  // the tray has its own way on
    const float foot = widgets::page_footer_height(frame, out.footer);
    out.header_place = widgets::page_header_place(frame, out.header, foot);
    // A small wide panel has no room for anything beside the keys.
    if (tray_ && theme.narrow && theme.shape == Shape::landscape) out.header_place.width = 0;
    // The greeting is for the first part; the others need the room.
    if (hero_words_ && theme.shape == Shape::portrait && is_first_part()) {
        out.hero = widgets::Hero{out.header, *hero_words_};
        if (!parts_.picture.empty())
            out.hero->picture = scene_.pictures.drawing(parts_.picture, static_cast<int>(widgets::hero_picture_width(frame)), 4096);
        out.header_place.height = widgets::hero_height(frame, *out.hero);
    }
    if (theme.shape == Shape::landscape && !parts_.picture.empty()) {
        const float width = out.header_place.width - 2 * theme.space.large;
        out.header.picture = scene_.pictures.drawing(parts_.picture, static_cast<int>(width), static_cast<int>(theme.px(110_mm)));
    }
    const bool wide = theme.shape == Shape::landscape;
    const Rect page{wide ? out.header_place.right() : 0, wide ? 0 : out.header_place.bottom(),
                    frame.page.width - (wide ? out.header_place.width : 0), 0};
    const float footer_air = widgets::page_footer_air(theme);
    const float air = theme.narrow ? std::max(theme.space.small, theme.touch_gap - footer_air) : theme.space.large;
    Rect body = inset({page.x, page.y, page.width, frame.page.height - foot - page.y}, wide ? theme.space.large : theme.margin, air);
    // The footer's buttons keep their distance from what stands above them.
    body.height -= std::max(0.0F, theme.touch_gap - air - footer_air);
    if (tray_) {
        // The tray takes the page's whole width, for keys need it, and all the height that the blocks leave.
        const float needed = total_height(readable(body, theme).width) + theme.space.small;
        const float most = std::min(body.height * 0.8F, body.height - needed);
        const float height = std::round(std::min(tray_->height(page.width, most), most));
        out.tray = {page.x, frame.page.height - foot - height, page.width, height};
        body.height = out.tray.y - theme.space.small - body.y;
    }
    out.body = readable(body, theme);
    return out;
}

void Page::hero(std::string words) {
    if (scene_.theme().shape == Shape::landscape) text("greeting-words", words);
    hero_words_ = std::move(words);
}

PageTap Page::show() {
    Frame& frame = scene_.frame;
    Layout layout = lay_out();
    Part part = part_in(layout.body);
    if (!tray_ && (part.more || !is_first_part())) {
        // "More" takes the main action's place until all has been seen; "back" first leads up.
        if (part.more) {
            parts_.main = scene_.say(Word::see_more);
            parts_.main_id = "more";
            parts_.main_icon = Icon::arrow_forward;
            parts_.main_enabled = true;
        }
        if (!is_first_part()) parts_.back = true;
        layout = lay_out();
        part = part_in(layout.body);
    }
    if (layout.hero)
        widgets::hero(frame, layout.header_place, *layout.hero);
    else if (layout.header_place.width > 0)
        widgets::page_header(frame, layout.header_place, layout.header);
    draw_part(part, layout.body, parts_.in_the_middle);
    if (tray_) tray_->draw(layout.tray);
    const auto tap = widgets::page_footer(frame, layout.footer);
    obey(scene_, tap);
    if (part.more && tap == widgets::FooterTap::main) {
        go_on(part);
        return {};
    }
    if (!is_first_part() && tap == widgets::FooterTap::back) {
        go_back();
        return {};
    }
    return {tap == widgets::FooterTap::main, tap == widgets::FooterTap::back};
}

void Panel::action(std::string id, std::string words, widgets::ButtonKind kind, kiosk::visit::Intent wish, Shortcut shortcut) {
    actions_.push_back({std::move(id), std::move(words), kind, shortcut, [this, wish = std::move(wish)] { scene_.want(wish); }});
}

float Panel::actions_height(float width) const {
    float out = 0;
    for (const Action& action : actions_) {
        const float height = widgets::button_height(scene_.frame, width, action.view());
        out = beside() ? std::max(out, height) : out + height + (out > 0 ? scene_.theme().touch_gap : 0);
    }
    return out;
}

bool Panel::beside() const { return scene_.theme().shape == Shape::landscape && actions_.size() > 1; }

void Panel::draw_actions(const Rect& place) {
    const auto cells = split_across(place, static_cast<int>(std::max<std::size_t>(1, actions_.size())), scene_.theme().touch_gap);
    float y = place.y;
    for (std::size_t i = 0; i < actions_.size(); ++i) {
        Rect box = beside() ? cells[i] : Rect{place.x, y, place.width, 0};
        if (!beside()) box.height = widgets::button_height(scene_.frame, place.width, actions_[i].view());
        if (widgets::button(scene_.frame, box, actions_[i].view())) actions_[i].pressed();
        y += box.height + scene_.theme().touch_gap;
    }
}

void Panel::show() {
    Frame& frame = scene_.frame;
    const float width = widgets::overlay_width(frame);
    const float most = widgets::overlay_most_height(frame);
    const float gap = std::max(scene_.theme().space.medium, scene_.theme().touch_gap);
    float words = most - actions_height(width) - gap;
    if (total_height(width) > words) {
        // Round and round: what was read can be read again.
        actions_.insert(actions_.begin(), {"panel-more", scene_.say(Word::see_more), widgets::ButtonKind::secondary, Shortcut::none,
                                           [this] { shown_.more ? go_on(shown_) : begin_again(); }});
        words = most - actions_height(width) - gap;
    }
    words = std::min(total_height(width), words);
    const float buttons = actions_height(width);
    const Rect inside = widgets::overlay(frame, std::round(words + gap + buttons));
    const Rect room{inside.x, inside.y, inside.width, words};
    shown_ = part_in(room);
    draw_part(shown_, room, false);
    draw_actions({inside.x, inside.bottom() - buttons, inside.width, buttons});
}

void busy(Page& page, const std::string& title, const std::string& hint) {
    Scene& scene = page.scene();
    page.add(
        {.height = [&scene](float) { return scene.theme().px(scene.theme().narrow ? 24_mm : 42_mm); },
         .draw = [&scene, title](
                     const Rect& place) { widgets::busy_ring(scene.frame, centred(place, place.height, place.height), "busy", title); }});
    page.title("heading", title, Align::centre);
    page.text("hint", hint, Align::centre);
}

void scanner_busy(Page& page, const std::string& title, const std::string& hint) {
    busy(page, title, hint);
    Scene& scene = page.scene();
    page.add({.height = [&scene](float) { return scene.theme().px(5_mm); },
              .draw =
                  [&scene, title](const Rect& place) {
                      widgets::progress_bar(scene.frame, place,
                                            {.id = "progress", .name = title, .share = static_cast<float>(scene.view.progress)});
                  },
              .gap = Gap::large});
}

}  // namespace ui
