#include "kiosk/care/self_test.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace kiosk::care {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

// What a driver that was told to stop may still take, with room for a busy machine.
constexpr milliseconds grace{1000};

struct TestRow {
    const char* name;
    std::optional<Part> part;  // whose words it has; none: words of its own, for Ailment::mistaken alone
};
constexpr std::array<TestRow, test_count> test_rows{{{"settings", Part::settings},
                                                     {"catalogue", {}},
                                                     {"disk", Part::disk},
                                                     {"database", Part::database},
                                                     {"memory", Part::memory},
                                                     {"temperature", Part::temperature},
                                                     {"keys", {}},
                                                     {"own_certificate", Part::own_certificate},
                                                     {"seal_certificate", Part::seal_certificate},
                                                     {"portal_certificate", Part::portal_certificate},
                                                     {"portal", Part::portal},
                                                     {"clock", Part::clock},
                                                     {"screen", Part::screen},
                                                     {"touch", Part::touch},
                                                     {"staff_keyboard", Part::staff_keyboard},
                                                     {"scanner", Part::scanner},
                                                     {"printer", Part::printer},
                                                     {"paper", Part::paper},
                                                     {"card_reader", Part::card_reader},
                                                     {"cabinet", Part::cabinet},
                                                     {"sound", Part::sound}}};
constexpr std::array<const char*, excuse_count> excuse_names{"none",         "not_in_settings", "nobody_sees",
                                                             "unknown_here", "in_vain",         "stopped"};

const TestRow& row_of(Trial test) { return test_rows[static_cast<std::size_t>(test)]; }

// One check under way. Shared with the thread that it runs on, which may hang for longer than anybody waits.
struct Turn {
    explicit Turn(Check given) : check(std::move(given)) {}
    const Check check;
    std::stop_source stop;
    // The rest is guarded by the board's mutex.
    Clock::time_point since = Clock::now();
    std::optional<std::vector<TestLine>> lines;
    milliseconds took{0};
    bool is_late = false, is_told = false;
};

struct Board {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::vector<std::shared_ptr<Turn>> turns;
};

void act(Board& board, Turn& turn, const std::stop_token& ending) {
    {
        const std::lock_guard hold(board.mutex);
        turn.since = Clock::now();
    }
    const std::stop_callback pass_on(ending, [&turn] { turn.stop.request_stop(); });
    auto lines = turn.check.act(turn.stop.get_token());
    {
        const std::lock_guard hold(board.mutex);
        turn.took = std::chrono::duration_cast<milliseconds>(Clock::now() - turn.since);
        turn.lines = std::move(lines);
    }
    board.changed.notify_all();
}

void begin(const std::shared_ptr<Board>& board, const std::shared_ptr<Turn>& turn) {
    const auto job = [board, turn](const std::stop_token& ending) { act(*board, *turn, ending); };
    if (turn->check.on)
        turn->check.on(job);
    else
        std::thread([job] { job({}); }).detach();
}

// What the check said, and of each test it should have said something of but did not, that.
std::vector<TestLine> said_of(Turn& turn, bool was_stopped) {
    std::vector<TestLine> out;
    if (turn.lines && !turn.is_late && !was_stopped) out = std::move(*turn.lines);
    if (turn.is_late) {
        turn.took = std::chrono::duration_cast<milliseconds>(Clock::now() - turn.since);
        out = {failed(turn.check.tests.front(), Ailment::no_answer,
                      fmt::format("no answer within {} s", std::chrono::duration<double>(turn.check.limit).count()))};
    }
    for (const Trial test : turn.check.tests) {
        const bool is_there = std::any_of(out.begin(), out.end(), [&](const TestLine& line) { return line.test == test; });
        if (!is_there) out.push_back(not_tested(test, was_stopped ? Excuse::stopped : Excuse::in_vain));
    }
    for (TestLine& line : out) line.took = turn.took;
    return out;
}

// Waits for what was begun, and says each result once.
class Watcher {
public:
    Watcher(Board& board, const std::function<void(const TestLine&)>& progress, std::stop_token stop)
        : board_(board), progress_(progress), stop_(std::move(stop)) {}

