#include "kiosk/main/self_test/machine_checks.h"

#include <algorithm>

#include "kiosk/care/statistics.h"

namespace kiosk::self_test {

using std::chrono::seconds;

std::vector<care::Check> checks_of_any_site(const Site& site, const std::vector<platform::SettingMistake>& mistakes) {
    std::vector<care::Check> out;
    out.push_back(care::check_settings(mistakes));
    out.push_back(care::check_memory_and_heat());
    out.push_back(care::check_catalogue(
        {site.paths.assets + "/procedures", site.paths.state + "/catalogue.cms", site.portal.ca_file, site.portal.catalogue_certificate}));
    return out;
}

std::vector<care::Check> checks_of_machine(const Site& site, const platform::SystemClock& clock, platform::WallTime now) {
    const care::KeyFiles files{site.keys.certificate, site.keys.key, site.portal.seal_certificate, site.portal.ca_file};
    portal::LineOptions line;
    line.api_base = site.portal.api_base;
    line.ca_file = site.portal.ca_file;
    std::vector<care::Check> out;
    out.push_back(care::check_disk(site.paths.state, site.care.least_free_mb));
    out.push_back(care::check_databases({site.paths.state + "/state.db", care::statistics_file(site.paths.state)}, now));
    out.push_back(care::check_keys(files, now));
    out.push_back(care::check_portal(line, files, clock));
    return out;
}

seconds scanner_patience(const Site& site) {
    constexpr seconds most{25};
    return std::min(seconds(site.scanner.patience_s), most);
}

seconds scanner_limit(const Site& site) {
    constexpr seconds for_probe_and_page{5};
    return 2 * scanner_patience(site) + for_probe_and_page;
}

}  // namespace kiosk::self_test
