// Which of make_papers' pictures are the papers that a citizen brings for a procedure, by the name without its ending.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ui::automation {

inline constexpr const char* picture_of_card = "card_2021_front";

// The pages of a paper in their order; none beyond the last.
inline std::optional<std::string> picture_of_page(std::string_view paper, std::size_t page) {
    struct Page {
        std::string_view paper;
        std::size_t page;
        const char* picture;
    };
    constexpr std::array pages{Page{"licence", 0, "licence_front"}, Page{"licence", 1, "licence_back"},
                               Page{"health_certificate", 0, "certificate"}};
    for (const Page& known : pages) {
        if (known.paper == paper && known.page == page) return known.picture;
    }
    return std::nullopt;
}
inline constexpr std::array known_papers{"licence", "health_certificate"};

}  // namespace ui::automation
