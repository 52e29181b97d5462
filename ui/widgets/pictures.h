// Scanned pages and slips, as papers lying on the page.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

struct PagePicture {
    std::string_view id;
    std::string_view name;            // "Trang 1 của giấy khám sức khỏe"
    const backend::Texture& texture;  // made with backend::fitted() for page_picture_room(): drawn 1:1, sharp
};

// A white frame with a shadow, in the middle of the place. Role::picture. Returns where the frame is.
Rect page_picture(Frame& frame, const Rect& place, const PagePicture& what);
// How large a texture may be in this place.
Rect page_picture_room(const Theme& theme, const Rect& place);

struct SlipPicture {
    std::string_view id;
    std::string_view name;
    const backend::Texture& texture;
};

// The slip at its own size, one pixel a dot, so that its QR can be read off the screen. Where it is taller than the place, the part that
// begins `offset` pixels below its top is shown. Role::picture.
Rect slip_picture(Frame& frame, const Rect& place, const SlipPicture& what, float offset = 0);

}  // namespace ui::widgets
