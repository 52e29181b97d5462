// Which word stands after which in a list of phrases; so words that were typed without the space between them come apart again.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "kiosk/procedures/vocabulary.h"

namespace kiosk::procedures {

class Neighbours {
public:
    // Roots of words that stand side by side in a phrase, the first in the upper half of the number.
    static std::uint64_t pair_of(std::uint32_t root, std::uint32_t next) { return (std::uint64_t{root} << 32U) | next; }
    explicit Neighbours(std::vector<std::uint64_t> pairs = {});

    // sohokhau -> so, ho, khau, in as few parts as possible; empty if no phrase has such words side by side.
    std::vector<std::string_view> parts_of(std::string_view glued, Ending ending, const Vocabulary& vocabulary) const;

private:
    bool side_by_side(std::uint32_t root, Vocabulary::Roots next) const;
    bool take_apart(std::string_view glued, std::size_t parts, Ending ending, const Vocabulary& vocabulary,
                    std::vector<std::string_view>& out) const;

    std::vector<std::uint64_t> pairs_;  // sorted
};

}  // namespace kiosk::procedures
