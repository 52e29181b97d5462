// The self-test's report as files, signed with the kiosk's own key where that is well.
#pragma once
#include <string>

#include "kiosk/care/self_test_report.h"
#include "kiosk/site.h"

namespace kiosk::self_test {

struct Reported {
    const Site& site;
    const care::SelfTest& test;
    const Dictionary& words;
    Language language = Language::vietnamese;
    platform::WallTime made{};
};
// Unsigned where the kiosk's own key is what is broken: the report says so, and is needed all the more. True: it is signed.
platform::Result<bool> write_pdf(const std::string& file, const Reported& what);
// With the signature beside it: FILE.p7s.
platform::Result<bool> write_json(const std::string& file, const Reported& what);

}  // namespace kiosk::self_test
