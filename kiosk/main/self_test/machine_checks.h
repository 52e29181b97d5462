// What the self-test tries of everything that is no device: the same while the kiosk runs and while it does not.
#pragma once
#include "kiosk/care/self_test_machine.h"
#include "kiosk/site.h"
#include "platform/settings.h"

namespace kiosk::self_test {

// Also of a site with mistakes.
std::vector<care::Check> checks_of_any_site(const Site& site, const std::vector<platform::SettingMistake>& mistakes);
// clock: outlives the checks.
std::vector<care::Check> checks_of_machine(const Site& site, const platform::SystemClock& clock, platform::WallTime now);
// A page takes its time; the driver tries it twice, and all has to be over within two minutes.
std::chrono::seconds scanner_patience(const Site& site);
std::chrono::seconds scanner_limit(const Site& site);

}  // namespace kiosk::self_test
