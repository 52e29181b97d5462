#include "kiosk/care/watches.h"

namespace kiosk::care {
namespace {

std::string card_words(const drivers::card::Presence& presence) {
    if (!presence.has_card) return "no card";
    if (presence.atr.empty()) return "card that does not answer";
    return fmt::format("card, ATR {:02X}", fmt::join(presence.atr, " "));
}

const char* words_for(const drivers::Status& state) { return state ? "ready" : drivers::name_of(state.error().trouble); }

}  // namespace

void Watch::tell(const std::string& line) {
    if (line == last_) return;
    last_ = line;
    tell_by_the_way(line);
}

void Watch::tell_by_the_way(const std::string& line) const {
    if (ears_->tell) ears_->tell(line);
}

void Watch::found(const drivers::Status& state) {
    *is_ill_ = !state;
    ears_->found({.part = part_,
                  .ailment = state ? std::nullopt : std::optional(ailment_of(state.error().trouble)),
                  .detail = state ? std::string() : state.error().detail});
}

void Watch::conclude(std::optional<Ailment> now) {
    if (!trying_) return;
    if (trying_->outcome.empty()) trying_->outcome = now ? "still" : "well";
    ears_->tried(*trying_);
    trying_.reset();
}

void ScannerWatch::look(const std::stop_token& stop) {
    const auto state = scanner_.probe(stop);
    if (!state && was_told_to_stop(state.error())) return;
    watch_.tell(fmt::format("scanner {}", words_for(state)));
    watch_.found(state);
    watch_.mend(state, [&](drivers::Recovery how) { return scanner_.recover(how, stop); });
}

void PrinterWatch::look(const std::stop_token& stop) {
    const auto state = printer_.probe(stop);
    if (!state && was_told_to_stop(state.error())) return;
    watch_.tell(fmt::format("printer {}", words_for(state)));
    watch_.found(state);
    if (state) watch_.found({.part = Part::paper, .ailment = printer_.paper_is_low() ? std::optional(Ailment::low) : std::nullopt});
    watch_.mend(state, [&](drivers::Recovery how) { return printer_.recover(how, stop); });
    if (!state) owes_slip_ = true;
    if (state && owes_slip_ && slip_) print(stop);
}

void PrinterWatch::print(const std::stop_token& stop) {
    const auto outcome = printer_.print(*slip_, stop);
    if (!outcome && was_told_to_stop(outcome.error())) return;
    owes_slip_ = false;  // also after a failure: one slip, not one at each look
    if (!outcome) return watch_.tell_by_the_way(fmt::format("printer: test slip {}", drivers::name_of(outcome.error().trouble)));
    const bool is_sure = *outcome == drivers::printer::Outcome::printed;
    watch_.tell_by_the_way(is_sure ? "printer: test slip printed" : "printer: test slip sent, the printer does not answer");
}

void CardReaderWatch::look(const std::stop_token& stop) {
    const auto presence = reader_.look(stop);
    if (!presence && was_told_to_stop(presence.error())) return;
    if (presence) name_ = fmt::format(" \"{}\"", presence->reader);
    watch_.tell(fmt::format("card reader{}: {}", name_, presence ? card_words(*presence) : drivers::name_of(presence.error().trouble)));
    watch_.found(presence ? drivers::Status() : drivers::Status(tl::make_unexpected(presence.error())));
}

}  // namespace kiosk::care
