// Letters that were drawn lately, packed into coverage textures. A letter comes in when it is first needed; pages are added as they fill.
#pragma once
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "platform/typeface.h"
#include "ui/backend/texture.h"

namespace ui {

class GlyphAtlas {
public:
    static constexpr int page_size = 1024;
    static constexpr std::size_t most_pages = 8;

    struct Place {
        backend::Texture* page = nullptr;         // none for a letter without ink, such as a space
        int x = 0, y = 0, width = 0, height = 0;  // in the page
        int left = 0, top = 0;                    // as in platform::Glyph
    };

    explicit GlyphAtlas(platform::Typeface& typeface) : typeface_(typeface) {}
    // The place stays valid until make_room(). A letter for which there is no room has no page and is not drawn this frame.
    Place find(platform::Weight weight, int em, char32_t letter, int quarter);
    // Between two frames: empties the pages if one letter did not fit.
    void make_room();
    std::size_t pages() const { return pages_.size(); }

private:
    struct Page {
        std::unique_ptr<backend::Texture> texture;  // on the heap: draw lists point to it
        int shelf_y = 0, shelf_height = 0, next_x = 0;
    };
    bool reserve(int width, int height, Place& place);

    platform::Typeface& typeface_;
    std::vector<Page> pages_;
    std::unordered_map<std::uint64_t, Place> places_;
    std::uint64_t generation_ = 1;
    bool full_ = false;
};

}  // namespace ui
