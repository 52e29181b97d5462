// Which pictures are drawn: all of them, or the few in which every pair of preview, language, size, theme and orientation is seen.
#pragma once
#include <vector>

#include "ui/gallery/studio.h"

namespace ui::gallery {

struct Shot {
    const Preview* preview;
    Setting setting;
    std::string name() const { return preview->name + "-" + setting.name(); }
};

// Four of each preview; any two values of two properties meet in at least one of them.
std::vector<Shot> pairwise(const std::vector<Preview>& previews, const PanelSize& panel);
// 64 of each preview.
std::vector<Shot> all_of(const std::vector<Preview>& previews, const PanelSize& panel);
// One of each preview, in turns of everything: for panels whose pictures are dear.
std::vector<Shot> coarse(const std::vector<Preview>& previews, const PanelSize& panel);

}  // namespace ui::gallery
