// Time as an argument. Wall time for people (Vietnam is UTC+7 all year round), steady time for patience and timeouts.
#pragma once
#include <atomic>
#include <chrono>
#include <string>
#include <string_view>

#include "platform/result.h"

namespace platform {

using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;
using SteadyTime = std::chrono::steady_clock::time_point;

// Safe from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual WallTime now() const = 0;
    virtual SteadyTime steady() const = 0;
};

// The machine's clock, never earlier than the floor (the later of the build's time and the last time that was saved): a dead battery
// sets a board to 1970. `is_dead` then says so.
class SystemClock final : public Clock {
public:
    explicit SystemClock(WallTime floor) : floor_(floor) {}
    WallTime now() const override;
    SteadyTime steady() const override;
    bool is_dead() const;  // the machine's clock stands before the floor

private:
    WallTime floor_;
};

// Turned by hand, for tests.
class HandClock final : public Clock {
public:
    explicit HandClock(WallTime start) : now_(start.time_since_epoch().count()) {}
    WallTime now() const override { return WallTime(std::chrono::milliseconds(now_.load())); }
    SteadyTime steady() const override { return SteadyTime(std::chrono::milliseconds(steady_.load())); }
    void turn(std::chrono::milliseconds by) {
        now_ += by.count();
        steady_ += by.count();
    }

private:
    std::atomic<std::int64_t> now_;
    std::atomic<std::int64_t> steady_{1'000'000};
};

WallTime build_time();
std::chrono::milliseconds since_boot();  // of the kernel's clock, which began with it; sleep counts

// The floor kept in a small file: read at start, written from time to time. Errors: as files.h.
WallTime clock_floor(const std::string& file);
Status save_clock(const std::string& file, WallTime now);

struct LocalTime {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};
LocalTime vietnam_time(WallTime time);
WallTime from_vietnam(const LocalTime& local);
std::string iso8601(WallTime time);  // 2026-11-21T15:04:05.123+07:00
// dd/mm/yyyy, as people here write it. parse: malformed unless it is a real date.
struct Date {
    int year = 0, month = 0, day = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};
bool is_real(const Date& date);
Date date_of(WallTime time);
std::string to_text(const Date& date);
Result<Date> parse_date(std::string_view text);

}  // namespace platform
