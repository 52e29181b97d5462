#include "kiosk/visit/device_jobs.h"

#include <algorithm>
#include <utility>

#include "drivers/barcode/decode.h"
#include "drivers/card/cccd.h"
#include "platform/log.h"

namespace kiosk::visit {

using drivers::scanner::ColourMode;
using drivers::scanner::Raster;
using drivers::scanner::ScanRequest;
using drivers::scanner::Source;

namespace {

CardFailure failure_of(drivers::card::QrFault fault) {
    return fault == drivers::card::QrFault::damaged ? CardFailure::damaged : CardFailure::not_a_card;
}

// Reads the card among all codes on the glass: a payment code that lies beside it does no harm.
CardAnswer card_on(const Raster& page, Ticket ticket, const platform::Date& today) {
    CardAnswer answer{.ticket = ticket, .failure = CardFailure::no_qr};
    for (const auto& text : drivers::barcode::read_qr(drivers::scanner::grey_of(page))) {
        auto card = drivers::card::parse_card_qr(text.view(), today);
        if (card) {
            answer.failure = CardFailure::none;
            answer.identity = identity::identity_of(std::move(*card));
            return answer;
        }
        if (answer.failure != CardFailure::damaged) answer.failure = failure_of(card.error());
    }
    return answer;
}

// Another order, due as well, may have taken the place of the known one.
bool is_news(const std::optional<portal::Payment>& known, const portal::Payment& payment) {
    return !known || known->status != payment.status || known->order.payment_id != payment.order.payment_id;
}

}  // namespace

DeviceJobs::DeviceJobs(Parts parts, AnswerInbox& answers) : parts_(std::move(parts)), answers_(answers), call_(parts_.call, answers) {}

std::vector<const platform::Pulse*> DeviceJobs::pulses() const {
    std::vector<const platform::Pulse*> out;
    for (const auto* worker : {&printer_, &dossiers_, &pages_, &scanner_, &payments_, &enquiries_}) out.push_back(&worker->pulse());
    return out;
}

std::function<void(double)> DeviceJobs::progress_to(Ticket ticket) {
    constexpr double step = 0.04;
    return [this, ticket, shown = 0.0](double done) mutable {
        scanner_.pulse().beat();
        if (done < shown + step) return;
        shown = done;
        answers_.post(ProgressAnswer{ticket, done});
    };
}

void DeviceJobs::read_card(Ticket ticket) {
    scanner_.submit([this, ticket](const std::stop_token& stop) {
        auto raster = parts_.scanner.scan({Source::platen, ColourMode::grey, parts_.dpi}, progress_to(ticket), stop);
        if (!raster) {
            platform::log(platform::Level::warning, "scanner", "{}: {}", drivers::name_of(raster.error().trouble), raster.error().detail);
            answers_.post(CardAnswer{.ticket = ticket, .failure = CardFailure::device, .trouble = raster.error().trouble});
            return;
        }
        pages_.submit([this, ticket, page = std::make_shared<const Raster>(std::move(*raster))](const std::stop_token&) {
            answers_.post(card_on(*page, ticket, platform::date_of(parts_.clock.now())));
        });
    });
}

void DeviceJobs::scan_page(Ticket ticket) {
    scanner_.submit([this, ticket](const std::stop_token& stop) {
        auto raster = parts_.scanner.scan({Source::platen, ColourMode::colour, parts_.dpi}, progress_to(ticket), stop);
        if (!raster) {
            platform::log(platform::Level::warning, "scanner", "{}: {}", drivers::name_of(raster.error().trouble), raster.error().detail);
            answers_.post(PageAnswer{ticket, tl::make_unexpected(raster.error())});
            return;
        }
        pages_.submit([this, ticket, page = std::make_shared<const Raster>(std::move(*raster))](const std::stop_token&) {
            answers_.post(PageAnswer{ticket, drivers::scanner::make_page(*page)});
        });
    });
}

platform::Status DeviceJobs::store(const dossier::Draft& draft) {
    TRY(const auto known, parts_.outbox.find(draft.id));
    if (known) return {};  // a retry after an answer that came too late: it is in there already
    TRY(const auto package, dossier::pack(draft));
    TRY(const auto sealed, parts_.sealer.seal(package));
    return parts_.outbox.store(sealed);
}

void DeviceJobs::seal(Ticket ticket, dossier::Draft draft) {
    dossiers_.submit([this, ticket, draft = std::make_shared<const dossier::Draft>(std::move(draft))](const std::stop_token&) {
        answers_.post(SealAnswer{ticket, draft->id, store(*draft)});
    });
}

void DeviceJobs::send(Ticket ticket, const std::string& dossier_id) {
    {
        const std::lock_guard hold(waiting_mutex_);
        waiting_ = {ticket, dossier_id};
    }
    dossiers_.submit([this, dossier_id](const std::stop_token&) {
        if (const auto row = parts_.outbox.find(dossier_id); row && *row) report_belated(**row);
        if (const auto hurried = parts_.outbox.hurry(dossier_id); !hurried) {
            platform::log(platform::Level::warning, "outbox", "hurry: {}", hurried.error().detail);
        }
        const std::lock_guard hold(waiting_mutex_);
        if (courier_ != nullptr) courier_->look();
    });
}

// The courier may have been there before anybody waited for it. What it was told to be paid then is asked for again.
void DeviceJobs::report_belated(const dossier::OutboxRow& row) {
    if (row.state != dossier::OutboxState::accepted || !row.supplement_of.empty()) return reported(row, std::nullopt);
    payments_.submit([this, row](const std::stop_token& stop) {
        const auto reply = parts_.payments.ask(row.id, std::nullopt, std::chrono::seconds(0), stop);
        const auto* payment = std::get_if<portal::Payment>(&reply);
        const bool is_due = payment != nullptr && payment->status == portal::PaymentStatus::due;
        reported(row, is_due ? std::optional(payment->order) : std::nullopt);
    });
}

void DeviceJobs::introduce(dossier::Courier* courier) {
    const std::lock_guard hold(waiting_mutex_);
    courier_ = courier;
}

void DeviceJobs::reported(const dossier::OutboxRow& row, const std::optional<portal::PaymentOrder>& payment) {
    const bool final = row.state == dossier::OutboxState::accepted || row.state == dossier::OutboxState::refused;
    const std::lock_guard hold(waiting_mutex_);
    if (!final || !waiting_ || waiting_->second != row.id) return;
    answers_.post(SendAnswer{waiting_->first, row.state == dossier::OutboxState::accepted, row.dossier_code, payment});
    waiting_.reset();
}

void DeviceJobs::await_payment(Ticket ticket, const std::string& dossier_id) {
    payments_.submit([this, ticket, dossier_id](const std::stop_token& stop) {
        constexpr std::chrono::seconds at_once{0}, long_poll{25}, after_silence{3};
        std::optional<portal::Payment> known;
        bool was_silent = false;
        while (!stop.stop_requested()) {
            payments_.pulse().beat();  // people may take minutes to pay
            const bool keep_back = known && !was_silent;
            const auto reply = parts_.payments.ask(dossier_id, keep_back ? std::optional(known->status) : std::nullopt,
                                                   keep_back ? long_poll : at_once, stop);
            if (const auto* silence = std::get_if<portal::Later>(&reply)) {
                if (!std::exchange(was_silent, true)) answers_.post(PaymentSilence{ticket});
                platform::wait_unless(stop, std::clamp(silence->not_before.value_or(after_silence), after_silence, long_poll));
                continue;
            }
            const auto* found = std::get_if<portal::Payment>(&reply);
            const auto payment = found != nullptr ? *found : portal::Payment{.status = portal::PaymentStatus::withdrawn};
            if (std::exchange(was_silent, false) || is_news(known, payment)) answers_.post(PaymentAnswer{ticket, payment});
            if (payment.status != portal::PaymentStatus::due) return;
            known = payment;
        }
    });
}

void DeviceJobs::print(Ticket ticket, const receipt::Sheet& sheet, Language language) {
    printer_.submit(
        [this, ticket, sheet, language](const std::stop_token& stop) { answers_.post(print_all(ticket, sheet, language, stop)); });
}

// Stops at the first copy that does not come out.
PrintAnswer DeviceJobs::print_all(Ticket ticket, const receipt::Sheet& sheet, Language language, const std::stop_token& stop) {
    PrintAnswer answer{.ticket = ticket};
    for (const auto& slip : receipt::compose_sheet(sheet, parts_.words, language)) {
        auto picture = std::make_shared<const platform::Bitmap>(drivers::printer::lay_out(slip, parts_.slip_typeface));
        if (!answer.picture) answer.picture = picture;
        const auto outcome = parts_.printer.print(*picture, stop);
        if (!outcome) {
            answer.state = SlipState::failed;
            answer.trouble = outcome.error().trouble;
            platform::log(platform::Level::warning, "printer", "{}: {}", drivers::name_of(answer.trouble), outcome.error().detail);
            return answer;
        }
        answer.state = *outcome == drivers::printer::Outcome::printed ? SlipState::printed : SlipState::unknown;
        if (answer.state == SlipState::unknown) return answer;
    }
    return answer;
}

void DeviceJobs::check_pin(std::uint64_t number, int member, platform::Secret pin) {
    dossiers_.submit([this, number, member, pin = std::move(pin)](const std::stop_token&) {
        auto answer = parts_.roster.check(member, pin);
        if (!answer) platform::log(platform::Level::error, "staff", "a PIN could not be checked: {}", answer.error().detail);
        answers_.post(PinLetter{number, std::move(answer)});
    });
}

void DeviceJobs::wipe(Ticket ticket) {
    cancel();
    {
        const std::lock_guard hold(waiting_mutex_);
        waiting_.reset();
    }
    // Through every queue: when the answer comes, no worker holds anything of this visit any more.
    scanner_.submit([this, ticket](const std::stop_token&) {
        pages_.submit([this, ticket](const std::stop_token&) {
            dossiers_.submit([this, ticket](const std::stop_token&) {
                printer_.submit([this, ticket](const std::stop_token&) {
                    payments_.submit([this, ticket](const std::stop_token&) {
                        enquiries_.submit([this, ticket](const std::stop_token&) { answers_.post(WipeAnswer{ticket}); });
                    });
                });
            });
        });
    });
}

void DeviceJobs::cancel() {
    scanner_.cancel();
    pages_.cancel();
    payments_.cancel();
    printer_.cancel();
    enquiries_.cancel();
    if (parts_.stop_self_test) parts_.stop_self_test();
}

void DeviceJobs::check_health() {
    dossiers_.submit([this](const std::stop_token&) {
        answers_.post(HealthAnswer{parts_.examine(parts_.database)});
        send_rating();
    });
}

void DeviceJobs::note(JournalEvent event, std::string subject) {
    dossiers_.submit([this, event, subject = std::move(subject)](const std::stop_token&) {
        if (const auto written = write_journal(parts_.database, parts_.clock.now(), event, subject); !written) {
            platform::log(platform::Level::error, "journal", "{} {}: {}", name_of(event), subject, written.error().detail);
        }
    });
}

}  // namespace kiosk::visit
