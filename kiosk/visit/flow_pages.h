// The journeys, each on a page of its own; part of flow.cpp, which joins them.
#pragma once
#include "kiosk/visit/flow.h"

namespace kiosk::visit {

std::span<const StepRow> look_up_steps();
std::span<const MoveRow> look_up_moves();
std::span<const StepRow> errand_steps();
std::span<const MoveRow> errand_moves();
std::span<const MoveRow> staff_moves();
std::span<const StepRow> maintenance_steps();
std::span<const MoveRow> maintenance_moves();

}  // namespace kiosk::visit
