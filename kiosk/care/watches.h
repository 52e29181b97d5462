// How each kind of device is looked at, for diagnosis.h alone. A watch belongs to its device's worker.
#pragma once
#include <fmt/ranges.h>

#include <atomic>
#include <memory>

#include "kiosk/care/diagnosis.h"

namespace kiosk::care {

// What all watches do with what they saw: tell it, and have mended what can be.
class Watch {
public:
    Watch(Part part, std::shared_ptr<const Diagnosis::Ears> ears, std::shared_ptr<std::atomic<bool>> is_ill,
          std::optional<platform::SteadyTime> restarted)
        : part_(part), ears_(std::move(ears)), is_ill_(std::move(is_ill)), plan_(restarted) {}
    void tell(const std::string& line);  // unless it is the last one again
    void tell_by_the_way(const std::string& line) const;
    void found(const drivers::Status& state);
    void found(const Finding& finding) const { ears_->found(finding); }
    // Tries what is due now. recover: the driver's.
    template <class Recover>
    void mend(const drivers::Status& state, Recover recover) {
        const auto ailment = state ? std::nullopt : std::optional(ailment_of(state.error().trouble));
        conclude(ailment);
        const auto means = plan_.next(ailment, std::chrono::steady_clock::now());
        if (!means) return;
        if (*means == Means::restart_program) {
            ears_->tried({part_, *means, *ailment, "begun"});
            return ears_->restart();
        }
        const drivers::Status done = recover(*means == Means::reset ? drivers::Recovery::reset : drivers::Recovery::reopen);
        trying_ = Diagnosis::Tried{part_, *means, *ailment, done ? "" : drivers::name_of(done.error().trouble)};
    }

private:
    void conclude(std::optional<Ailment> now);

    Part part_;
    std::shared_ptr<const Diagnosis::Ears> ears_;
    std::shared_ptr<std::atomic<bool>> is_ill_;
    RecoveryPlan plan_;
    std::string last_;
    std::optional<Diagnosis::Tried> trying_;  // what the next look says of it is its outcome
};

inline bool was_told_to_stop(const drivers::Error& error) { return error.trouble == drivers::Trouble::cancelled; }

class ScannerWatch {
public:
    ScannerWatch(drivers::scanner::Scanner& scanner, Watch watch) : scanner_(scanner), watch_(std::move(watch)) {}
    void look(const std::stop_token& stop);

private:
    drivers::scanner::Scanner& scanner_;
    Watch watch_;
};

class PrinterWatch {
public:
    PrinterWatch(drivers::printer::Printer& printer, std::optional<platform::Bitmap> slip, Watch watch)
        : printer_(printer), slip_(std::move(slip)), watch_(std::move(watch)) {}
    void look(const std::stop_token& stop);

private:
    void print(const std::stop_token& stop);

    drivers::printer::Printer& printer_;
    std::optional<platform::Bitmap> slip_;
    Watch watch_;
    bool owes_slip_ = true;
};

class CardReaderWatch {
public:
    CardReaderWatch(drivers::card::CardReader& reader, Watch watch) : reader_(reader), watch_(std::move(watch)) {}
    void look(const std::stop_token& stop);

private:
    drivers::card::CardReader& reader_;
    Watch watch_;
    std::string name_;  // the last one, so that a reader that was unplugged still has one
};

}  // namespace kiosk::care