    void wait(SelfTest& out) {
        std::unique_lock hold(board_.mutex);
        while (true) {
            const auto now = Clock::now();
            auto next = now + std::chrono::hours(1);
            bool all_told = true;
            for (const auto& turn : board_.turns) {
                if (turn->is_told) continue;
                if (is_over(*turn, now, next, out)) {
                    tell(*turn, out, hold);
                } else {
                    all_told = false;
                }
            }
            if (all_told) return;
            board_.changed.wait_until(hold, stop_.stop_requested() ? std::stop_token() : stop_, next, [this] { return any_news(); });
        }
    }

private:
    bool is_over(Turn& turn, Clock::time_point now, Clock::time_point& next, SelfTest& out) {
        if (turn.lines) return true;
        if (stop_.stop_requested() && !stopped_at_) stopped_at_ = now;
        auto limit = turn.since + turn.check.limit;
        turn.is_late = turn.is_late || now >= limit;
        if (stopped_at_) limit = std::min(limit, *stopped_at_);
        if (now >= limit) turn.stop.request_stop();
        if (now >= limit + grace) {
            out.left_behind = true;
            return true;
        }
        next = std::min(next, now >= limit ? limit + grace : limit);
        return false;
    }
    void tell(Turn& turn, SelfTest& out, std::unique_lock<std::mutex>& hold) {
        turn.is_told = true;
        const auto lines = said_of(turn, stopped_at_.has_value());
        hold.unlock();
        for (const TestLine& line : lines) {
            if (progress_) progress_(line);
            out.lines.push_back(line);
        }
        hold.lock();
    }
    bool any_news() const {
        return std::any_of(board_.turns.begin(), board_.turns.end(), [](const auto& turn) { return turn->lines && !turn->is_told; });
    }

    Board& board_;
    const std::function<void(const TestLine&)>& progress_;
    std::stop_token stop_;
    std::optional<Clock::time_point> stopped_at_;
};

}  // namespace

bool TestLine::keeps_from_service() const {
    if (verdict != Verdict::failed) return false;
    return ailment != Ailment::low && ailment != Ailment::expiring && ailment != Ailment::hot;
}

TestLine passed(Trial test, std::vector<Figure> figures) {
    return {.test = test, .verdict = Verdict::passed, .figures = std::move(figures)};
}

TestLine failed(Trial test, Ailment ailment, std::string detail, std::vector<Figure> figures) {
    return {.test = test, .verdict = Verdict::failed, .ailment = ailment, .detail = std::move(detail), .figures = std::move(figures)};
}

TestLine not_tested(Trial test, Excuse excuse, std::string detail) {
    return {.test = test, .verdict = Verdict::not_tested, .excuse = excuse, .detail = std::move(detail)};
}

bool SelfTest::is_ready() const {
    return !was_stopped && std::none_of(lines.begin(), lines.end(), [](const TestLine& line) { return line.keeps_from_service(); });
}

std::vector<const TestLine*> SelfTest::broken_first() const {
    std::vector<const TestLine*> out;
    for (const TestLine& line : lines) out.push_back(&line);
    const auto rank = [](const TestLine* line) {
        if (line->keeps_from_service()) return 0;
        if (line->verdict == Verdict::failed) return 1;
        return line->verdict == Verdict::not_tested ? 2 : 3;
    };
    std::stable_sort(out.begin(), out.end(), [&](const TestLine* a, const TestLine* b) { return rank(a) < rank(b); });
    return out;
}

SelfTest run(std::vector<Check> checks, const std::function<void(const TestLine&)>& progress, const std::stop_token& stop) {
    const auto begun = Clock::now();
    SelfTest out;
    const auto board = std::make_shared<Board>();
    for (Check& check : checks) board->turns.push_back(std::make_shared<Turn>(std::move(check)));
    for (const auto& turn : board->turns)
        if (!turn->check.by_caller) begin(board, turn);
    for (const auto& turn : board->turns)
        if (turn->check.by_caller) act(*board, *turn, stop);
    Watcher(*board, progress, stop).wait(out);
    out.was_stopped = stop.stop_requested();
    std::stable_sort(out.lines.begin(), out.lines.end(), [](const TestLine& a, const TestLine& b) { return a.test < b.test; });
    out.took = std::chrono::duration_cast<milliseconds>(Clock::now() - begun);
    return out;
}

const char* name_of(Trial test) { return row_of(test).name; }

const char* name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::passed: return "passed";
        case Verdict::failed: return "failed";
        case Verdict::not_tested: break;
    }
    return "not_tested";
}

const char* name_of(Excuse excuse) { return excuse_names[static_cast<std::size_t>(excuse)]; }

std::string part_words(Trial test) {
    const auto& part = row_of(test).part;
    return part ? part_words(*part) : fmt::format("part_{}", name_of(test));
}

std::string trouble_words(Trial test, Ailment ailment) {
    const auto& part = row_of(test).part;
    return part ? trouble_words(*part, ailment) : fmt::format("trouble_{}_{}", name_of(test), name_of(Ailment::mistaken));
}

std::string remedy_words(Trial test, Ailment ailment) {
    const auto& part = row_of(test).part;
    return part ? remedy_words(*part, ailment) : fmt::format("remedy_{}_{}", name_of(test), name_of(Ailment::mistaken));
}

std::string_view drawing_of(Trial test, Ailment ailment) {
    const auto& part = row_of(test).part;
    return part ? drawing_of(*part, ailment) : "closed";
}

}  // namespace kiosk::care
