// The self-test: all that a technician would try by hand, tried without one, in parallel, each test within its own limit. What is tried is
// a list of checks (self_test_devices.h, self_test_machine.h); what came of it is a value, for people and programs (self_test_report.h).
#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "kiosk/care/health.h"
#include "platform/picture.h"

namespace kiosk::care {

enum class Trial : std::uint8_t {
    settings,
    catalogue,  // of procedures
    disk,
    database,
    memory,
    temperature,
    keys,  // the files are there, fit each other, and what is sealed can be opened
    own_certificate,
    seal_certificate,
    portal_certificate,
    portal,
    clock,
    screen,
    touch,
    staff_keyboard,
    scanner,
    printer,
    paper,
    card_reader,
    cabinet,
    sound
};
inline constexpr std::size_t test_count = static_cast<std::size_t>(Trial::sound) + 1;

enum class Verdict : std::uint8_t { passed, failed, not_tested };

// Why something was not tested.
enum class Excuse : std::uint8_t {
    none,
    not_in_settings,  // this kiosk has no such device
    nobody_sees,      // there is no screen here, or a window for work
    unknown_here,     // this machine does not tell
    in_vain,          // another test had to pass first
    stopped
};
inline constexpr std::size_t excuse_count = static_cast<std::size_t>(Excuse::stopped) + 1;

// What was measured, for people: {"free", "1234 MB"}. Names are those of self_test_figure_... in the words.
struct Figure {
    std::string name, value;
};
// A picture that shows it: "slip", "page", "screen". Never one in which a person or what they wrote can be made out.
struct Exhibit {
    std::string name;
    platform::Picture picture;
};

struct TestLine {
    Trial test = Trial::settings;
    Verdict verdict = Verdict::not_tested;
    std::optional<Ailment> ailment{};  // if failed
    Excuse excuse = Excuse::none;      // if not tested
    std::string detail{};              // in English, for the technician and the log; nobody's data
    std::vector<Figure> figures{};
    std::vector<Exhibit> exhibits{};
    std::chrono::milliseconds took{0};

    // Failed, and not only a word in good time (paper near its end, a certificate that soon runs out, a hot day).
    bool keeps_from_service() const;
};
TestLine passed(Trial test, std::vector<Figure> figures = {});
TestLine failed(Trial test, Ailment ailment, std::string detail, std::vector<Figure> figures = {});
TestLine not_tested(Trial test, Excuse excuse, std::string detail = {});

struct Check {
    using Job = std::function<void(std::stop_token)>;
    std::vector<Trial> tests;         // what it says something of; of what it leaves out: in vain
    std::chrono::milliseconds limit;  // then it is told to stop, and its first test has failed with no_answer
    std::function<std::vector<TestLine>(const std::stop_token&)> act;
    // Where it runs: hands the job to the device's worker. None: on a thread of its own.
    std::function<void(Job)> on{};
    bool by_caller = false;  // on the thread that called run(), for what belongs to the main thread; the limit cannot end it
};

struct SelfTest {
    std::vector<TestLine> lines;  // in the order of Trial
    std::chrono::milliseconds took{0};
    bool was_stopped = false;
    bool left_behind = false;  // something did not even stop when told to: its thread still runs, and what it uses must stay

    bool is_ready() const;  // all that must pass has passed
    // First what keeps from service, then what else failed, then what was not tested, then what passed.
    std::vector<const TestLine*> broken_first() const;
};
// Blocks until each check is over or its limit is; two checks for the same device belong into one. progress: each line as it comes, on the
// caller's thread. stop: what still runs is told to stop, and was not tested.
SelfTest run(std::vector<Check> checks, const std::function<void(const TestLine&)>& progress, const std::stop_token& stop);

const char* name_of(Trial test);  // "card_reader"
const char* name_of(Verdict verdict);
const char* name_of(Excuse excuse);
// Under these names Dictionary::say(name, language) has the sentences.
std::string part_words(Trial test);
std::string trouble_words(Trial test, Ailment ailment);
std::string remedy_words(Trial test, Ailment ailment);
std::string_view drawing_of(Trial test, Ailment ailment);  // as in health.h

}  // namespace kiosk::care
