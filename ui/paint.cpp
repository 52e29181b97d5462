#include "ui/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "platform/text.h"

namespace ui {
namespace {

ImU32 packed(Colour c) { return IM_COL32(c.red, c.green, c.blue, c.alpha); }
ImVec2 at(Point p) { return {p.x, p.y}; }
ImVec2 upper_left(const Rect& r) { return {r.x, r.y}; }
ImVec2 lower_right(const Rect& r) { return {r.right(), r.bottom()}; }

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
        case Corners::top: return ImDrawFlags_RoundCornersTop;
        case Corners::bottom: return ImDrawFlags_RoundCornersBottom;
        case Corners::all: break;
    }
    return ImDrawFlags_RoundCornersAll;
}

// A blurred rounded box as small as it can be: four corners and one row and column between them, which are stretched.
backend::Texture make_shadow(int radius, int blur) {
    const int corner = 2 * blur + radius;
    const float sigma = static_cast<float>(blur) * 0.4F;
    const float middle = static_cast<float>(corner) + 0.5F;
    backend::Texture out;
    out.width = out.height = 2 * corner + 1;
    out.version = 1;
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            // How far outside the box this texel is: it ends `blur` texels from the picture's edge.
            const float core = middle - static_cast<float>(blur) - static_cast<float>(radius);
            const float dx = std::abs(static_cast<float>(x) + 0.5F - middle) - core;
            const float dy = std::abs(static_cast<float>(y) + 0.5F - middle) - core;
            const float outside =
                std::hypot(std::max(dx, 0.0F), std::max(dy, 0.0F)) + std::min(std::max(dx, dy), 0.0F) - static_cast<float>(radius);
            const float cover = 0.5F * std::erfc(outside / (sigma * std::numbers::sqrt2_v<float>));
            out.coverage.push_back(static_cast<std::uint8_t>(std::lround(cover * 255)));
        }
    }
    return out;
}

}  // namespace

Paint::Paint(platform::Typeface& typeface) : typeface_(typeface), atlas_(typeface) {}

void Paint::begin(ImDrawList* list) {
    list_ = list;
    flaws_.clear();
}

void Paint::end() {
    list_ = nullptr;
    atlas_.make_room();
}

void Paint::rect(const Rect& place, Colour colour, float radius, Corners corners) {
    list_->AddRectFilled(upper_left(place), lower_right(place), packed(colour), radius, flags_of(corners));
}

void Paint::outline(const Rect& place, Colour colour, float radius, float thickness) {
    const Rect middle = inset(place, thickness / 2);
    list_->PathRect(upper_left(middle), lower_right(middle), std::max(0.0F, radius - thickness / 2));
    list_->PathStroke(packed(colour), ImDrawFlags_Closed, thickness);
}

void Paint::gradient(const Rect& place, Colour top, Colour bottom, float radius) {
    if (radius <= 0) {
        list_->AddRectFilledMultiColor(upper_left(place), lower_right(place), packed(top), packed(top), packed(bottom), packed(bottom));
        return;
    }
    const int first = list_->VtxBuffer.Size;
    rect(place, rgb(0xFFFFFF), radius);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(list_, first, list_->VtxBuffer.Size, upper_left(place), {place.x, place.bottom()},
                                                  packed(top), packed(bottom));
}

void Paint::circle(Point centre, float radius, Colour colour) { list_->AddCircleFilled(at(centre), radius, packed(colour), 0); }

void Paint::arc(Point centre, float radius, float thickness, Colour colour, float from_turn, float to_turn) {
    constexpr float full = 2 * std::numbers::pi_v<float>;
    constexpr float top = -full / 4;
    if (to_turn - from_turn >= 1) {
        list_->AddCircle(at(centre), radius, packed(colour), 0, thickness);
        return;
    }
    if (to_turn <= from_turn) return;
    const float from = top + from_turn * full;
    const float to = top + to_turn * full;
    const int segments = std::max(2, static_cast<int>((to - from) * radius / 3));
    list_->PathArcTo(at(centre), radius, from, to, segments);
    list_->PathStroke(packed(colour), 0, thickness);
    for (const float end : {from, to})
        circle({centre.x + std::cos(end) * radius, centre.y + std::sin(end) * radius}, thickness / 2, colour);
}

