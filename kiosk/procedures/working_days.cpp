#include "kiosk/procedures/working_days.h"

#include <algorithm>
#include <vector>

#include "kiosk/procedures/dates.h"

namespace kiosk::procedures {
namespace {

using platform::Date;
using platform::WallTime;
using Kind = Term::Kind;

Date first_working_day(Date day, const Holidays& holidays) {
    while (!holidays.is_working(day)) day = days_later(day, 1);
    return day;
}

bool is_about(const Date& from, const Date& to, const Holidays& holidays) {
    for (int year = from.year; year <= to.year; ++year) {
        if (!holidays.is_sure_of(year)) return true;
    }
    return false;
}

// In order, the ended ones that overlap as one, nothing before `start`, nothing after one that has not ended.
std::vector<Pause> in_order(std::span<const Pause> pauses, WallTime start) {
    std::vector<Pause> sorted(pauses.begin(), pauses.end());
    std::sort(sorted.begin(), sorted.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
    std::vector<Pause> out;
    for (Pause pause : sorted) {
        if (pause.until && *pause.until <= std::max(start, pause.from)) continue;
        pause.from = std::max(pause.from, start);
        if (out.empty() || (out.back().until && *out.back().until < pause.from))
            out.push_back(pause);
        else if (out.back().until && (!pause.until || *pause.until > *out.back().until))
            out.back().until = pause.until;
    }
    return out;
}

bool in_pause(const Date& day, const Pause& pause) {
    return platform::date_of(pause.from) < day && (!pause.until || day <= platform::date_of(*pause.until));
}

Deadline after_days(const Term& term, const Date& accepted, std::span<const Pause> pauses, const Holidays& holidays) {
    Date day = accepted;
    for (int left = term.amount; left > 0;) {
        day = days_later(day, 1);
        const auto pause = std::find_if(pauses.begin(), pauses.end(), [&](const Pause& one) { return in_pause(day, one); });
        if (pause != pauses.end() && !pause->until) return {.stopped = true};
        if (pause == pauses.end() && (term.kind == Kind::calendar_days || holidays.is_working(day))) --left;
    }
    return {.day = first_working_day(day, holidays)};
}

Deadline on_the_same_day(const Term& term, WallTime accepted, std::span<const Pause> pauses, const Holidays& holidays) {
    const auto due = [&](WallTime time) {
        const Date day = platform::date_of(time);
        const auto midnight = platform::from_vietnam({day.year, day.month, day.day});
        return first_working_day(time - midnight > term.cut_off ? days_later(day, 1) : day, holidays);
    };
    Date day = due(accepted);
    for (const Pause& pause : pauses) {
        if (day < platform::date_of(pause.from)) break;
        if (!pause.until) return {.stopped = true};
        day = due(*pause.until);
    }
    return {.day = day};
}

Deadline after_hours(const Term& term, WallTime accepted, std::span<const Pause> pauses) {
    WallTime time = accepted;
    std::chrono::milliseconds left = std::chrono::hours(term.amount);
    for (const Pause& pause : pauses) {
        if (pause.from - time >= left) break;
        if (!pause.until) return {.stopped = true};
        left -= pause.from - time;
        time = *pause.until;
    }
    time += left;
    return {.day = platform::date_of(time), .hour = time};
}

}  // namespace

DueDay add_working_days(const Date& from, int days, const Holidays& holidays) {
    const Date day = after_days({Kind::working_days, days}, from, {}, holidays).day;
    return {day, is_about(from, day, holidays)};
}

int working_days_between(const Date& from, const Date& to, const Holidays& holidays) {
    if (to < from) return -working_days_between(to, from, holidays);
    int out = 0;
    for (Date day = from; day < to;) {
        day = days_later(day, 1);
        out += holidays.is_working(day) ? 1 : 0;
    }
    return out;
}

Deadline deadline(const Term& term, WallTime accepted, std::span<const Pause> pauses, const Holidays& holidays) {
    const auto ordered = in_order(pauses, accepted);
    if (term.kind == Kind::hours) return after_hours(term, accepted, ordered);
    const Date from = platform::date_of(accepted);
    Deadline out =
        term.kind == Kind::same_day ? on_the_same_day(term, accepted, ordered, holidays) : after_days(term, from, ordered, holidays);
    out.about = !out.stopped && is_about(from, out.day, holidays);
    return out;
}

}  // namespace kiosk::procedures
