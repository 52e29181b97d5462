#include "ui/widgets/progress.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {

void progress_bar(Frame& frame, const Rect& place, const Progress& what) {
    const Palette& c = frame.theme.colours;
    const float share = frame.eased(what.id, std::clamp(what.share, 0.0F, 1.0F), 8);
    Node stated = node(what.id, Role::progress, what.name, place);
    stated.value = fmt::format("{:.0f}%", what.share * 100);
    frame.state(std::move(stated));
    const float radius = place.height / 2;
    frame.paint.rect(place, mix(c.sunk, c.line, 0.7F), radius);
    if (share > 0) frame.paint.rect({place.x, place.y, std::max(place.height, place.width * share), place.height}, c.brand, radius);
}

void busy_ring(Frame& frame, const Rect& place, std::string_view id, std::string_view name) {
    const Palette& c = frame.theme.colours;
    const float thickness = frame.theme.px(3.5_mm);
    const float radius = std::min(place.width, place.height) / 2 - thickness;
    constexpr float seconds_per_turn = 1.4F;
    const float turn = std::fmod(frame.since_start.count(), seconds_per_turn) / seconds_per_turn;
    frame.paint.arc(centre(place), radius, thickness, mix(c.sunk, c.line, 0.7F));
    frame.paint.arc(centre(place), radius, thickness, c.brand, turn, turn + 0.28F);
    frame.animating = true;
    frame.state(node(id, Role::progress, name, place));
}

namespace {

// The largest letters in which the number lies within the circle: its corners touch it. Two digits at least, or the last ten would jump.
TextStyle number_in(Frame& frame, float diameter, std::string_view number) {
    constexpr float height_of_digits = 0.727F;  // of an em, in Inter
    TextStyle style = frame.theme.display;
    style.line_height = 1.2F;
    const std::string_view widest = number.size() < 2 ? "00" : number;
    const float em = static_cast<float>(style.em);
    const float corner = std::hypot(frame.paint.width_of(widest, style), em * height_of_digits);
    style.em = static_cast<int>(em * diameter / corner);
    return style;
}

}  // namespace

void countdown(Frame& frame, const Rect& place, const Countdown& what) {
    const Palette& c = frame.theme.colours;
    const float thickness = frame.theme.px(3.5_mm);
    const float radius = std::min(place.width, place.height) / 2 - thickness;
    const float share = static_cast<float>(what.seconds) / static_cast<float>(std::max(1, what.of_seconds));
    const float left = frame.eased(what.id, std::clamp(share, 0.0F, 1.0F), 6);
    const std::string number = fmt::format("{}", what.seconds);
    frame.paint.arc(centre(place), radius, thickness, mix(c.sunk, c.line, 0.7F));
    frame.paint.arc(centre(place), radius, thickness, c.brand, 0, left);
    const float inside = 2 * radius - 2 * thickness;
    frame.paint.text_in(place, number, number_in(frame, inside, number), c.ink, Align::centre);
    Node stated = node(what.id, Role::progress, what.name, place);
    stated.value = number;
    frame.state(std::move(stated));
}

}  // namespace ui::widgets