void Paint::line(Point from, Point to, Colour colour, float thickness) {
    // Upright and level lines as boxes on whole pixels: sharp edges.
    if (from.x == to.x) {
        rect({std::floor(from.x), from.y, thickness, to.y - from.y}, colour);
    } else if (from.y == to.y) {
        rect({from.x, std::floor(from.y), to.x - from.x, thickness}, colour);
    } else {
        list_->PathLineTo(at(from));
        list_->PathLineTo(at(to));
        list_->PathStroke(packed(colour), 0, thickness);
    }
}

backend::Texture& Paint::shadow_texture(int radius, int blur) {
    auto& texture = shadows_[{radius, blur}];
    if (!texture) texture = std::make_unique<backend::Texture>(make_shadow(radius, blur));
    return *texture;
}

void Paint::shadow(const Rect& place, float radius, float blur, float drop, Colour colour) {
    const Rect outer{std::round(place.x - blur), std::round(place.y - blur + drop), std::round(place.width + 2 * blur),
                     std::round(place.height + 2 * blur)};
    // A box smaller than its corners gets a tighter shadow.
    const float most_corner = std::floor((std::min(outer.width, outer.height) - 1) / 2);
    const int whole_blur = std::max(1, static_cast<int>(std::lround(blur)));
    const int whole_radius = static_cast<int>(std::clamp(radius, 0.0F, std::max(0.0F, most_corner - 2 * static_cast<float>(whole_blur))));
    backend::Texture& texture = shadow_texture(whole_radius, whole_blur);
    const auto corner = static_cast<float>(2 * whole_blur + whole_radius);
    const float share = corner / static_cast<float>(texture.width);
    const std::array<float, 4> xs{outer.x, outer.x + corner, outer.right() - corner, outer.right()};
    const std::array<float, 4> ys{outer.y, outer.y + corner, outer.bottom() - corner, outer.bottom()};
    const std::array<float, 3> from{0, 0.5F, 1 - share};
    const std::array<float, 3> to{share, 0.5F, 1};
    for (std::size_t j = 0; j < 3; ++j) {
        for (std::size_t i = 0; i < 3; ++i) {
            if (i == 1 && j == 1) continue;  // lies under the box
            if (xs[i] >= xs[i + 1] || ys[j] >= ys[j + 1]) continue;
            list_->AddImage(&texture, {xs[i], ys[j]}, {xs[i + 1], ys[j + 1]}, {from[i], from[j]}, {to[i], to[j]}, packed(colour));
        }
    }
}

void Paint::card(const Rect& place, const Theme& theme, float radius, float lift) {
    const Colour ink = theme.colours.shadow;
    shadow(place, radius, theme.px(6_mm), theme.px(2_mm) * lift, faded(ink, 0.16F * lift));
    shadow(place, radius, theme.px(1.6_mm), theme.px(0.6_mm), faded(ink, 0.16F));
    rect(place, theme.colours.surface, radius);
    if (ink.alpha == 0) outline(place, theme.colours.line, radius, theme.border);
}

void Paint::clip(const Rect& place) { list_->PushClipRect(upper_left(place), lower_right(place), true); }
void Paint::unclip() { list_->PopClipRect(); }

void Paint::put_glyph(const GlyphAtlas::Place& glyph, float x, float y, Colour colour) {
    if (glyph.page == nullptr) return;
    const float left = x + static_cast<float>(glyph.left);
    const float top = y - static_cast<float>(glyph.top);
    constexpr float per_texel = 1.0F / GlyphAtlas::page_size;
    const auto width = static_cast<float>(glyph.width);
    const auto height = static_cast<float>(glyph.height);
    const ImVec2 from{static_cast<float>(glyph.x) * per_texel, static_cast<float>(glyph.y) * per_texel};
    list_->AddImage(glyph.page, {left, top}, {left + width, top + height}, from, {from.x + width * per_texel, from.y + height * per_texel},
                    packed(colour));
}

