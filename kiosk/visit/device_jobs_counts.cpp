// What is counted, and what staff see of it.
#include "kiosk/visit/device_jobs.h"
#include "platform/log.h"

namespace kiosk::visit {

using platform::Fault;
using platform::Level;
using platform::Result;

void DeviceJobs::count(std::function<platform::Status(care::Statistics&)> act) {
    if (parts_.statistics == nullptr) return;
    dossiers_.submit([this, act = std::move(act)](const std::stop_token&) {
        if (const auto counted = act(*parts_.statistics); !counted)
            platform::log(Level::warning, "statistics", "not counted: {}", counted.error().detail);
    });
}

void DeviceJobs::count_visit_began() {
    count([](care::Statistics& all) { return all.visit_began(); });
}

void DeviceJobs::count_visit(care::VisitEnd visit) {
    count([visit = std::move(visit)](care::Statistics& all) { return all.visit_ended(visit); });
}

void DeviceJobs::count_staff_call(std::chrono::seconds waited) {
    count([waited](care::Statistics& all) { return all.staff_call(waited); });
}

void DeviceJobs::count_outcomes(std::map<care::Month, care::Outcomes> months) {
    count([months = std::move(months)](care::Statistics& all) { return all.outcomes(months); });
}

void DeviceJobs::read_figures(std::uint64_t number, const platform::Date& from, const platform::Date& to) {
    dossiers_.submit([this, number, from, to](const std::stop_token&) {
        Result<care::Figures> read = platform::failure(Fault::not_found, "nothing is counted");
        if (parts_.statistics != nullptr) read = parts_.statistics->read(from, to);
        if (!read) platform::log(Level::warning, "statistics", "not read: {}", read.error().detail);
        answers_.post(FiguresLetter{number, std::move(read)});
    });
}

void DeviceJobs::read_shift(std::uint64_t number, int member) {
    dossiers_.submit([this, number, member](const std::stop_token&) {
        auto read = staff::read_shift(parts_.database, member, parts_.clock.now());
        if (!read) platform::log(Level::warning, "statistics", "no shift: {}", read.error().detail);
        answers_.post(ShiftLetter{number, std::move(read)});
    });
}

void DeviceJobs::print_aside(std::uint64_t number, const receipt::Sheet& sheet, Language language) {
    printer_.submit([this, number, sheet, language](const std::stop_token& stop) {
        const auto answer = print_all(0, sheet, language, stop);
        answers_.post(AsideLetter{number, answer.state == SlipState::printed || answer.state == SlipState::unknown});
    });
}

}  // namespace kiosk::visit
