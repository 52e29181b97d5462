#include "kiosk/main/appliance.h"

#include <filesystem>

#include "drivers/devices.h"
#include "kiosk/care/catalogue_update.h"
#include "kiosk/care/outcome_update.h"
#include "kiosk/main/caretaker.h"
#include "kiosk/main/inspector.h"
#include "kiosk/main/library.h"
#include "kiosk/main/versions.h"
#include "kiosk/portal/http_calls.h"
#include "kiosk/portal/http_enquiries.h"
#include "kiosk/portal/http_offers.h"
#include "kiosk/portal/http_payments.h"
#include "kiosk/portal/http_portal.h"
#include "kiosk/portal/http_tallies.h"
#include "kiosk/portal/measure.h"
#include "kiosk/queue_numbers.h"
#include "kiosk/ratings.h"
#include "platform/addresses.h"
#include "platform/file_lock.h"
#include "platform/files.h"
#include "platform/log.h"

namespace kiosk {

using platform::Result;
using platform::Status;
using std::chrono::seconds;

Result<platform::Typeface> open_typeface(const Site& site) {
    const std::string folder = site.paths.fonts + "/";
    return platform::Typeface::open(
        {folder + "Inter-Regular.otf", folder + "Inter-SemiBold.otf", folder + "Inter-Bold.otf", site.paths.icons});
}

visit::Place place_of(const Site& site) {
    return {{site.kiosk.agency_vi, site.kiosk.agency_en},
            {site.kiosk.branch_name_vi, site.kiosk.branch_name_en},
            site.kiosk.hotline,
            site.portal.national};
}

std::string running_lock(const Site& site) { return site.paths.state + "/running.lock"; }

namespace {

constexpr std::chrono::minutes clock_save_interval{10};
constexpr std::chrono::hours catalogue_interval{1};

}  // namespace

// In the order in which they are made; they end in the opposite one. The courier ends first, the answers' inbox last.
struct Appliance::Parts {
    Site site;
    std::optional<platform::FileLock> running;  // none: another kiosk has this state, and says so
    std::function<void()> wake;                 // from any thread
    visit::AnswerInbox answers;
    std::unique_ptr<platform::SystemClock> machine_clock;
    std::unique_ptr<platform::Clock> brought_clock;
    const platform::Clock* clock = nullptr;  // one of the two
    Dictionary words;
    std::unique_ptr<Caretaker> caretaker;
    std::unique_ptr<Library> library;
    procedures::Places places;
    platform::Typeface screen_typeface;
    std::unique_ptr<drivers::scanner::Scanner> scanner;
    std::unique_ptr<drivers::printer::Printer> printer;
    std::unique_ptr<drivers::card::CardReader> card_reader;
    platform::Worker card_worker{"card"};
    std::unique_ptr<drivers::cabinet::Cabinet> cabinet;
    std::optional<platform::sound::Speaker> speaker;
    platform::sound::Wave chime;
    std::unique_ptr<platform::Database> database;
    std::unique_ptr<dossier::Outbox> outbox;
    std::unique_ptr<staff::Roster> roster;
    std::unique_ptr<care::Statistics> statistics;  // null: they cannot be kept, and nothing else is the worse for it
    std::unique_ptr<dossier::Sealer> sealer;
    std::unique_ptr<portal::Portal> portal;
    std::unique_ptr<portal::Payments> payments;
    std::unique_ptr<portal::Calls> calls;
    std::unique_ptr<portal::Line> measured_line;  // used by the worker for questions
    std::unique_ptr<portal::Offers> offers;
    std::unique_ptr<care::CatalogueUpdate> catalogue_update;
    std::unique_ptr<portal::Tallies> tallies;
    std::unique_ptr<care::OutcomeUpdate> outcome_update;
    platform::SteadyTime catalogue_due;  // from the machine's start on: at once
    std::unique_ptr<portal::Supplements> supplements;
    std::unique_ptr<portal::Enquiries> enquiries;
    care::ScreenWatch screen{[this](const care::Finding& finding) { caretaker->record().found(finding); }};
    std::unique_ptr<visit::DeviceJobs> jobs;
    std::unique_ptr<Inspector> inspector;
    std::unique_ptr<dossier::Courier> courier;
    std::unique_ptr<visit::Usher> usher;
    platform::SteadyTime clock_saved;

    Parts(const Site& from, std::function<void()> wake_up, Dictionary dictionary, procedures::Catalogue procedures,
          procedures::Places country, platform::Typeface typeface)
        : site(from),
          wake(wake_up),
          answers(std::move(wake_up)),
          words(std::move(dictionary)),
          library(std::make_unique<Library>(std::move(procedures), site)),
          places(std::move(country)),
          screen_typeface(std::move(typeface)) {}

