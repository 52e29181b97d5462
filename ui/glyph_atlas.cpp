#include "ui/glyph_atlas.h"

#include <algorithm>

namespace ui {
namespace {

std::uint64_t key_of(platform::Weight weight, int em, char32_t letter, int quarter) {
    return static_cast<std::uint64_t>(weight) << 60 | static_cast<std::uint64_t>(quarter) << 56 | static_cast<std::uint64_t>(em) << 32 |
           letter;
}

}  // namespace

bool GlyphAtlas::reserve(int width, int height, Place& place) {
    for (Page& page : pages_) {
        if (page.next_x + width > page_size) {  // next shelf
            page.shelf_y += page.shelf_height;
            page.shelf_height = page.next_x = 0;
        }
        if (page.shelf_y + std::max(page.shelf_height, height) > page_size) continue;
        place.page = page.texture.get();
        place.x = page.next_x;
        place.y = page.shelf_y;
        page.next_x += width;
        page.shelf_height = std::max(page.shelf_height, height);
        return true;
    }
    if (pages_.size() == most_pages || width > page_size || height > page_size) return false;
    Page page{std::make_unique<backend::Texture>(), 0, 0, 0};
    page.texture->width = page.texture->height = page_size;
    page.texture->coverage.resize(static_cast<std::size_t>(page_size) * page_size);
    page.texture->version = generation_;
    pages_.push_back(std::move(page));
    return reserve(width, height, place);
}

GlyphAtlas::Place GlyphAtlas::find(platform::Weight weight, int em, char32_t letter, int quarter) {
    const auto key = key_of(weight, em, letter, quarter);
    if (const auto known = places_.find(key); known != places_.end()) return known->second;
    const platform::Glyph& glyph = typeface_.glyph(weight, em, letter, quarter);
    Place place;
    place.width = glyph.width;
    place.height = glyph.height;
    place.left = glyph.left;
    place.top = glyph.top;
    if (glyph.coverage.empty()) return places_[key] = place;
    if (!reserve(glyph.width, glyph.height, place)) {
        full_ = true;
        return {};
    }
    // The page's version stays: what was drawn from it before has not changed.
    auto& coverage = place.page->coverage;
    for (int y = 0; y < glyph.height; ++y) {
        std::copy_n(glyph.coverage.begin() + static_cast<std::ptrdiff_t>(y) * glyph.width, glyph.width,
                    coverage.begin() + static_cast<std::ptrdiff_t>(place.y + y) * page_size + place.x);
    }
    place.page->added.push_back({place.y, place.y + glyph.height});
    return places_[key] = place;
}

void GlyphAtlas::make_room() {
    if (!full_) return;
    full_ = false;
    ++generation_;
    places_.clear();
    for (Page& page : pages_) {
        page.shelf_y = page.shelf_height = page.next_x = 0;
        page.texture->version = generation_;
        page.texture->added.clear();
    }
}

}  // namespace ui
