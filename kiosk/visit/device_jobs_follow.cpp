// The jobs of the journeys "look a dossier up" and "other errands".
#include <fmt/ranges.h>

#include "drivers/barcode/decode.h"
#include "kiosk/dossier/reference.h"
#include "kiosk/queue_numbers.h"
#include "kiosk/ratings.h"
#include "kiosk/visit/device_jobs.h"
#include "platform/crypto/random.h"
#include "platform/log.h"

namespace kiosk::visit {

using drivers::scanner::Raster;
using platform::Level;

namespace {

// Reads the slip among all codes on the glass.
SlipAnswer slip_on(const Raster& page, Ticket ticket) {
    SlipAnswer answer{.ticket = ticket, .failure = SlipFailure::no_qr};
    for (const auto& text : drivers::barcode::read_qr(drivers::scanner::grey_of(page))) {
        answer.failure = SlipFailure::not_a_slip;
        auto tracking = dossier::parse_tracking_url(text.view());
        if (!tracking) continue;
        answer.failure = SlipFailure::none;
        answer.question = portal::Ticket{std::move(tracking->reference), std::move(tracking->key)};
        return answer;
    }
    return answer;
}

}  // namespace

void DeviceJobs::read_slip(Ticket ticket) {
    scanner_.submit([this, ticket](const std::stop_token& stop) {
        using namespace drivers::scanner;
        auto raster = parts_.scanner.scan({Source::platen, ColourMode::grey, parts_.dpi}, progress_to(ticket), stop);
        if (!raster) {
            platform::log(Level::warning, "scanner", "{}: {}", drivers::name_of(raster.error().trouble), raster.error().detail);
            answers_.post(SlipAnswer{.ticket = ticket, .failure = SlipFailure::device, .trouble = raster.error().trouble, .question = {}});
            return;
        }
        pages_.submit([this, ticket, page = std::make_shared<const Raster>(std::move(*raster))](const std::stop_token&) {
            answers_.post(slip_on(*page, ticket));
        });
    });
}

void DeviceJobs::look_up(Ticket ticket, const portal::Question& question) {
    enquiries_.submit([this, ticket, question](const std::stop_token& stop) {
        answers_.post(StandingAnswer{ticket, parts_.enquiries.look_up(question, stop)});
    });
}

void DeviceJobs::tell(Ticket ticket, const std::string& key, const std::string& dossier_id, const Message& message) {
    enquiries_.submit([this, ticket, key, dossier_id, message](const std::stop_token& stop) {
        const auto* wish = std::get_if<portal::CallBack>(&message);
        answers_.post(ToldAnswer{ticket, wish != nullptr
                                             ? parts_.enquiries.call_back(key, dossier_id, *wish, stop)
                                             : parts_.enquiries.complain(key, dossier_id, std::get<portal::Complaint>(message), stop)});
    });
}

void DeviceJobs::take_number(Ticket ticket, receipt::Counter counter) {
    dossiers_.submit([this, ticket, counter](const std::stop_token&) {
        auto number = take_queue_number(parts_.database, platform::date_of(parts_.clock.now()), receipt::name_of(counter));
        if (!number) platform::log(Level::error, "queue", "no number: {}", number.error().detail);
        answers_.post(NumberAnswer{ticket, std::move(number)});
    });
}

void DeviceJobs::rate(const Liking& liking) {
    dossiers_.submit([this, liking](const std::stop_token&) {
        constexpr std::uint32_t least = 10, spread = 50;  // minutes: long enough that others were here too
        const auto now = parts_.clock.now();
        const KeptRating kept{dossier::make_tracking_key(),
                              {.stars = liking.stars,
                               .reasons = {liking.reasons.begin(), liking.reasons.end()},
                               .kiosk = parts_.kiosk_id,
                               .day = platform::date_of(now)}};
        const auto due = now + std::chrono::minutes(least + platform::crypto::random_below(spread));
        const auto subject = fmt::format("{} {}", liking.stars, fmt::join(liking.reasons, ","));
        const auto stored = parts_.database.transaction([&]() -> platform::Status {
            TRY_DO(keep_rating(parts_.database, kept, due));
            return write_journal(parts_.database, now, JournalEvent::rated, subject);
        });
        if (!stored) platform::log(Level::warning, "rating", "not kept: {}", stored.error().detail);
    });
}

// One that is due, if nothing else is asked. Runs on the dossier worker; the portal is asked on its own.
void DeviceJobs::send_rating() {
    const auto due = due_rating(parts_.database, parts_.clock.now());
    if (!due || !*due) return;
    enquiries_.submit_spare([this, kept = **due](const std::stop_token& stop) {
        const auto reply = parts_.enquiries.rate(kept.key, kept.rating, stop);
        if (std::holds_alternative<portal::Later>(reply)) return;  // refused ones will not become welcome
        dossiers_.submit([this, key = kept.key](const std::stop_token&) {
            if (const auto gone = drop_rating(parts_.database, key); !gone)
                platform::log(Level::warning, "rating", "not dropped: {}", gone.error().detail);
        });
    });
}

}  // namespace kiosk::visit
