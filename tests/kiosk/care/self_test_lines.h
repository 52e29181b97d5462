// What the tests of the self-test share: all words, runs, and what a run said of one part.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/care/self_test.h"
#include "kiosk/words.h"

namespace kiosk::care {

using TestLines = std::vector<TestLine>;

inline const Dictionary& all_words() {
    static const Dictionary words = Dictionary::load(TRAM_SOURCE_DIR "/assets/words").value();
    return words;
}

inline const TestLine& line_of(const SelfTest& test, Trial wanted) {
    const auto found = std::find_if(test.lines.begin(), test.lines.end(), [&](const TestLine& line) { return line.test == wanted; });
    if (found != test.lines.end()) return *found;
    ADD_FAILURE() << "nothing is said of " << name_of(wanted);
    static const TestLine none;
    return none;
}

inline SelfTest run_all(std::vector<Check> checks) { return run(std::move(checks), {}, {}); }

inline Check saying(std::vector<Trial> tests, TestLines lines) {
    return {.tests = std::move(tests), .limit = std::chrono::seconds(10), .act = [lines = std::move(lines)](const std::stop_token&) {
                return lines;
            }};
}

}  // namespace kiosk::care
