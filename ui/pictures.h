// Pictures that live longer than a frame: the welcome page's drawing, the scanned page and the slip at the size they are shown in.
#pragma once
#include <filesystem>
#include <memory>

#include "drivers/scanner/page.h"
#include "platform/picture.h"
#include "ui/backend/texture.h"

namespace ui {

class Pictures {
public:
    // folder: assets/pictures. A missing drawing is not worth a stop: the page goes without.
    explicit Pictures(const std::filesystem::path& folder);

    const backend::Texture* hero(int width);
    // Prescaled once for this size; kept until another page or size is asked for.
    const backend::Texture& page(const std::shared_ptr<const drivers::scanner::Raster>& preview, int most_width, int most_height);
    // One pixel a dot, so that a phone reads its QR off the screen.
    const backend::Texture& slip(const std::shared_ptr<const platform::Bitmap>& slip);
    void forget();  // the visit is over: wipes page and slip

private:
    struct Kept {
        std::weak_ptr<const void> source;  // not a bare pointer: the next page may lie where this one lay
        int most_width = 0, most_height = 0;
        backend::Texture texture;
    };
    Kept hero_, page_, slip_;
    platform::Picture hero_source_;
};

}  // namespace ui
