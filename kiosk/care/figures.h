// What is counted of a kiosk's days, as values: how many and never who. Each number is counted for itself, by day: no row belongs to a
// visit, so nothing can be joined to find a person again.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "platform/clock.h"

namespace kiosk::care {

// What somebody came for.
enum class Errand { none, file, look_up, list, number, account };
// Where in a visit somebody stood last: parts that a person would name.
enum class Stage { choosing, consent, card, form, papers, delivery, fees, review, sending, looking_up, errands };
const char* name_of(Errand errand);
const char* name_of(Stage stage);

// A visit that is over.
struct VisitEnd {
    platform::WallTime began{};
    Errand errand = Errand::none;
    std::string service;   // a procedure's code, if one was chosen
    bool reached = false;  // what they came for was done
    Stage stage = Stage::choosing;
    bool helped = false;  // by staff
    std::set<std::string> difficulties{};
    int stars = 0;  // 1 to 5; 0: not said
};

// What a number is of. Within a subject it is told by key.
enum class Subject {
    begun,       // visits, those that a power cut ended too: key ""
    visit,       // ended: "finished", "left"
    hour,        // in which they began: "00" to "23"
    errand,      // name_of(Errand)
    service,     // of those who came to file: code, or "none"
    help,        // "alone", "helped"
    left_at,     // name_of(Stage)
    wait,        // for staff: wait_keys
    difficulty,  // noted by staff
    stars        // "1" to "5"
};
inline constexpr int subject_count = static_cast<int>(Subject::stars) + 1;
const char* name_of(Subject subject);
// Waits for staff, by the minutes below which they lie; the last one has no end.
const std::vector<std::string>& wait_keys();

// Dossiers that were filed here in one month, as the portal says they stand now.
struct Outcomes {
    std::int64_t filed = 0;              // the sum of all that follow
    std::int64_t in_time = 0, late = 0;  // finished
    std::int64_t open = 0, overdue = 0;  // not yet: within their time, or beyond it
    std::int64_t stopped = 0;            // refused, withdrawn or stopped
    friend bool operator==(const Outcomes&, const Outcomes&) = default;
};
struct Month {
    int year = 0, month = 0;
    friend auto operator<=>(const Month&, const Month&) = default;
};

struct Figures {
    using Counts = std::map<std::string, std::int64_t>;
    platform::Date from, to;                      // both belong to it
    std::map<platform::Date, std::int64_t> days;  // ended visits, each day of the period
    std::map<Subject, Counts> counts;
    std::map<Month, Outcomes> months;  // those that lie in the period at least in part

    std::int64_t of(Subject subject, const std::string& key) const;
    std::int64_t sum(Subject subject) const;
};

}  // namespace kiosk::care
