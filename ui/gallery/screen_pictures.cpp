#include "ui/gallery/screen_pictures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "kiosk/strict_json.h"
#include "platform/files.h"
#include "platform/picture_palette.h"

namespace ui::gallery {
namespace {

using platform::Fault;
using platform::Picture;
using platform::Result;

constexpr std::uint32_t edge_colour = 0x083A86, ring_colour = 0xD0021B, halo_colour = 0xFFFFFF;
constexpr float ring_thick = 7, halo_thick = 3, ring_radius = 18;

std::uint32_t mixed(std::uint32_t under, std::uint32_t over, float share) {
    std::uint32_t out = 0xFF000000;
    for (const int shift : {0, 8, 16}) {
        const auto a = static_cast<float>(under >> shift & 0xFF), b = static_cast<float>(over >> shift & 0xFF);
        out |= static_cast<std::uint32_t>(std::lround(a + (b - a) * share)) << shift;
    }
    return out;
}

// How far a point lies outside the outline of a rectangle with round corners; inside it is negative.
float outside(const Rect& rect, float radius, float x, float y) {
    const float across = std::abs(x - rect.x - rect.width / 2) - rect.width / 2 + radius;
    const float down = std::abs(y - rect.y - rect.height / 2) - rect.height / 2 + radius;
    return std::hypot(std::max(across, 0.0F), std::max(down, 0.0F)) + std::min(std::max(across, down), 0.0F) - radius;
}

void draw_outline(Picture& picture, const Rect& rect, float thick, std::uint32_t colour) {
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const float away = std::abs(outside(rect, ring_radius, static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F));
            const float share = std::clamp(thick / 2 - away + 0.5F, 0.0F, 1.0F);
            auto& pixel = picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
            if (share > 0) pixel = mixed(pixel, colour, share);
        }
    }
}

void draw_edge(Picture& picture) {
    constexpr int thick = 3;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const int away = std::min({x, y, picture.width - 1 - x, picture.height - 1 - y});
            if (away < thick) picture.pixels[static_cast<std::size_t>(y * picture.width + x)] = 0xFF000000 | edge_colour;
        }
    }
}

Picture band(const Picture& whole, int top, int bottom) {
    Picture out{whole.width, bottom - top, {}};
    out.pixels.assign(whole.pixels.begin() + static_cast<std::ptrdiff_t>(top) * whole.width,
                      whole.pixels.begin() + static_cast<std::ptrdiff_t>(bottom) * whole.width);
    for (auto& pixel : out.pixels) pixel |= 0xFF000000;
    return out;
}

}  // namespace

Result<std::vector<ScreenPicture>> read_screen_pictures(const std::filesystem::path& file) {
    TRY(const std::string text, platform::read_text(file));
    std::vector<kiosk::JsonMistake> mistakes;
    const auto from = kiosk::read_strict_json(text, mistakes);
    if (!from || !mistakes.empty()) return platform::failure(Fault::malformed, file.string() + ": " + mistakes.front().what);
    std::vector<ScreenPicture> out;
    for (const auto& [name, row] : from->items())
        out.push_back({.name = name,
                       .preview = row.value("preview", ""),
                       .from = row.value("from", ""),
                       .to = row.value("to", ""),
                       .press = row.value("press", ""),
                       .air = row.value("air", ScreenPicture().air)});
    return out;
}

Result<Picture> take(Studio& studio, const std::vector<Preview>& previews, const ScreenPicture& what) {
    const auto preview = std::ranges::find(previews, what.preview, &Preview::name);
    if (preview == previews.end()) return platform::failure(Fault::not_found, fmt::format("{}: no preview {}", what.name, what.preview));
    Setting setting{.panel = &panels.front()};
    setting.look.size = kiosk::text_sizes.front();
    studio.show(*preview, setting);
    do {
        const Node *from = studio.nodes().find(what.from), *to = studio.nodes().find(what.to), *press = studio.nodes().find(what.press);
        if (from == nullptr || to == nullptr || (press == nullptr && !what.press.empty())) continue;
        const int top = std::max(0, static_cast<int>(from->place.y) - what.air);
        const int bottom = std::min(studio.height(), static_cast<int>(to->place.bottom()) + what.air);
        Picture out = band(studio.picture(), top, std::max(bottom, top + 1));
        draw_edge(out);
        if (press != nullptr) {
            constexpr float apart = 2;
            Rect ring{press->place.x - apart, press->place.y - apart - static_cast<float>(top), press->place.width + 2 * apart,
                      press->place.height + 2 * apart};
            draw_outline(out, ring, ring_thick + 2 * halo_thick, halo_colour);
            draw_outline(out, ring, ring_thick, ring_colour);
        }
        return with_few_colours(out);
    } while (studio.show_next_part());
    return platform::failure(Fault::not_found, fmt::format("{}: no part of {} shows all of it", what.name, what.preview));
}

platform::Status renew_screen_pictures(Studio& studio, const std::filesystem::path& folder) {
    TRY(const auto all, read_screen_pictures(folder / "screens.json"));
    const auto previews = all_previews();
    for (const ScreenPicture& one : all) {
        TRY(const Picture picture, take(studio, previews, one));
        TRY(const auto bytes, platform::palette_png(picture));
        TRY_DO(platform::write_file(folder / (one.name + ".png"), platform::ByteView(bytes)));
    }
    return {};
}

}  // namespace ui::gallery
