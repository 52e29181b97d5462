// The whole kiosk but its screen: opens every part from the site's settings and introduces the parts to each other.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/care/screen_watch.h"
#include "kiosk/dossier/courier.h"
#include "kiosk/portal/portal.h"
#include "kiosk/site.h"
#include "kiosk/visit/device_jobs.h"
#include "kiosk/visit/usher.h"

namespace kiosk {

// Parts that a demonstration or a test brings along. What is left out is opened from the settings.
struct BroughtAlong {
    std::unique_ptr<drivers::printer::Printer> printer;
    // Gets the machine's clock, which outlives it, and gives back the one that all parts go by.
    std::function<std::unique_ptr<platform::Clock>(const platform::Clock&)> before_clock;
    // Stands between courier and portal: gets the real portal and gives back the one to use.
    std::function<std::unique_ptr<portal::Portal>(std::unique_ptr<portal::Portal>)> before_portal;
};

platform::Result<platform::Typeface> open_typeface(const Site& site);
visit::Place place_of(const Site& site);
// The file that a running kiosk holds locked: it has the devices then.
std::string running_lock(const Site& site);

class Appliance {
public:
    // wake: called from other threads when the main thread should look at answers. Errors are for the technician, in English.
    static platform::Result<std::unique_ptr<Appliance>> open(const Site& site, std::function<void()> wake, BroughtAlong brought = {});
    Appliance(const Appliance&) = delete;
    Appliance& operator=(const Appliance&) = delete;
    ~Appliance();

    visit::Usher& usher();
    const Dictionary& words() const;
    platform::Typeface& typeface();
    const platform::Clock& clock() const;
    // From now on the devices are looked at, and mended as far as programs can; and the log tells of each, if the settings want that
    // (diagnostics.at_start). screen: as in care/diagnosis.h.
    void diagnose(const std::string& screen);
    // To be told after each turn of the main loop.
    care::ScreenWatch& screen();
    // Of all threads that work for it: who feeds a watchdog asks them.
    std::vector<const platform::Pulse*> pulses() const;
    // A device needs the program to start anew, and nobody is served now.
    bool wants_restart() const;
    // Somebody at the maintenance menu wants the program or the machine to end.
    std::optional<visit::Ending> ending() const;
    // Gives waiting answers to the usher and lets time pass. True if something may have changed.
    bool attend();

private:
    struct Parts;
    explicit Appliance(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