    std::string clock_file() const { return site.paths.state + "/clock"; }
    std::string state_file() const { return site.paths.state + "/state.db"; }

    Status open_state(const BroughtAlong& brought);
    void open_statistics();
    Status open_portal(const BroughtAlong& brought);
    Status open_catalogue_update(const portal::LineOptions& line, const platform::crypto::Credential& kiosk);
    void renew_catalogue();
    void open_devices(BroughtAlong& brought);
    void open_sound();
    care::LineReading measure_line(const std::stop_token& stop);
    Status start_visit();
    Caretaker::Devices devices();
    Inspector::Parts inspected();
    std::function<void(const care::Finding&)> ears();
};

Status Appliance::Parts::open_state(const BroughtAlong& brought) {
    std::error_code made;
    std::filesystem::create_directories(site.paths.state, made);
    if (auto lock = platform::FileLock::take(running_lock(site)))
        running.emplace(std::move(*lock));
    else
        platform::log(platform::Level::warning, "kiosk", "another one runs, or is tested, in {}: {}", site.paths.state,
                      lock.error().detail);
    machine_clock = std::make_unique<platform::SystemClock>(platform::clock_floor(clock_file()));
    if (brought.before_clock) brought_clock = brought.before_clock(*machine_clock);
    clock = brought_clock ? brought_clock.get() : machine_clock.get();
    TRY(auto opened, platform::Database::open(state_file()));
    database = std::make_unique<platform::Database>(std::move(opened));
    TRY_DO(make_journal_table(*database));
    const auto note = [this](JournalEvent event, std::string subject) { jobs->note(event, std::move(subject)); };
    caretaker = std::make_unique<Caretaker>(Caretaker::Parts{site, *clock, *machine_clock, words, answers, wake, note});
    TRY_DO(caretaker->remember(*database));
    TRY_DO(make_queue_table(*database));
    TRY_DO(make_rating_table(*database));
    TRY(auto box, dossier::Outbox::open(*database, *clock));
    outbox = std::make_unique<dossier::Outbox>(std::move(box));
    TRY(auto staff, staff::Roster::open(*database, *clock));
    roster = std::make_unique<staff::Roster>(std::move(staff));
    open_statistics();
    TRY_DO(
        write_journal(*database, clock->now(), machine_clock->is_dead() ? JournalEvent::clock_dead : JournalEvent::started, TRAM_VERSION));
    return {};
}

void Appliance::Parts::open_statistics() {
    auto opened = care::Statistics::open({care::statistics_file(site.paths.state), site.care.statistics_days}, *clock);
    if (opened)
        statistics = std::make_unique<care::Statistics>(std::move(*opened));
    else
        platform::log(platform::Level::error, "statistics", "nothing is counted: {}", opened.error().detail);
}

Status Appliance::Parts::open_portal(const BroughtAlong& brought) {
    TRY(auto kiosk, platform::crypto::Credential::load(site.keys.certificate, site.keys.key));
    TRY(auto receiver, platform::crypto::Certificate::load(site.portal.seal_certificate));
    sealer = std::make_unique<dossier::Sealer>(kiosk, receiver);
    // A wrong certificate must show now and not after a citizen's work.
    TRY_DO(sealer->seal({"trial", "trial", {1}}).map([](const dossier::Sealed&) {}));
    TRY(auto authority, platform::crypto::Certificate::load(site.portal.ca_file));
    portal::HttpPortal::Options options;
    options.api_base = site.portal.api_base;
    options.ca_file = site.portal.ca_file;
    options.patience = seconds(site.portal.patience_s);
    portal = std::make_unique<portal::HttpPortal>(options, kiosk);
    payments = std::make_unique<portal::HttpPayments>(options, kiosk);
    calls = std::make_unique<portal::HttpCalls>(options, kiosk);
    tallies = std::make_unique<portal::HttpTallies>(options, kiosk);
    measured_line = std::make_unique<portal::Line>(options, kiosk);
    TRY_DO(open_catalogue_update(options, kiosk));
    supplements = std::make_unique<portal::HttpPortal>(options, kiosk);
    enquiries = std::make_unique<portal::HttpEnquiries>(options, kiosk);
    caretaker->introduce({kiosk.certificate(), receiver, std::move(authority)}, options, kiosk);
    if (brought.before_portal) portal = brought.before_portal(std::move(portal));
    return {};
}

Status Appliance::Parts::open_catalogue_update(const portal::LineOptions& line, const platform::crypto::Credential& kiosk) {
    if (site.portal.catalogue_certificate.empty()) return {};
    TRY(auto signer, platform::crypto::Certificate::load(site.portal.catalogue_certificate));
    offers = std::make_unique<portal::HttpOffers>(line, kiosk);
    catalogue_update = std::make_unique<care::CatalogueUpdate>(
        care::CatalogueUpdate::Parts{*offers, site.paths.state, site.paths.assets + "/procedures", site.portal.ca_file, std::move(signer)},
        wake);
    library = std::make_unique<Library>(catalogue_update->begin(), site);
    return {};
}

// Asks for newer procedures now and then, and takes them while nobody is served.
void Appliance::Parts::renew_catalogue() {
    if (!catalogue_update) return;
    if (usher->is_free()) {
        if (auto newer = catalogue_update->take()) {
            auto next = std::make_unique<Library>(std::move(*newer), site);
            if (usher->use(next->directory)) library.swap(next);
        }
    }
    if (clock->steady() < catalogue_due) return;
    catalogue_due = clock->steady() + catalogue_interval;
    catalogue_update->fetch();
}

void Appliance::Parts::open_devices(BroughtAlong& brought) {
    scanner = drivers::open_scanner(
        {site.scanner.kind, site.scanner.device, site.scanner.config_dir, site.scanner.options, seconds(site.scanner.patience_s)});
    printer = brought.printer ? std::move(brought.printer) : drivers::open_printer({site.printer.kind, site.printer.device});
    card_reader = drivers::open_card_reader({site.card.kind, site.card.device});
    cabinet = drivers::open_cabinet({site.cabinet.kind, site.cabinet.device});
    open_sound();
}

// Without its chime a call still has its lamp.
void Appliance::Parts::open_sound() {
    if (site.sound.device.empty() || site.sound.device == "none") return;
    auto loaded = platform::sound::load_wave(sound_file(site, "chime"));
    if (!loaded) return platform::log(platform::Level::error, "sound", "no chime: {}", loaded.error().detail);
    chime = std::move(*loaded);
    speaker.emplace(site.sound.device, site.sound.volume);
}

Caretaker::Devices Appliance::Parts::devices() {
    const auto place_of = [](const std::string& kind, auto& device, platform::Worker& worker) {
        return care::Diagnosis::Place{kind == "none" ? nullptr : device.get(), &worker};
    };
    return {.scanner = place_of(site.scanner.kind, scanner, jobs->scanner_worker()),
            .printer = place_of(site.printer.kind, printer, jobs->printer_worker()),
            .card_reader = place_of(site.card.kind, card_reader, card_worker)};
}

Inspector::Parts Appliance::Parts::inspected() {
    visit::CallJobs& call = jobs->call();
    Inspector::Parts out{.site = site,
                         .words = words,
                         .clock = *machine_clock,
                         .devices = devices(),
                         .speaker = speaker ? &*speaker : nullptr,
                         .sound_worker = call.sound_worker(),
                         .chime = chime,
                         .cabinet = {},
                         .screen = screen};
    if (site.cabinet.kind != "none")
        out.cabinet = care::WatchedCabinet{[&call](auto lamp) { call.light(lamp); }, [&call] { return call.seen(); }};
    return out;
}

// How lamp and chime are. What the settings do not name is not missed.
std::function<void(const care::Finding&)> Appliance::Parts::ears() {
    const bool has_cabinet = site.cabinet.kind != "none";
    if (!has_cabinet) caretaker->record().absent(care::Part::cabinet);
    if (!speaker) caretaker->record().absent(care::Part::sound);
    return [this, has_cabinet](const care::Finding& finding) {
        if (has_cabinet || finding.part != care::Part::cabinet) caretaker->record().found(finding);
    };
}

care::LineReading Appliance::Parts::measure_line(const std::stop_token& stop) {
    const auto measured = portal::measure(*measured_line, *clock, stop);
    return {platform::own_addresses(), measured.reached, measured.latency, measured.clock_ahead};
}

Status Appliance::Parts::start_visit() {
    TRY(auto slip_typeface, open_typeface(site));
    jobs = std::make_unique<visit::DeviceJobs>(
        visit::DeviceJobs::Parts{.scanner = *scanner,
                                 .printer = *printer,
                                 .slip_typeface = std::move(slip_typeface),
                                 .sealer = *sealer,
                                 .database = *database,
                                 .outbox = *outbox,
                                 .examine = [this](platform::Database& on_worker) { return caretaker->examine(on_worker); },
                                 .roster = *roster,
                                 .payments = *payments,
                                 .enquiries = *enquiries,
                                 .statistics = statistics.get(),
                                 .call = {*cabinet, speaker ? &*speaker : nullptr, chime, *calls, ears()},
                                 .words = words,
                                 .clock = *clock,
                                 .dpi = site.scanner.dpi,
                                 .kiosk_id = site.kiosk.id,
                                 .card_reader = site.card.kind == "none" ? nullptr : card_reader.get(),
                                 .card_worker = &card_worker,
                                 .measure_line = [this](const std::stop_token& stop) { return measure_line(stop); },
                                 .read_versions = [this] { return read_versions(site); },
                                 .run_self_test = [this](Language language, auto tell) { inspector->begin(language, std::move(tell)); },
                                 .stop_self_test = [this] { inspector->stop(); },
                                 .settings_file = site.file,
                                 .branch = site.kiosk.branch_name_vi,
                                 .version = TRAM_VERSION,
                                 .scanner_allowed = 3 * seconds(site.scanner.patience_s) + seconds(30)},
        answers);
    inspector = std::make_unique<Inspector>(inspected());
    courier =
        std::make_unique<dossier::Courier>(state_file(), *portal, *supplements, *clock, dossier::Backoff{},
                                           [this](const dossier::OutboxRow& row, const auto& payment) { jobs->reported(row, payment); });
    jobs->introduce(courier.get());
    jobs->begin();
    outcome_update =
        std::make_unique<care::OutcomeUpdate>(*tallies, *clock, [this](auto months) { jobs->count_outcomes(std::move(months)); });
    usher = std::make_unique<visit::Usher>(usher_site(site, words), library->directory, words, *clock, *jobs, &places);
    clock_saved = clock->steady();
    return {};
}

Appliance::Appliance(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Appliance::~Appliance() {
    parts_->inspector.reset();  // tries things on the workers of others
    parts_->caretaker->end();   // has things looked at on the workers of others
    parts_->jobs->introduce(nullptr);
    parts_->courier.reset();  // reports to the jobs: ends before them
    parts_->outcome_update.reset();
}

Result<std::unique_ptr<Appliance>> Appliance::open(const Site& site, std::function<void()> wake, BroughtAlong brought) {
    TRY(auto words, Dictionary::load(site.paths.assets + "/words"));
    TRY(auto catalogue, open_catalogue(site));
    TRY(auto places, procedures::Places::load(places_file(site)));
    TRY(auto typeface, open_typeface(site));
    auto parts =
        std::make_unique<Parts>(site, std::move(wake), std::move(words), std::move(catalogue), std::move(places), std::move(typeface));
    TRY_DO(parts->open_state(brought));
    TRY_DO(parts->open_portal(brought));
    parts->open_devices(brought);
    TRY_DO(parts->start_visit());
    return std::unique_ptr<Appliance>(new Appliance(std::move(parts)));
}

visit::Usher& Appliance::usher() { return *parts_->usher; }

const Dictionary& Appliance::words() const { return parts_->words; }

platform::Typeface& Appliance::typeface() { return parts_->screen_typeface; }

const platform::Clock& Appliance::clock() const { return *parts_->clock; }

void Appliance::diagnose(const std::string& screen) {
    parts_->screen.introduce(screen);
    parts_->caretaker->begin(screen, parts_->devices());
}

care::ScreenWatch& Appliance::screen() { return parts_->screen; }

std::vector<const platform::Pulse*> Appliance::pulses() const {
    auto out = parts_->jobs->pulses();
    out.push_back(&parts_->card_worker.pulse());
    out.push_back(&parts_->caretaker->pulse());
    out.push_back(&parts_->inspector->pulse());
    out.push_back(&parts_->courier->pulse());
    out.push_back(&parts_->outcome_update->pulse());
    if (parts_->catalogue_update) out.push_back(&parts_->catalogue_update->pulse());
    return out;
}

bool Appliance::wants_restart() const { return parts_->caretaker->wants_restart() && parts_->usher->is_free(); }

std::optional<visit::Ending> Appliance::ending() const { return parts_->usher->ending(); }

bool Appliance::attend() {
    bool changed = false;
    while (auto answer = parts_->answers.take()) {
        parts_->usher->take(std::move(*answer));
        changed = true;
    }
    parts_->renew_catalogue();
    parts_->outcome_update->attend();
    const auto due = parts_->usher->next_tick();
    if (parts_->clock->steady() >= due) {
        parts_->usher->tick();
        changed = true;
    }
    if (parts_->clock->steady() - parts_->clock_saved > clock_save_interval && !parts_->machine_clock->is_dead()) {
        parts_->clock_saved = parts_->clock->steady();
        if (const auto saved = platform::save_clock(parts_->clock_file(), parts_->machine_clock->now()); !saved) {
            platform::log(platform::Level::warning, "clock", "not saved: {}", saved.error().detail);
        }
    }
    return changed;
}

}  // namespace kiosk
