#include "kiosk/care/diagnosis.h"

#include <fmt/ranges.h>

#include <condition_variable>
#include <mutex>

#include "platform/log.h"

namespace kiosk::care {
namespace {

using drivers::Trouble;

// What was told of one device last. It belongs to the device's worker.
class Teller {
public:
    explicit Teller(Diagnosis::Tell tell) : tell_(std::move(tell)) {}
    void tell(const std::string& line) {
        if (line == last_) return;
        last_ = line;
        tell_(line);
    }
    void tell_by_the_way(const std::string& line) const { tell_(line); }

private:
    Diagnosis::Tell tell_;
    std::string last_;
};

bool was_told_to_stop(const drivers::Error& error) { return error.trouble == Trouble::cancelled; }

class ScannerWatch {
public:
    ScannerWatch(drivers::scanner::Scanner& scanner, Diagnosis::Tell tell) : scanner_(scanner), teller_(std::move(tell)) {}
    void look(const std::stop_token& stop) {
        const auto state = scanner_.probe(stop);
        if (!state && was_told_to_stop(state.error())) return;
        teller_.tell(fmt::format("scanner {}", state ? "ready" : drivers::name_of(state.error().trouble)));
    }

private:
    drivers::scanner::Scanner& scanner_;
    Teller teller_;
};

class PrinterWatch {
public:
    PrinterWatch(drivers::printer::Printer& printer, platform::Bitmap slip, Diagnosis::Tell tell)
        : printer_(printer), slip_(std::move(slip)), teller_(std::move(tell)) {}

    void look(const std::stop_token& stop) {
        const auto state = printer_.probe(stop);
        if (!state && was_told_to_stop(state.error())) return;
        teller_.tell(fmt::format("printer {}", state ? "ready" : drivers::name_of(state.error().trouble)));
        if (!state) owes_slip_ = true;
        if (state && owes_slip_) print(stop);
    }

private:
    void print(const std::stop_token& stop) {
        const auto outcome = printer_.print(slip_, stop);
        if (!outcome && was_told_to_stop(outcome.error())) return;
        owes_slip_ = false;  // also after a failure: one slip, not one every two seconds
        if (!outcome) return teller_.tell_by_the_way(fmt::format("printer: test slip {}", drivers::name_of(outcome.error().trouble)));
        const bool is_sure = *outcome == drivers::printer::Outcome::printed;
        teller_.tell_by_the_way(is_sure ? "printer: test slip printed" : "printer: test slip sent, the printer does not answer");
    }

    drivers::printer::Printer& printer_;
    platform::Bitmap slip_;
    Teller teller_;
    bool owes_slip_ = true;
};

class CardReaderWatch {
public:
    CardReaderWatch(drivers::card::CardReader& reader, Diagnosis::Tell tell) : reader_(reader), teller_(std::move(tell)) {}
    void look(const std::stop_token& stop) {
        const auto presence = reader_.look(stop);
        if (!presence && was_told_to_stop(presence.error())) return;
        if (presence) name_ = fmt::format(" \"{}\"", presence->reader);
        teller_.tell(fmt::format("card reader{}: {}", name_, presence ? card(*presence) : drivers::name_of(presence.error().trouble)));
    }

private:
    static std::string card(const drivers::card::Presence& presence) {
        if (!presence.has_card) return "no card";
        if (presence.atr.empty()) return "card that does not answer";
        return fmt::format("card, ATR {:02X}", fmt::join(presence.atr, " "));
    }

    drivers::card::CardReader& reader_;
    Teller teller_;
    std::string name_;  // the last one, so that a reader that was unplugged still has one
};

// A worker may have the watch in hand when the diagnosis is over already, so they share it.
template <class Watch>
std::function<void()> rounds_of(platform::Worker& worker, std::shared_ptr<Watch> watch) {
    return [&worker, watch = std::move(watch)] { worker.submit_spare([watch](const std::stop_token& stop) { watch->look(stop); }); };
}

void go_round(const std::stop_token& ending, const std::vector<std::function<void()>>& devices, std::chrono::milliseconds every) {
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock hold(mutex);
    while (!ending.stop_requested()) {
        for (const auto& look : devices) look();
        ended.wait_for(hold, ending, every, [] { return false; });
    }
}

}  // namespace

void Diagnosis::tell_log(const std::string& line) { platform::log(platform::Level::info, "diagnosis", "{}", line); }

Diagnosis::Diagnosis(Parts parts, Tell tell, std::chrono::milliseconds every) {
    tell("screen " + parts.screen);
    std::vector<std::function<void()>> devices;
    const auto add = [&]<class Watch>(const char* name, platform::Worker* worker, std::shared_ptr<Watch> watch) {
        if (watch == nullptr) return tell(std::string(name) + ": none in the settings");
        devices.push_back(rounds_of(*worker, std::move(watch)));
    };
    const auto& [screen, scanner, printer, card_reader, slip] = parts;
    add("scanner", scanner.worker, scanner.device ? std::make_shared<ScannerWatch>(*scanner.device, tell) : nullptr);
    add("printer", printer.worker, printer.device ? std::make_shared<PrinterWatch>(*printer.device, slip, tell) : nullptr);
    add("card reader", card_reader.worker, card_reader.device ? std::make_shared<CardReaderWatch>(*card_reader.device, tell) : nullptr);
    pacer_ = std::jthread([devices = std::move(devices), every](const std::stop_token& ending) { go_round(ending, devices, every); });
}

Diagnosis::~Diagnosis() = default;

}  // namespace kiosk::care
