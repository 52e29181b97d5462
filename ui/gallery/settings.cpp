#include "ui/gallery/settings.h"

#include <algorithm>

namespace ui::gallery {
namespace {

Setting setting(std::size_t language, std::size_t size, std::size_t contrast, std::size_t shape, const PanelSize& panel) {
    return {language % 2 == 0 ? kiosk::Language::vietnamese : kiosk::Language::english,
            {kiosk::text_sizes[size % 4], kiosk::contrasts[contrast % 4], kiosk::Motion::none},
            shape % 2 == 0 ? Shape::portrait : Shape::landscape,
            &panel};
}

// One size after the other: a change of size costs new letters.
std::vector<Shot> by_size(std::vector<Shot> shots) {
    std::ranges::stable_sort(shots, {}, [](const Shot& shot) { return shot.setting.look.size; });
    return shots;
}

// Row 0 to 3 of a preview: each has another size and theme; two have each language, and two each shape, never the same two.
Setting row_of(std::size_t preview, std::size_t row, const PanelSize& panel) {
    return setting(row + preview / 4, row, row + preview, row / 2 + preview / 8, panel);
}

}  // namespace

std::vector<Shot> pairwise(const std::vector<Preview>& previews, const PanelSize& panel) {
    std::vector<Shot> out;
    for (std::size_t i = 0; i < previews.size(); ++i) {
        for (std::size_t row = 0; row < 4; ++row) out.push_back({&previews[i], row_of(i, row, panel)});
    }
    return by_size(std::move(out));
}

std::vector<Shot> coarse(const std::vector<Preview>& previews, const PanelSize& panel) {
    std::vector<Shot> out;
    for (std::size_t i = 0; i < previews.size(); ++i) out.push_back({&previews[i], row_of(i, 3 - i % 4, panel)});
    return by_size(std::move(out));
}

std::vector<Shot> all_of(const std::vector<Preview>& previews, const PanelSize& panel) {
    std::vector<Shot> out;
    for (const Preview& preview : previews) {
        for (std::size_t i = 0; i < 64; ++i) out.push_back({&preview, setting(i & 1, i >> 1 & 3, i >> 3 & 3, i >> 5, panel)});
    }
    return by_size(std::move(out));
}

}  // namespace ui::gallery
