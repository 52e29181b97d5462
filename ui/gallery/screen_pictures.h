// Pictures of the kiosk's own screens for its guides: a part of a preview, with a ring around what is to be pressed. What is on them is
// found by the widgets' names, so they are made anew by a program whenever a screen has changed.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "platform/picture.h"
#include "platform/result.h"
#include "ui/gallery/studio.h"

namespace ui::gallery {

struct ScreenPicture {
    std::string name;      // of the file: NAME.png
    std::string preview;   // on a small panel, where words are large beside the page's width
    std::string from, to;  // from the top of this widget to the bottom of that one; its part of the page is sought
    std::string press;     // gets a ring; empty: none
    int air = 14;          // pixels of the page above and below
};

// assets/guides/screens.json.
platform::Result<std::vector<ScreenPicture>> read_screen_pictures(const std::filesystem::path& file);
// In at most 256 colours. not_found: no such preview, or none of its parts shows all of that.
platform::Result<platform::Picture> take(Studio& studio, const std::vector<Preview>& previews, const ScreenPicture& what);
// Writes FOLDER/NAME.png for each that FOLDER/screens.json names.
platform::Status renew_screen_pictures(Studio& studio, const std::filesystem::path& folder);

}  // namespace ui::gallery
