// What a person can want who has another errand, and how they liked it; part of intent.h.
#pragma once
#include <string>

#include "kiosk/procedures/answers.h"
#include "kiosk/receipt/sheet.h"

namespace kiosk::visit {

struct OpenErrands {};
struct ListPapers {};
struct ChooseService {};
struct ListPapersOf {
    std::string code;  // of a procedure; empty: the usual papers
};
struct ScanListed {  // the papers of the list, to count their pages; what was typed is kept
    procedures::Answers sheets;
};
struct WaitInLine {};
struct TakeNumber {
    receipt::Counter counter;
};
struct OpenAccount {};
struct Rate {
    int stars;
};
struct GiveReason {
    std::string reason;  // of liking_reasons; once more takes it back
};

}  // namespace kiosk::visit
