// What came of the self-test, as a file: JSON for programs, a readiness report on paper for people, what is broken first.
#pragma once
#include <string>

#include "kiosk/care/self_test.h"
#include "kiosk/words.h"
#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/typeface.h"

namespace kiosk::care {

struct SelfTestHead {
    std::string agency, branch, kiosk, version, machine;  // machine: its system, "Linux 6.1.0-32-amd64"
    platform::WallTime made{};
};

std::string json_of(const SelfTest& test, const SelfTestHead& head, const Dictionary& words, Language language);
// drawings: the folder with the PNGs of the remedies' pictures.
platform::Bytes pdf_of(const SelfTest& test, const SelfTestHead& head, const Dictionary& words, Language language,
                       const std::string& drawings, platform::Typeface& typeface);

// "4 MB, 12 ms": the figures of a line, each with its name.
std::string figures_of(const TestLine& line, const Dictionary& words, Language language);
// What a person reads beside the verdict: the trouble of what failed, the excuse of what was not tested; else the figures.
std::string told_of(const TestLine& line, const Dictionary& words, Language language);

}  // namespace kiosk::care
