// On which days offices are open. Holidays are decided each year, so they are data: assets/procedures/shared/holidays.json.
//
//     "every_year": [ { "day": "04-30", "name": { … }, "source": … }, { "day": "11-24", "from": 2026, … } ],
//     "years": [
//       { "year": 2026, "source": …,
//         "off": [ { "first": "2026-02-16", "last": "2026-02-20", "name": { … } } ],
//         "work": ["2026-01-10"] }
//     ]
//
// "off" holds what is not the same every year, days off in place of a holiday on a weekend among it; "work" the weekend days on which
// offices are open in exchange for another.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/language.h"
#include "kiosk/procedures/catalogue.h"
#include "platform/clock.h"

namespace kiosk::procedures {

class Holidays {
public:
    // Without any file: weekends only.
    Holidays() = default;
    static Holidays parse(std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes);

    bool is_working(const platform::Date& date) const;
    // Null on other days, weekends too.
    const Localised* name_of(const platform::Date& date) const;
    // False for a year without a list, where only weekends and the holidays of every year count, and for one that is not verified: what
    // is computed with it is shown as "about".
    bool is_sure_of(int year) const;

private:
    struct Yearly {
        int month = 0, day = 0, from = 0;  // from: the first year
        Localised name;
        bool verified = false;
        bool falls_on(const platform::Date& date) const { return date.month == month && date.day == day && date.year >= from; }
    };
    class Reader;

    std::vector<Yearly> every_year_;
    std::map<platform::Date, Localised> off_;
    std::set<platform::Date> work_;
    std::map<int, bool> verified_;  // years with a list
};

}  // namespace kiosk::procedures