void Paint::run(float x, float baseline, std::string_view words, const TextStyle& style, Colour colour) {
    const float left = x;
    const auto em = static_cast<float>(style.em);
    for (std::size_t i = 0; i < words.size();) {
        const char32_t letter = platform::next_code_point(words, i);
        if (!typeface_.has(style.weight, letter)) flaws_.push_back({Flaw::Kind::unknown_letter, {x, baseline - em, em, em}});
        const float in_quarters = std::round(x * 4);
        const float whole = std::floor(in_quarters / 4);
        const int quarter = static_cast<int>(in_quarters - whole * 4);
        put_glyph(atlas_.find(style.weight, style.em, letter, quarter), whole, baseline, colour);
        x += typeface_.glyph(style.weight, style.em, letter).advance;
    }
    constexpr float above = 0.74F, below = 0.22F;  // of an em: capitals, and the tail of "g"
    note_cut({left, baseline - above * em, x - left, (above + below) * em});
}

void Paint::note_cut(const Rect& line) {
    const ImVec2 from = list_->GetClipRectMin();
    const ImVec2 to = list_->GetClipRectMax();
    const float excess = std::max({from.x - line.x, from.y - line.y, line.right() - to.x, line.bottom() - to.y});
    if (excess > 1) flaws_.push_back({Flaw::Kind::cut, line, excess});
}

void Paint::note_width(const Rect& room, float width) {
    if (width > room.width + 1) flaws_.push_back({Flaw::Kind::too_wide, room, width - room.width});
}

float Paint::line_height(const TextStyle& style) { return std::round(static_cast<float>(style.em) * style.line_height); }

float Paint::baseline_in_line(const TextStyle& style) { return typeface_.metrics(style.weight, style.em).baseline(line_height(style)); }

float Paint::width_of(std::string_view words, const TextStyle& style) { return typeface_.width(style.weight, style.em, words); }

float Paint::text(Point place, std::string_view words, const TextStyle& style, Colour colour) {
    run(place.x, std::round(place.y) + baseline_in_line(style), words, style, colour);
    return width_of(words, style);
}

float Paint::text_in(const Rect& place, std::string_view words, const TextStyle& style, Colour colour, Align align) {
    const float width = width_of(words, style);
    if (place.width > 0) note_width(place, width);  // 0: as wide as it gets
    const float room = place.width - width;
    const float x = align == Align::left ? place.x : align == Align::right ? place.x + room : place.x + room / 2;
    // The eye puts capitals in the middle, not the line box.
    const float capital = typeface_.metrics(style.weight, style.em).capital_height;
    run(x, std::round(place.y + (place.height + capital) / 2), words, style, colour);
    return width;
}

std::vector<std::string_view> Paint::lines_of(std::string_view words, const TextStyle& style, float width) {
    return typeface_.measured(style.weight, style.em, words).even_lines(width);
}

float Paint::paragraph(Point place, float width, std::string_view words, const TextStyle& style, Colour colour, Align align) {
    float y = std::round(place.y);
    if (words.empty()) return 0;
    for (const std::string_view line : lines_of(words, style, width)) {
        const float taken = width_of(line, style);
        note_width({place.x, y, width, line_height(style)}, taken);
        const float room = align == Align::left ? 0 : width - taken;
        run(place.x + (align == Align::centre ? room / 2 : room), y + baseline_in_line(style), line, style, colour);
        y += line_height(style);
    }
    return y - std::round(place.y);
}

float Paint::height_of(std::string_view words, const TextStyle& style, float width) {
    if (words.empty()) return 0;
    return line_height(style) * static_cast<float>(typeface_.wrap(style.weight, style.em, words, width).size());
}

void Paint::icon(Icon icon, Point centre, float size, Colour colour) {
    const int em = static_cast<int>(std::lround(size));
    const auto half = static_cast<float>(em) / 2;
    // The font's icons fill the em square; the base line is its lower edge.
    put_glyph(atlas_.find(platform::Weight::icons, em, code_point(icon), 0), std::round(centre.x - half), std::round(centre.y + half),
              colour);
}

void Paint::picture(const Rect& given, const backend::Texture& texture) {
    // On whole pixels, where a picture of the place's own size is copied and stays sharp.
    const Rect place{std::round(given.x), std::round(given.y), given.width, given.height};
    // Dear ImGui's textures are not const; the rasteriser only reads.
    list_->AddImage(const_cast<backend::Texture*>(&texture), upper_left(place), lower_right(place));
}

}  // namespace ui
