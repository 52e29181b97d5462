#include "kiosk/care/self_test.h"

#include <gtest/gtest.h>

#include <barrier>
#include <latch>

#include "kiosk/care/self_test_devices.h"
#include "platform/worker.h"
#include "tests/kiosk/care/self_test_lines.h"

namespace kiosk::care {
namespace {

using namespace std::chrono_literals;

TEST(SelfTestWords, has_words_and_a_remedy_for_each_failure_of_each_part) {
    for (const Language language : {Language::vietnamese, Language::english}) {
        for (std::size_t i = 0; i < test_count; ++i) {
            const auto test = static_cast<Trial>(i);
            EXPECT_FALSE(all_words().say(part_words(test), language).empty()) << part_words(test);
            for (std::size_t j = 0; j < ailment_count; ++j) {
                const auto ailment = static_cast<Ailment>(j);
                EXPECT_FALSE(all_words().say(trouble_words(test, ailment), language).empty()) << trouble_words(test, ailment);
                EXPECT_FALSE(all_words().say(remedy_words(test, ailment), language).empty()) << remedy_words(test, ailment);
            }
        }
        for (const Verdict verdict : {Verdict::passed, Verdict::failed, Verdict::not_tested})
            EXPECT_FALSE(all_words().say(std::string("self_test_") + name_of(verdict), language).empty()) << name_of(verdict);
        for (std::size_t i = 1; i < excuse_count; ++i) {
            const std::string name = std::string("self_test_excuse_") + name_of(static_cast<Excuse>(i));
            EXPECT_FALSE(all_words().say(name, language).empty()) << name;
        }
    }
}

TEST(SelfTestRun, lets_a_hanging_check_cost_its_own_limit_and_no_other) {
    const auto test = run_all({{.tests = {Trial::scanner},
                                .limit = 100ms,
                                .act = [](const std::stop_token& stop) -> TestLines {
                                    platform::wait_unless(stop, 1h);
                                    return {failed(Trial::scanner, Ailment::cancelled, "told to stop")};
                                }},
                               saying({Trial::printer}, {passed(Trial::printer)})});
    EXPECT_EQ(line_of(test, Trial::scanner).ailment, Ailment::no_answer);
    EXPECT_GE(line_of(test, Trial::scanner).took, 100ms);
    EXPECT_EQ(line_of(test, Trial::printer).verdict, Verdict::passed);
    EXPECT_FALSE(test.left_behind);
    EXPECT_FALSE(test.is_ready());
}

TEST(SelfTestRun, leaves_behind_what_does_not_even_stop) {
    const auto let_go = std::make_shared<std::latch>(1);
    const auto gone = std::make_shared<std::latch>(1);
    const auto test = run_all({{.tests = {Trial::printer, Trial::paper}, .limit = 20ms, .act = [=](const std::stop_token&) -> TestLines {
                                    let_go->wait();
                                    gone->count_down();
                                    return {};
                                }}});
    EXPECT_TRUE(test.left_behind);
    EXPECT_EQ(line_of(test, Trial::printer).ailment, Ailment::no_answer);
    EXPECT_EQ(line_of(test, Trial::paper).excuse, Excuse::in_vain);
    let_go->count_down();
    gone->wait();
}

TEST(SelfTestRun, tries_different_parts_at_the_same_time) {
    const auto meeting = std::make_shared<std::barrier<>>(2);
    const auto meet = [&](Trial test) {
        return Check{.tests = {test}, .limit = 10s, .act = [meeting, test](const std::stop_token&) -> TestLines {
                         meeting->arrive_and_wait();
                         return {passed(test)};
                     }};
    };
    EXPECT_TRUE(run_all({meet(Trial::printer), meet(Trial::sound)}).is_ready());
}

TEST(SelfTestRun, works_on_the_devices_own_worker_or_on_the_callers_thread) {
    platform::Worker worker("bench");
    std::thread::id workers, trials, callers;
    worker.submit([&](std::stop_token) { workers = std::this_thread::get_id(); });
    const auto note = [](Trial test, std::thread::id& where) {
        return [test, &where](const std::stop_token&) -> TestLines {
            where = std::this_thread::get_id();
            return {passed(test)};
        };
    };
    (void)run_all({{.tests = {Trial::printer},
                    .limit = 10s,
                    .act = note(Trial::printer, trials),
                    .on = [&worker](const Check::Job& job) { worker.submit(job); }},
                   {.tests = {Trial::screen}, .limit = 10s, .act = note(Trial::screen, callers), .by_caller = true}});
    EXPECT_EQ(trials, workers);
    EXPECT_EQ(callers, std::this_thread::get_id());
}

TEST(SelfTestRun, that_was_stopped_proves_nothing) {
    std::stop_source stop;
    const auto test = run({saying({Trial::disk}, {passed(Trial::disk)}),
                           {.tests = {Trial::sound},
                            .limit = 1h,
                            .act = [&stop](const std::stop_token& told) -> TestLines {
                                stop.request_stop();
                                platform::wait_unless(told, 1h);
                                return {};
                            }}},
                          {}, stop.get_token());
    EXPECT_EQ(line_of(test, Trial::sound).excuse, Excuse::stopped);
    EXPECT_TRUE(test.was_stopped);
    EXPECT_FALSE(test.is_ready());
}

TEST(SelfTestRun, tells_each_line_once_and_what_is_broken_first) {
    std::vector<Trial> told;
    const auto test =
        run({saying({Trial::settings}, {passed(Trial::settings)}), saying({Trial::paper}, {failed(Trial::paper, Ailment::low, "")}),
             saying({Trial::scanner}, {failed(Trial::scanner, Ailment::jammed, "")}), absent({Trial::sound})},
            [&](const TestLine& line) { told.push_back(line.test); }, {});
    std::sort(told.begin(), told.end());
    EXPECT_EQ(told, (std::vector{Trial::settings, Trial::scanner, Trial::paper, Trial::sound}));
    std::vector<Trial> order;
    for (const TestLine* line : test.broken_first()) order.push_back(line->test);
    EXPECT_EQ(order, (std::vector{Trial::scanner, Trial::paper, Trial::sound, Trial::settings}));
}

TEST(SelfTestRun, is_ready_in_spite_of_words_in_good_time) {
    for (const auto& [test, ailment] : {std::pair(Trial::paper, Ailment::low), std::pair(Trial::own_certificate, Ailment::expiring),
                                        std::pair(Trial::temperature, Ailment::hot)})
        EXPECT_TRUE(run_all({saying({test}, {failed(test, ailment, "")})}).is_ready()) << name_of(test);
    EXPECT_FALSE(run_all({saying({Trial::clock}, {failed(Trial::clock, Ailment::wrong, "")})}).is_ready());
}

}  // namespace
}  // namespace kiosk::care
