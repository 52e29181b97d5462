// What staff can do to a visit that nobody else can.
#include <array>
#include <utility>

#include "kiosk/visit/flow_pages.h"

namespace kiosk::visit {
namespace {

// From each page where something is asked to each other.
constexpr std::array jumps{
    std::pair{Event::jump_to_form, Step::form},         std::pair{Event::jump_to_papers, Step::papers},
    std::pair{Event::jump_to_delivery, Step::delivery}, std::pair{Event::jump_to_fees, Step::fees},
    std::pair{Event::jump_to_review, Step::review},
};

constexpr auto staff_rows = [] {
    std::array<MoveRow, jumps.size() * (jumps.size() - 1) + 1> out{};
    std::size_t at = 0;
    for (const auto& from : jumps) {
        for (const auto& [event, to] : jumps) {
            if (from.second != to) out[at++] = {from.second, event, to};
        }
    }
    out[at] = {Step::done, Event::copy, Step::printing};
    return out;
}();

}  // namespace

std::span<const MoveRow> staff_moves() { return staff_rows; }

}  // namespace kiosk::visit
