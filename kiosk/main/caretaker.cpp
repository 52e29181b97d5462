#include "kiosk/main/caretaker.h"

#include <fmt/format.h>

#include "kiosk/care/test_slip.h"
#include "kiosk/main/appliance.h"
#include "kiosk/main/window_of.h"
#include "kiosk/portal/presence.h"
#include "platform/files.h"
#include "platform/log.h"

namespace kiosk {
namespace {

constexpr std::chrono::seconds presence_patience{8};

}  // namespace

std::string health_file(const Site& site) { return site.paths.state + "/health.json"; }

Caretaker::Caretaker(Parts parts)
    : parts_(std::move(parts)),
      record_(parts_.clock, [this](const care::Health& health, const care::Change& change) { changed(health, change); }) {}

Caretaker::~Caretaker() { end(); }

void Caretaker::introduce(Certificates certificates, const portal::LineOptions& line, const platform::crypto::Credential& kiosk) {
    certificates_ = std::move(certificates);
    auto quick = line;
    quick.patience = presence_patience;
    line_.emplace(quick, kiosk);
}

void Caretaker::begin(const std::string& screen, Devices devices) {
    if (diagnosis_) return;
    devices_ = devices;
    diagnosis_ = std::make_unique<care::Diagnosis>(
        care::Diagnosis::Parts{.screen = screen,
                               .scanner = devices.scanner,
                               .printer = devices.printer,
                               .card_reader = devices.card_reader,
                               .look_at_portal = [this](const std::stop_token& stop) { return look_at_portal(stop); },
                               .portal_worker = line_ ? &worker_ : nullptr,
                               .test_slip = test_slip(),
                               .program_restarted = restarted_},
        ears());
    hot_plug_ = std::make_unique<platform::HotPlug>([this] { diagnosis_->hurry(); });
    watch_inputs();
}

void Caretaker::watch_inputs() {
    const auto open = []() -> std::unique_ptr<platform::input::DeviceList> {
        auto list = platform::input::open_device_list();
        if (!list) platform::log(platform::Level::notice, "inputs", "{}", list.error().detail);
        return list ? std::move(*list) : nullptr;
    };
    inputs_ = std::make_unique<care::InputWatch>(
        care::InputWatch::Parts{.wanted = inputs_of(parts_.site),
                                .found = [this](const care::Finding& finding) { record_.found(finding); },
                                .absent = [this](care::Part part) { record_.absent(part); },
                                .open_list = open});
}

care::Diagnosis::Ears Caretaker::ears() {
    return {.found = [this](const care::Finding& finding) { record_.found(finding); },
            .absent = [this](care::Part part) { record_.absent(part); },
            .tried = [this](const care::Diagnosis::Tried& what) { tried(what); },
            .tell = parts_.site.diagnostics.at_start ? &care::Diagnosis::tell_log : nullptr,
            .restart =
                [this] {
                    restart_wanted_ = true;
                    parts_.wake();
                }};
}

// A look that is under way on somebody else's worker still tells us: it must be over before that worker is.
void Caretaker::end() {
    hot_plug_.reset();
    inputs_.reset();
    diagnosis_.reset();
    if (!devices_) return;
    for (platform::Worker* worker : {devices_->scanner.worker, devices_->printer.worker, devices_->card_reader.worker}) {
        worker->cancel();
        worker->drain();
    }
    worker_.cancel();
    worker_.drain();
    devices_.reset();
}

care::Health Caretaker::examine(platform::Database& on_worker) {
    const auto meminfo = platform::read_text("/proc/meminfo");
    const care::Measured measured{.free_bytes = platform::free_space(parts_.site.paths.state),
                                  .least_free_mb = parts_.site.care.least_free_mb,
                                  .database_writes = care::can_write(on_worker, parts_.clock.now()),
                                  .clock_is_dead = parts_.machine_clock.is_dead(),
                                  .free_memory_mb = meminfo ? care::free_memory_mb(*meminfo) : std::nullopt,
                                  .degrees = care::hottest_degrees("/sys/class/thermal")};
    for (const auto& finding : care::judge(measured)) record_.found(finding);
    record_.found({.part = care::Part::settings});  // else it would not have begun
    // A dead clock says nothing about days; then it is the clock that is told.
    if (certificates_ && !measured.clock_is_dead) {
        record_.found(care::judge_certificate(care::Part::own_certificate, certificates_->own, parts_.clock.now()));
        record_.found(care::judge_certificate(care::Part::seal_certificate, certificates_->seal, parts_.clock.now()));
        record_.found(care::judge_certificate(care::Part::portal_certificate, certificates_->portal, parts_.clock.now()));
    }
    return record_.health();
}

// When the program started anew for a device's sake: that must not happen again and again.
platform::Status Caretaker::remember(platform::Database& state) {
    using std::chrono::milliseconds;
    const auto now = parts_.clock.now().time_since_epoch().count();
    const auto hour = milliseconds(std::chrono::hours(1)).count();
    return state.run("SELECT max(at) FROM journal WHERE event = 'health_tried' AND subject LIKE '% restart %' AND at BETWEEN ?1 AND ?2",
                     {now - hour, now}, [&](const platform::Row& row) {
                         if (const auto at = row.integer(0); at > 0) restarted_ = parts_.clock.steady() - milliseconds(now - at);
                     });
}

void Caretaker::changed(const care::Health& health, const care::Change& change) {
    const care::State& now = health.of(change.part);
    parts_.answers.post(visit::HealthAnswer{health});
    if (now.is_ill()) {
        platform::log(platform::Level::warning, "health", "{}: {}: {}", name_of(change.part), name_of(now.ailment), now.detail);
        parts_.note(JournalEvent::health_ill, fmt::format("{} {}", name_of(change.part), name_of(now.ailment)));
    } else if (change.was == care::State::Kind::ill) {
        platform::log(platform::Level::notice, "health", "{}: well again", name_of(change.part));
        parts_.note(JournalEvent::health_well, name_of(change.part));
    }
    if (!owes_file_.exchange(true)) worker_.submit([this](const std::stop_token&) { write_file(); });
}

void Caretaker::write_file() {
    owes_file_ = false;
    if (const auto kept = platform::write_file(health_file(parts_.site), to_json(record_.health()) + "\n"); !kept)
        platform::log(platform::Level::warning, "health", "not kept: {}", kept.error().detail);
}

void Caretaker::tried(const care::Diagnosis::Tried& tried) const {
    const auto subject = fmt::format("{} {} {} {}", name_of(tried.part), name_of(tried.means), name_of(tried.ailment), tried.outcome);
    platform::log(platform::Level::notice, "health", "tried: {}", subject);
    parts_.note(JournalEvent::health_tried, subject);
}

std::optional<care::Finding> Caretaker::look_at_portal(const std::stop_token& stop) {
    using Kind = portal::Presence::Kind;
    const auto presence = portal::ask_presence(*line_, stop);
    if (!presence) return std::nullopt;
    care::Finding out{.part = care::Part::portal, .detail = presence->detail};
    if (presence->kind == Kind::away) out.ailment = care::Ailment::offline;
    if (presence->kind == Kind::refused) out.ailment = care::Ailment::denied;
    if (presence->kind == Kind::strange) out.ailment = care::Ailment::bad_data;
    return out;
}

std::optional<platform::Bitmap> Caretaker::test_slip() const {
    if (!parts_.site.diagnostics.at_start) return std::nullopt;
    auto letters = open_typeface(parts_.site);
    if (!letters) {
        care::Diagnosis::tell_log("no letters for a test slip: " + letters.error().detail);
        return std::nullopt;
    }
    return drivers::printer::lay_out(
        care::compose_test_slip({parts_.site.kiosk.id, parts_.site.kiosk.branch_name_vi, TRAM_VERSION}, parts_.words), *letters);
}

}  // namespace kiosk
