// Pictures that live longer than a frame: the drawings, the scanned page and the slip at the size they are shown in.
#pragma once
#include <filesystem>
#include <list>
#include <memory>
#include <string>
#include <string_view>

#include "drivers/scanner/page.h"
#include "platform/picture.h"
#include "ui/backend/texture.h"

namespace ui {

class Pictures {
public:
    // folder: the PNGs made of assets/pictures.
    explicit Pictures(std::filesystem::path folder);

    // The drawing assets/pictures/NAME.svg, as large as fits in this room and never larger than its PNG. Read when it is first asked for,
    // some milliseconds; the `most_drawings` shown last are kept, so what one frame shows stays where it is. A missing drawing is not
    // worth a stop: null, and the page goes without.
    const backend::Texture* drawing(std::string_view name, int most_width, int most_height = 8192);
    // Prescaled once for this size; kept until another page or size is asked for. Asked for at its own size it is looked at closely: at
    // most 4 MB, and never both at a time.
    const backend::Texture& page(const std::shared_ptr<const drivers::scanner::Raster>& preview, int most_width, int most_height);
    // One pixel a dot, so that a phone reads its QR off the screen.
    const backend::Texture& slip(const std::shared_ptr<const platform::Bitmap>& slip);
    void forget();  // the visit is over: wipes page and slip

    static constexpr std::size_t most_drawings = 6;

private:
    struct Drawing {
        std::string name;
        int most_width = 0, most_height = 0;  // as asked for
        backend::Texture texture;             // empty: there is no such drawing
    };
    struct Kept {
        std::weak_ptr<const void> source;  // not a bare pointer: the next page may lie where this one lay
        int most_width = 0, most_height = 0;
        backend::Texture texture;
    };
    backend::Texture read(std::string_view name, int most_width, int most_height) const;

    std::filesystem::path folder_;
    std::list<Drawing> drawings_;  // shown last first
    Kept page_, slip_;
};

}  // namespace ui
