#include "ui/icons.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {
namespace {

constexpr std::array names{
#define TRAM_ICON_NAME(name, code) std::pair{std::string_view(#name), Icon::name},
    TRAM_ICONS(TRAM_ICON_NAME)
#undef TRAM_ICON_NAME
};

}  // namespace

std::optional<Icon> icon_named(std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& known) { return known.first == name; });
    if (found == names.end()) return std::nullopt;
    return found->second;
}

}  // namespace ui
