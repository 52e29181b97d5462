// Draws some frames with the GPU and with the processor, against the clock.
#pragma once
#include "ui/backend/choose.h"
#include "ui/backend/gles.h"

namespace ui::backend {

// Fills in the milliseconds. Nothing of it is seen in the window. Takes about 20 whole frames of each.
void measure(GlesRenderer& gpu, Trial& trial);

}  // namespace ui::backend
