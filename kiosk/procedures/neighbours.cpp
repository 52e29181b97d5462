#include "kiosk/procedures/neighbours.h"

#include <algorithm>
#include <utility>

namespace kiosk::procedures {
namespace {

constexpr std::size_t most_parts = 4, longest_glued = 28;  // "nghieng" has seven letters

}  // namespace

Neighbours::Neighbours(std::vector<std::uint64_t> pairs) : pairs_(std::move(pairs)) {
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    pairs_.shrink_to_fit();
}

bool Neighbours::side_by_side(std::uint32_t root, Vocabulary::Roots next) const {
    const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), pair_of(root, next.first));
    return found != pairs_.end() && *found < pair_of(root, next.past);
}

std::vector<std::string_view> Neighbours::parts_of(std::string_view glued, Ending ending, const Vocabulary& vocabulary) const {
    std::vector<std::string_view> out;
    if (glued.size() > longest_glued) return out;
    for (std::size_t parts = 2; parts <= most_parts; ++parts)
        if (take_apart(glued, parts, ending, vocabulary, out)) return out;
    return out;
}

// Fills out with the parts after those that are there already; leaves it as it was if that cannot be.
bool Neighbours::take_apart(std::string_view glued, std::size_t parts, Ending ending, const Vocabulary& vocabulary,
                            std::vector<std::string_view>& out) const {
    const std::size_t first_try = parts == 1 ? glued.size() : 1;
    const std::size_t last_try = parts == 1 ? glued.size() : glued.size() - std::min(glued.size(), parts - 1);
    for (std::size_t length = first_try; length <= last_try; ++length) {
        const auto part = glued.substr(0, length);
        const auto roots = vocabulary.roots_of(part, parts == 1 ? ending : Ending::finished);
        if (roots.empty()) continue;
        if (!out.empty() && !side_by_side(vocabulary.roots_of(out.back(), Ending::finished).first, roots)) continue;
        out.push_back(part);
        if (parts == 1 || take_apart(glued.substr(length), parts - 1, ending, vocabulary, out)) return true;
        out.pop_back();
    }
    return false;
}

}  // namespace kiosk::procedures
