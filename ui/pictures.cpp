#include "ui/pictures.h"

#include <fmt/core.h>

#include <algorithm>

#include "platform/log.h"

namespace ui {

Pictures::Pictures(std::filesystem::path folder) : folder_(std::move(folder)) {}

const backend::Texture* Pictures::drawing(std::string_view name, int most_width, int most_height) {
    const auto kept = std::ranges::find_if(drawings_, [&](const Drawing& drawing) {
        return drawing.name == name && drawing.most_width == most_width && drawing.most_height == most_height;
    });
    if (kept != drawings_.end()) {
        drawings_.splice(drawings_.begin(), drawings_, kept);
    } else {
        drawings_.push_front({std::string(name), most_width, most_height, read(name, most_width, most_height)});
        if (drawings_.size() > most_drawings) drawings_.pop_back();
    }
    const backend::Texture& texture = drawings_.front().texture;
    return texture.width > 0 ? &texture : nullptr;
}

backend::Texture Pictures::read(std::string_view name, int most_width, int most_height) const {
    const auto picture = platform::read_png(folder_ / fmt::format("{}.png", name));
    if (!picture) {
        platform::log(platform::Level::warning, "ui", "{}", picture.error().detail);
        return {};
    }
    return backend::fitted(backend::texture_of(*picture), most_width, most_height);
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
