#include "kiosk/main/library.h"

#include "kiosk/care/guide.h"
#include "kiosk/main/appliance.h"
#include "kiosk/site.h"
#include "platform/log.h"

namespace kiosk {

using platform::Result;
using std::chrono::seconds;

namespace {

void log_mistakes(const std::vector<procedures::Mistake>& mistakes) {
    for (const auto& m : mistakes) platform::log(platform::Level::error, "catalogue", "{} {}: {} ({})", m.file, m.place, m.what, m.remedy);
}

// Without its shelves a procedure is still found by its words, so nothing here keeps the kiosk from opening.
procedures::Shelves open_shelves(const Site& site, const procedures::Catalogue& catalogue) {
    std::vector<procedures::Mistake> mistakes;
    auto shelves = procedures::Shelves::load(site.paths.assets + "/procedures/shared", mistakes);
    procedures::check_shelves(catalogue, shelves, mistakes);
    log_mistakes(mistakes);
    return shelves;
}

// Without them fees are told and not computed; that is no reason to stay closed.
visit::Tariffs open_tariffs(const Site& site) {
    std::vector<procedures::Mistake> mistakes;
    auto out = visit::load_tariffs(site.paths.assets + "/procedures/shared", {site.kiosk.province, site.kiosk.commune}, mistakes);
    log_mistakes(mistakes);
    return out;
}

}  // namespace

Result<procedures::Catalogue> open_catalogue(const Site& site) {
    std::vector<procedures::Mistake> mistakes;
    auto catalogue = procedures::Catalogue::load(site.paths.assets + "/procedures", mistakes);
    log_mistakes(mistakes);
    if (catalogue.all().empty())
        return platform::failure(platform::Fault::not_found, "no procedure in " + site.paths.assets + "/procedures");
    return catalogue;
}

Library::Library(procedures::Catalogue procedures, const Site& site)
    : catalogue(std::move(procedures)), directory(catalogue, open_shelves(site, catalogue)) {}

visit::UsherSite usher_site(const Site& site, const Dictionary& words) {
    visit::UsherSite out;
    out.place = place_of(site);
    out.tariffs = open_tariffs(site);
    out.kiosk_id = site.kiosk.id;
    out.branch = site.kiosk.branch_name_vi;
    out.public_base = site.portal.public_base;
    out.look = site.screen.look;
    out.guides = care::load_guides(site.paths.assets + "/guides", words);
    out.times.person = seconds(site.visit.idle_s);
    out.times.fetching = 2 * seconds(site.visit.idle_s);
    out.times.result = seconds(site.visit.done_s);
    out.times.warning = seconds(site.visit.warning_s);
    out.times.waiting = seconds(site.portal.wait_s);
    out.times.work = 2 * seconds(site.scanner.patience_s) + seconds(20);  // the scanner's own watchdog and its one retry come first
    return out;
}

}  // namespace kiosk
