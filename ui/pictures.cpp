#include "ui/pictures.h"

#include "platform/log.h"

namespace ui {

Pictures::Pictures(const std::filesystem::path& folder) {
    auto read = platform::read_png(folder / "hero.png");
    if (read) {
        hero_source_ = std::move(*read);
    } else {
        platform::log(platform::Level::warning, "ui", "{}", read.error().detail);
    }
}

const backend::Texture* Pictures::hero(int width) {
    if (hero_source_.width == 0) return nullptr;
    if (hero_.most_width != width) {
        hero_.most_width = width;
        hero_.texture = backend::fitted(backend::texture_of(hero_source_), width, hero_source_.height);
    }
    return &hero_.texture;
}

const backend::Texture& Pictures::page(const std::shared_ptr<const drivers::scanner::Raster>& preview, int most_width, int most_height) {
    if (page_.source.lock() != preview || page_.most_width != most_width || page_.most_height != most_height) {
        page_ = {preview, most_width, most_height, {}};
        page_.texture = backend::fitted(backend::texture_of(preview->width, preview->height, preview->samples, preview->pixels), most_width,
                                        most_height);
    }
    return page_.texture;
}

const backend::Texture& Pictures::slip(const std::shared_ptr<const platform::Bitmap>& slip) {
    if (slip_.source.lock() != slip) {
        slip_ = {slip, 0, 0, {}};
        slip_.texture = backend::texture_of(*slip);
    }
    return slip_.texture;
}

void Pictures::forget() {
    page_ = {};
    slip_ = {};
}

}  // namespace ui
