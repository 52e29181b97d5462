#include "drivers/card/sim/chip.h"

namespace drivers::card::sim {

// T=0 and T=1 offered, no historical bytes: what passports and identity cards commonly have. The last byte is the exclusive or of the
// others.
platform::Bytes SilentChip::power_on() { return {0x3B, 0x80, 0x80, 0x01, 0x01}; }

platform::Bytes SilentChip::answer(platform::ByteView) { return {0x6D, 0x00}; }

}  // namespace drivers::card::sim
