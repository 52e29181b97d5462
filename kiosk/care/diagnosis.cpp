#include "kiosk/care/diagnosis.h"

#include <algorithm>

#include "kiosk/care/watches.h"
#include "platform/log.h"

namespace kiosk::care {
namespace {

// A device needs some time after its plug is in: a scanner's firmware starts, a reader's service finds it.
constexpr std::chrono::seconds settling{6};

}  // namespace

void Diagnosis::tell_log(const std::string& line) { platform::log(platform::Level::info, "diagnosis", "{}", line); }

Diagnosis::Diagnosis(Parts parts, Ears given, Paces paces) : paces_(paces) {
    const auto ears = std::make_shared<const Ears>(std::move(given));
    if (ears->tell) ears->tell("screen " + parts.screen);
    const auto absent = [&](Part part, const char* name) {
        ears->absent(part);
        if (ears->tell) ears->tell(std::string(name) + ": none in the settings");
    };
    // A worker may have the watch in hand when the diagnosis is over already, so they share it.
    const auto add = [&]<class Looks, class... Own>(std::in_place_type_t<Looks>, Part part, auto& place, std::chrono::milliseconds well,
                                                    std::chrono::milliseconds ill, Own&&... own) {
        auto is_ill = std::make_shared<std::atomic<bool>>(true);  // until it was looked at
        auto watch = std::make_shared<Looks>(*place.device, std::forward<Own>(own)..., Watch(part, ears, is_ill, parts.program_restarted));
        rounds_.push_back({place.worker, [watch](const std::stop_token& stop) { watch->look(stop); }, well, ill, is_ill});
    };
    // With a technician beside it, a scanner is looked at as often as they look.
    const auto scanner_pace = ears->tell ? std::min(paces.well_scanner, std::chrono::milliseconds(2000)) : paces.well_scanner;
    if (parts.scanner.device == nullptr)
        absent(Part::scanner, "scanner");
    else
        add(std::in_place_type<ScannerWatch>, Part::scanner, parts.scanner, scanner_pace, paces.ill_scanner);
    if (parts.printer.device == nullptr)
        absent(Part::printer, "printer");
    else
        add(std::in_place_type<PrinterWatch>, Part::printer, parts.printer, paces.quick, paces.quick, std::move(parts.test_slip));
    if (parts.card_reader.device == nullptr)
        absent(Part::card_reader, "card reader");
    else
        add(std::in_place_type<CardReaderWatch>, Part::card_reader, parts.card_reader, paces.quick, paces.quick);
    if (parts.portal_worker != nullptr) {
        auto is_ill = std::make_shared<std::atomic<bool>>(true);
        const auto look = [ears, is_ill, ask = std::move(parts.look_at_portal)](const std::stop_token& stop) {
            const auto finding = ask(stop);
            if (!finding) return;
            *is_ill = finding->ailment.has_value();
            ears->found(*finding);
        };
        rounds_.push_back({parts.portal_worker, look, paces.well_portal, paces.ill_portal, is_ill});
    }
    pacer_ = std::jthread([this](const std::stop_token& ending) { go_round(ending); });
}

Diagnosis::~Diagnosis() = default;

void Diagnosis::hurry() {
    {
        const std::lock_guard hold(mutex_);
        asked_ = true;
        hurried_until_ = std::chrono::steady_clock::now() + settling;
    }
    changed_.notify_all();
}

void Diagnosis::go_round(const std::stop_token& ending) {
    std::unique_lock hold(mutex_);
    while (!ending.stop_requested()) {
        const auto now = std::chrono::steady_clock::now();
        const bool asked = std::exchange(asked_, false), hurried = now < hurried_until_;
        hold.unlock();
        if (asked)
            for (Round& round : rounds_) round.looked.reset();
        look_at_due(now, hurried);
        hold.lock();
        changed_.wait_for(hold, ending, paces_.quick, [this] { return asked_; });
    }
}

// A worker that has something to do is asked again next time.
void Diagnosis::look_at_due(platform::SteadyTime now, bool hurried) {
    for (Round& round : rounds_) {
        const auto pace = *round.is_ill ? round.ill : round.well;
        const bool is_due = !round.looked || now - *round.looked >= (hurried ? std::min(pace, paces_.quick) : pace);
        if (is_due && round.worker->submit_spare(round.look)) round.looked = now;
    }
}

}  // namespace kiosk::care
