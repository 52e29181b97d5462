// The counters in stats.db: a file of its own, so that nothing of the dossiers stands beside it. A count is on the disk when the call
// returns. A file that is damaged is set aside, and counting begins anew.
#pragma once
#include <memory>
#include <string>

#include "kiosk/care/figures.h"
#include "platform/clock.h"
#include "platform/database.h"

namespace kiosk::care {

// One thread. Errors: as Database::run; who counts goes on without it.
class Statistics {
public:
    struct Options {
        std::string file;
        int keep_days = 1095;  // older days are dropped when it is opened, and with the first count of a day
    };
    static platform::Result<Statistics> open(Options options, const platform::Clock& clock);

    platform::Status visit_began();
    platform::Status visit_ended(const VisitEnd& visit);
    // Somebody had called staff; waited: until somebody came.
    platform::Status staff_call(std::chrono::seconds waited);
    // The portal's word on these months takes the place of an earlier one.
    platform::Status outcomes(const std::map<Month, Outcomes>& months);
    platform::Result<Figures> read(const platform::Date& from, const platform::Date& to);

private:
    Statistics(Options options, const platform::Clock& clock, platform::Database database)
        : options_(std::move(options)), clock_(&clock), database_(std::move(database)) {}
    struct Step {
        Subject subject;
        std::string key;
    };
    platform::Status count(const platform::Date& day, const std::vector<Step>& steps);
    platform::Status write(const std::function<platform::Status()>& act);
    platform::Status drop_old();

    Options options_;
    const platform::Clock* clock_;
    platform::Database database_;
    platform::Date swept_;
};

std::string statistics_file(const std::string& state_folder);
// The figures of a file that a kiosk may be writing to. not_found: none was ever written.
platform::Result<Figures> read_figures(const std::string& file, const platform::Date& from, const platform::Date& to);

}  // namespace kiosk::care
