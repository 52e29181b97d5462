// What the short journeys know: the papers that somebody hands over, the number in a line, how they liked it.
#pragma once
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/rules.h"
#include "kiosk/receipt/sheet.h"

namespace kiosk::visit {

struct Errands {
    const procedures::Procedure* service = nullptr;  // whose papers are listed; none: the usual ones
    procedures::Answers sheets;                      // how many of each paper
    bool nothing_listed = false;                     // wanted to print an empty list: say so
    std::vector<procedures::Paper> to_scan;          // the list's papers, while they are scanned to be counted
    std::map<std::string, int> scanned;              // pages of each

    std::optional<receipt::Counter> counter;
    std::optional<int> number;
    bool number_failed = false;
};

// Anonymous: it goes with no dossier and no person.
struct Liking {
    int stars = 0;  // 1 to 5; 0: nothing said
    std::set<std::string> reasons;
};
inline constexpr std::array liking_reasons{"easy", "fast", "clear", "difficult", "slow", "unclear"};

// How many sheets of each paper, as a form.
procedures::FormPage papers_list_page(const Dictionary& words, const procedures::Procedure* service);
// Those that are there.
std::vector<receipt::ListedPaper> papers_listed(const procedures::FormPage& page, const procedures::Answers& sheets,
                                                const std::map<std::string, int>& scanned);
// The same papers, to be scanned by who wants to.
std::vector<procedures::Paper> papers_to_scan(const Dictionary& words, const procedures::FormPage& page);

}  // namespace kiosk::visit
