// All that is printed, each kind as data. No name and no identity number stand on any of it: paper is lost and left behind.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "kiosk/care/figures.h"
#include "kiosk/care/self_test.h"
#include "kiosk/portal/standing.h"
#include "kiosk/receipt/receipt.h"
#include "kiosk/staff/shift.h"

namespace kiosk::receipt {

// Whose kiosk it is, and now.
struct Office {
    std::string agency, branch, hotline;
    platform::WallTime now;
};

// How a dossier stands.
struct StandingSlip {
    Office office;
    portal::Standing standing;
    std::string tracking_url;  // empty if it was looked up by its code: only the first slip has the key
};

// Papers that the agency asked for are sent, or kept to be sent.
struct SupplementSlip {
    Office office;
    Filing filing = Filing::kept;
    std::string dossier_code, reference;
    int pages = 0;
};

struct ListedPaper {
    Localised name;
    int sheets = 0;
    int scanned = 0;  // pages; 0: nobody scanned it
};
// Handed over at the counter or to a postman: one copy for each of the two, both signed by both.
struct PapersListSlip {
    Office office;
    Localised service;  // may be empty
    std::vector<ListedPaper> papers;
};

enum class Counter { filing, results, post, other };
const char* name_of(Counter counter);
Word word_of(Counter counter);
// "A012": the counter's letter and the day's number.
std::string number_at(Counter counter, int number);
struct NumberSlip {
    Office office;
    Counter counter = Counter::filing;
    int number = 0;
};

// Of the machine's days, shortly: as care/report.h shows them outside the house.
struct FiguresSlip {
    Office office;
    care::Figures figures;
};
// Of somebody's day at work. The number on the badge and no name.
struct ShiftSlip {
    Office office;
    staff::Shift shift;
};

// What the machine found of itself: what is broken with its remedy, the rest as counts.
struct SelfTestSlip {
    Office office;
    std::vector<care::TestLine> lines;  // broken first
    bool is_ready = false;
};

using Sheet = std::variant<Facts, StandingSlip, SupplementSlip, PapersListSlip, NumberSlip, FiguresSlip, ShiftSlip, SelfTestSlip>;

// One slip for each copy.
std::vector<drivers::printer::Slip> compose_sheet(const Sheet& sheet, const Dictionary& words, Language language);

// How it stands, in a citizen's words, and what that means for them; state as in portal/standing.h. One that is not known is told as being
// worked on.
Word state_word(int state);
Word advice_word(int state);

}  // namespace kiosk::receipt
