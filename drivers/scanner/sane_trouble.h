// What a status of SANE means to the kiosk.
#pragma once
#include "drivers/scanner/sane_wire.h"
#include "drivers/status.h"

namespace drivers::scanner {

Error trouble_of(const wire::Failure& failure);

}  // namespace drivers::scanner
