// What each answer leads to; part of usher.cpp. Answers with an old ticket do not come this far.
#pragma once
#include <fmt/format.h>

#include "kiosk/visit/usher.h"
#include "platform/log.h"

namespace kiosk::visit {

struct Usher::Letters {
    Usher& usher;
    Session& session;

    void operator()(CardAnswer& letter) const {
        session.card_failure = letter.failure;
        if (letter.failure == CardFailure::device) usher.trouble(letter.trouble, "scanner");
        if (letter.failure != CardFailure::none) return usher.raise(Event::card_failed);
        session.begin_for(std::move(letter.identity));
        usher.raise(Event::card_read);
    }
    void operator()(PageAnswer& letter) const {
        if (!letter.page) {
            usher.trouble(letter.page.error().trouble, "scanner");
            return usher.raise(Event::scan_failed);
        }
        session.page = std::move(*letter.page);
        usher.raise(Event::scanned);
    }
    void operator()(const ProgressAnswer& letter) const { usher.progress_ = letter.done; }
    void operator()(const SealAnswer& letter) const {
        session.seal_pending = false;
        if (!letter.stored) {
            platform::log(platform::Level::error, "visit", "dossier not stored: {}", letter.stored.error().detail);
            usher.jobs_.note(JournalEvent::device_trouble, fmt::format("store {}", platform::name_of(letter.stored.error().fault)));
            return usher.raise(Event::seal_failed);
        }
        session.filing = Filing::kept;
        usher.raise(Event::sealed);
    }
    void operator()(const SendAnswer& letter) const {
        session.filing = letter.accepted ? Filing::accepted : Filing::refused;
        session.dossier_code = letter.dossier_code;
        if (letter.payment) session.payment = portal::Payment{.order = *letter.payment};
        // Whether there is an order to pay is asked there.
        const bool pays_now = session.pay == dossier::PayWay::now;
        usher.raise(!letter.accepted ? Event::refused : pays_now ? Event::payment_due : Event::sent);
    }
    void operator()(PaymentAnswer& letter) const {
        using enum portal::PaymentStatus;
        const auto status = letter.payment.status;
        session.payment = std::move(letter.payment);
        session.payment_silent = false;
        if (status == paid) return usher.raise(Event::paid);
        if (status != due) usher.raise(Event::payment_over);
    }
    void operator()(const PaymentSilence&) const { session.payment_silent = true; }
    void operator()(const PrintAnswer& letter) const {
        session.slip = letter.state;
        session.slip_picture = letter.picture;
        if (letter.state == SlipState::failed) usher.trouble(letter.trouble, "printer");
        usher.jobs_.note(letter.state == SlipState::failed ? JournalEvent::slip_failed : JournalEvent::slip_printed, session.reference);
        usher.raise(Event::printed);
    }
    void operator()(const WipeAnswer&) const { usher.raise(Event::wiped); }
    void operator()(const FiguresLetter&) const {}
    void operator()(const ShiftLetter&) const {}
    void operator()(const AsideLetter&) const {}
    void operator()(const ChoreLetter&) const {}
    void operator()(const PinLetter&) const {}  // these have no ticket: Usher::take deals with them
    void operator()(const CallLetter&) const {}
    void operator()(const CabinetLetter&) const {}
    void operator()(const HealthAnswer&) const {}
};

}  // namespace kiosk::visit
