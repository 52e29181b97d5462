#include "kiosk/care/pretend_month.h"

#include <array>
#include <filesystem>
#include <random>

#include "kiosk/care/statistics.h"
#include "kiosk/procedures/dates.h"
#include "kiosk/visit/help.h"

namespace kiosk::care {
namespace {

using platform::Date;
using platform::Status;

// What happens on a pretend day. std::mt19937 gives the same numbers everywhere; the library's distributions do not, so they are not used.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : numbers_(seed) {}
    int below(int end) { return static_cast<int>(numbers_() % static_cast<std::uint32_t>(end)); }
    bool once_in(int times) { return below(times) == 0; }
    // The first ones more often.
    int early_below(int end) { return std::min({below(end), below(end), below(end)}); }

private:
    std::mt19937 numbers_;
};

Errand pretend_errand(Chance& chance) {
    constexpr std::array all{Errand::file,    Errand::file, Errand::file,   Errand::file,    Errand::look_up,
                             Errand::look_up, Errand::list, Errand::number, Errand::account, Errand::none};
    return all[static_cast<std::size_t>(chance.below(all.size()))];
}

VisitEnd pretend_visit(Chance& chance, platform::WallTime began, const std::vector<std::string>& services) {
    VisitEnd out{.began = began, .errand = pretend_errand(chance), .service = {}};
    out.reached = out.errand != Errand::none && !chance.once_in(8);
    out.helped = chance.once_in(3);
    const bool files = out.errand == Errand::file;
    if (files && !services.empty()) out.service = services[static_cast<std::size_t>(chance.early_below(static_cast<int>(services.size())))];
    if (files && !out.reached) out.stage = static_cast<Stage>(chance.below(static_cast<int>(Stage::sending)));
    if (out.errand == Errand::look_up) out.stage = Stage::looking_up;
    if (out.helped && chance.once_in(2))
        out.difficulties.insert(visit::difficulties[static_cast<std::size_t>(chance.early_below(visit::difficulties.size()))]);
    constexpr int most_stars = 5;
    if (out.reached && chance.once_in(2)) out.stars = most_stars - chance.early_below(most_stars);
    return out;
}

int weekday(const Date& day) {
    const std::chrono::sys_days date = std::chrono::year(day.year) / day.month / day.day;
    return static_cast<int>(std::chrono::weekday(date).c_encoding());
}

Status pretend_day(Statistics& statistics, platform::HandClock& clock, Chance& chance, const Date& day,
                   const std::vector<std::string>& services) {
    constexpr int sunday = 0, saturday = 6, opens = 7;
    if (weekday(day) == sunday) return {};
    const int hours = weekday(day) == saturday ? 5 : 10, visits = hours * 2 + chance.below(hours);
    for (int i = 0; i < visits; ++i) {
        const auto began = platform::from_vietnam({day.year, day.month, day.day, opens + i * hours / visits, chance.below(60), 0});
        clock.turn(began - clock.now());
        const auto visit = pretend_visit(chance, began, services);
        TRY_DO(statistics.visit_began());
        TRY_DO(statistics.visit_ended(visit));
        if (visit.helped) TRY_DO(statistics.staff_call(std::chrono::seconds(15 + chance.early_below(700))));
    }
    return {};
}

}  // namespace

Status pretend_visits(const std::string& file, const Date& from, const Date& to, const std::vector<std::string>& services) {
    if (std::filesystem::exists(file))
        return platform::failure(platform::Fault::refused, file + " is there already; pretend visits want a new file");
    platform::HandClock clock(platform::from_vietnam({from.year, from.month, from.day, 0, 0, 0}));
    TRY(auto statistics, Statistics::open({.file = file}, clock));
    Chance chance(static_cast<std::uint32_t>(from.year * 10000 + from.month * 100 + from.day));
    std::map<Month, Outcomes> months;
    for (Date day = from; day <= to; day = procedures::days_later(day, 1)) {
        TRY_DO(pretend_day(statistics, clock, chance, day, services));
        auto& month = months[{day.year, day.month}];
        month.filed += 8;
        month.in_time += 6;
        const bool late = chance.once_in(6);
        ++(late ? month.late : month.open);
        ++(chance.once_in(10) ? month.stopped : month.open);
    }
    return statistics.outcomes(months);
}

}  // namespace kiosk::care
