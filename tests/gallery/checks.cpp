#include "tests/gallery/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "tests/gallery/pixels.h"
#include "ui/focus.h"

namespace ui::gallery {
namespace {

using Kind = Paint::Flaw::Kind;
using Findings = std::vector<std::string>;
using Nodes = std::vector<const Node*>;

constexpr float least_side = 20, least_gap = 4;  // mm; EN 301 549 asks for less, old hands for this much
constexpr double least_contrast = 7;             // WCAG 2.2 level AAA; all our pages are on the main path
constexpr float tolerance = 0.06F;               // mm: whole pixels

bool under_panel(const Studio& studio) {
    return studio.pretend().overlay != kiosk::visit::Overlay::none || studio.pretend().seconds_left.has_value();
}

// What a person can see and use: below a panel the page is dim and dead.
Nodes visible(const Studio& studio) {
    Nodes out;
    const bool panel = under_panel(studio);
    for (const Node& node : studio.nodes().nodes()) {
        if (node.enabled || !panel) out.push_back(&node);
    }
    return out;
}

Nodes touchable(const Nodes& nodes) {
    Nodes out;
    std::ranges::copy_if(nodes, std::back_inserter(out), [](const Node* node) { return is_touchable(node->role); });
    return out;
}

// Above 0: apart by so many pixels. Below: they overlap.
float distance(const Rect& a, const Rect& b) {
    const float across = std::max(a.x - b.right(), b.x - a.right());
    const float down = std::max(a.y - b.bottom(), b.y - a.bottom());
    return std::max(across, down);
}

void check_places(const Studio& studio, const Nodes& nodes, const Rect& page, Findings& out) {
    std::set<std::string> ids;
    for (const Node* node : nodes) {
        const Rect& p = node->place;
        if (!ids.insert(node->id).second) out.push_back(fmt::format("there are two nodes called {}", node->id));
        if (node->name.empty()) out.push_back(fmt::format("{} has no name", node->id));
        if (p.x < -0.5F || p.y < -0.5F || p.right() > page.width + 0.5F || p.bottom() > page.height + 0.5F)
            out.push_back(fmt::format("{} leaves the page: {:.0f},{:.0f} to {:.0f},{:.0f}", node->id, p.x, p.y, p.right(), p.bottom()));
        if (p.width < 1 || p.height < 1) out.push_back(fmt::format("{} has no size", node->id));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            const float apart = distance(nodes[i]->place, nodes[j]->place);
            if (apart < -1) out.push_back(fmt::format("{} and {} overlap by {:.0f} pixels", nodes[i]->id, nodes[j]->id, -apart));
        }
    }
    const Node* staff = studio.nodes().find("call-staff");
    if (staff == nullptr) {
        out.emplace_back("call-staff is missing");
    } else if (staff->place.right() < page.width - studio.theme().margin - 1 ||
               staff->place.bottom() < page.height - studio.theme().px(6_mm)) {
        out.emplace_back("call-staff is not in the lower right corner");
    }
}

void check_touch(const Studio& studio, const Nodes& targets, Findings& out) {
    const Scale& scale = studio.theme().scale;
    for (const Node* node : targets) {
        const float width = scale.millimetres(node->place.width), height = scale.millimetres(node->place.height);
        if (std::min(width, height) < least_side - tolerance)
            out.push_back(fmt::format("{} is {:.1f} x {:.1f} mm small", node->id, width, height));
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            const float apart = scale.millimetres(distance(targets[i]->place, targets[j]->place));
            if (apart < least_gap - tolerance)
                out.push_back(fmt::format("{} and {} are only {:.1f} mm apart", targets[i]->id, targets[j]->id, apart));
        }
    }
}

// Who types sees the end of what was typed, and the cursor: its beginning may leave the field.
bool is_typed_into(const Studio& studio, const Rect& place) {
    return std::ranges::any_of(studio.nodes().nodes(), [&](const Node& node) {
        return node.focused && distance(node.place, place) < 0 && place.y > node.place.y && place.bottom() < node.place.bottom();
    });
}

void check_letters(Studio& studio, Findings& out) {
    // What lies below a panel was checked when nothing lay over it.
    for (const auto& flaw : studio.paint().flaws()) {
        if (flaw.kind != Kind::unknown_letter && is_typed_into(studio, flaw.place)) continue;
        const char* what = flaw.kind == Kind::too_wide ? "too wide for its place"
                           : flaw.kind == Kind::cut    ? "cut off"
                                                       : "no letter of the font";
        std::string_view near = "the page";
        for (const Node& node : studio.nodes().nodes()) {
            if (distance(node.place, flaw.place) < 0) near = node.id;
        }
        out.push_back(
            fmt::format("text at {:.0f},{:.0f} ({}) is {}, by {:.0f} pixels", flaw.place.x, flaw.place.y, near, what, flaw.excess));
    }
}

bool shows_words(const Node& node) {
    if (node.role == Role::field) return !node.value.empty();
    return node.role != Role::picture && node.role != Role::progress;
}

void check_contrast(Studio& studio, const Nodes& nodes, Findings& out) {
    for (const Node* node : nodes) {
        if (!node->enabled || !shows_words(*node)) continue;
        const auto found = contrast_in(studio.pixels(), studio.width(), node->place);
        if (!found) {
            out.push_back(fmt::format("{} says \"{}\" and shows nothing", node->id, node->name));
        } else if (*found < least_contrast) {
            out.push_back(fmt::format("{} has a contrast of {:.1f} to 1", node->id, *found));
        }
    }
}

// "Down" until it is where it began.
void check_focus(const Studio& studio, const Nodes& targets, Findings& out) {
    const auto usable = std::ranges::count_if(targets, &Node::enabled);
    Focus focus;
    std::set<std::string> reached;
    const Node* before = nullptr;
    for (std::size_t steps = 0; steps <= targets.size(); ++steps) {
        focus.key(platform::KeyEvent::Key::down, studio.nodes());
        if (!reached.insert(focus.id()).second) break;
        const Node* now = studio.nodes().find(focus.id());
        if (now == nullptr) break;
        const bool above = before != nullptr && now->place.bottom() <= before->place.y + 1;
        if (above && now->place.x < before->place.right() - 1)
            out.push_back(fmt::format("the focus jumps up from {} to {}", before->id, now->id));
        before = now;
    }
    if (static_cast<std::ptrdiff_t>(reached.size()) != usable)
        out.push_back(fmt::format("the keypad reaches {} of {} targets", reached.size(), usable));
}

}  // namespace

std::vector<std::string> wrong_with(Studio& studio) {
    Findings out;
    const Rect page{0, 0, static_cast<float>(studio.width()), static_cast<float>(studio.height())};
    const Nodes nodes = visible(studio);
    const Nodes targets = touchable(nodes);
    check_places(studio, nodes, page, out);
    check_touch(studio, targets, out);
    check_letters(studio, out);
    check_contrast(studio, nodes, out);
    check_focus(studio, targets, out);
    return out;
}

}  // namespace ui::gallery
