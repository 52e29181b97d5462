// What must be true of every picture: seen, read, touched with a finger, reached with five keys.
#pragma once
#include <string>
#include <vector>

#include "ui/gallery/studio.h"

namespace ui::gallery {

// Each thing that is wrong with what the studio shows now, as a sentence.
std::vector<std::string> wrong_with(Studio& studio);

}  // namespace ui::gallery
