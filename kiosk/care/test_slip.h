// The slip that shows a technician whether the printer is well: every Vietnamese letter, a ruler over the whole width, a code to scan.
// Nobody's data.
#pragma once
#include "drivers/printer/slip.h"
#include "kiosk/words.h"

namespace kiosk::care {

struct TestSlipFacts {
    std::string kiosk_id, branch, version;
};

// In Vietnamese, with the kiosk's name and the version in the code.
drivers::printer::Slip compose_test_slip(const TestSlipFacts& facts, const Dictionary& words);

}  // namespace kiosk::care
