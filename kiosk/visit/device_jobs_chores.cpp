// What a technician has done from the maintenance menu: each on the worker of its device.
#include "drivers/barcode/decode.h"
#include "drivers/card/cccd.h"
#include "kiosk/care/test_slip.h"
#include "kiosk/visit/device_jobs.h"
#include "platform/log.h"

namespace kiosk::visit {

using platform::Level;

namespace {

constexpr std::size_t most_journal_lines = 60;

care::OutboxReading counts_of(const std::vector<dossier::OutboxRow>& rows) {
    care::OutboxReading out;
    for (const auto& row : rows) {
        using dossier::OutboxState;
        auto& kind = row.state == OutboxState::accepted ? out.accepted : row.state == OutboxState::refused ? out.refused : out.waiting;
        ++kind.number;
        if (!kind.oldest || row.stored_at < *kind.oldest) kind.oldest = row.stored_at;
    }
    return out;
}

bool waits(const dossier::OutboxRow& row) {
    return row.state == dossier::OutboxState::sealed || row.state == dossier::OutboxState::sending;
}

// A card of anybody: what its code says is forgotten at once.
bool has_card(const drivers::scanner::Raster& page, const platform::Date& today) {
    for (const auto& text : drivers::barcode::read_qr(drivers::scanner::grey_of(page)))
        if (drivers::card::parse_card_qr(text.view(), today)) return true;
    return false;
}

}  // namespace

struct DeviceJobs::Chores {
    DeviceJobs& jobs;
    std::uint64_t number;

    void tell(care::Found found) const { jobs.answers_.post(ChoreLetter{number, std::move(found)}); }

    void operator()(const care::PrintTestPage&) const {
        jobs.printer_.submit([self = *this](const std::stop_token& stop) {
            auto& parts = self.jobs.parts_;
            const auto slip = care::compose_test_slip({parts.kiosk_id, parts.branch, parts.version}, parts.words);
            self.tell(care::TestPage{parts.printer.print(drivers::printer::lay_out(slip, parts.slip_typeface), stop)});
        });
    }
    void operator()(const care::ScanWhiteSheet&) const {
        scan([self = *this](drivers::Result<drivers::scanner::Raster> raster) {
            self.tell(care::SheetSeen{raster.map([](const auto& page) { return care::look_at_white_sheet(page); })});
        });
    }
    void operator()(const care::ReadCardOnGlass&) const {
        scan([self = *this](drivers::Result<drivers::scanner::Raster> raster) {
            const auto today = platform::date_of(self.jobs.parts_.clock.now());
            self.tell(care::GlassCard{raster.map([&](const auto& page) { return has_card(page, today); })});
        });
    }
    void operator()(const care::LookAtCard&) const {
        auto& parts = jobs.parts_;
        if (parts.card_reader == nullptr || parts.card_worker == nullptr)
            return tell(care::CardSeen{drivers::trouble(drivers::Trouble::missing, "no card reader")});
        parts.card_worker->submit(
            [self = *this](const std::stop_token& stop) { self.tell(care::CardSeen{self.jobs.parts_.card_reader->look(stop)}); });
    }
    void operator()(const care::PlayChime&) const {
        jobs.call_.try_chime([self = *this](platform::Status played) { self.tell(care::Chimed{std::move(played)}); });
    }
    void operator()(const care::MeasureLine&) const {
        jobs.enquiries_.submit([self = *this](const std::stop_token& stop) {
            const auto& measure = self.jobs.parts_.measure_line;
            self.tell(measure ? measure(stop) : care::LineReading{});
        });
    }
    void operator()(const care::CountOutbox&) const {
        jobs.dossiers_.submit([self = *this](const std::stop_token&) { self.tell(self.outbox()); });
    }
    void operator()(const care::RetryOutbox&) const {
        jobs.dossiers_.submit([self = *this](const std::stop_token&) {
            auto reading = self.outbox();
            reading.hurried = self.hurry();
            self.tell(reading);
        });
    }
    void operator()(const care::ReadJournal& chore) const {
        jobs.dossiers_.submit([self = *this, chore](const std::stop_token&) {
            self.tell(care::JournalPage{chore, read_journal(self.jobs.parts_.database, chore.kind, chore.day, most_journal_lines)});
        });
    }
    void operator()(const care::ReadSettings&) const {
        settings([](SettingsHistory&) { return platform::Status(); }, false);
    }
    void operator()(const care::ChangeSetting& chore) const {
        settings([chore](SettingsHistory& all) { return all.change(chore.key, chore.value); }, true);
    }
    void operator()(const care::UndoSetting&) const {
        settings([](SettingsHistory& all) { return all.undo(); }, true);
    }
    void operator()(const care::ReadVersions&) const {
        jobs.dossiers_.submit([self = *this](const std::stop_token&) {
            const auto& read = self.jobs.parts_.read_versions;
            self.tell(read ? read() : care::Versions{});
        });
    }
    void operator()(const care::RunSelfTest& chore) const {
        const auto& run = jobs.parts_.run_self_test;
        if (!run) return tell(care::SelfTestReading{.lines = {}, .is_over = true, .was_stopped = true, .report = {}});
        run(chore.language, [self = *this](care::SelfTestReading reading) { self.tell(std::move(reading)); });
    }

private:
    // Looks at the picture on the pages' worker.
    void scan(std::function<void(drivers::Result<drivers::scanner::Raster>)> look) const {
        jobs.scanner_.submit([self = *this, look = std::move(look)](const std::stop_token& stop) {
            using namespace drivers::scanner;
            auto raster =
                self.jobs.parts_.scanner.scan({Source::platen, ColourMode::grey, self.jobs.parts_.dpi}, self.jobs.progress_to(0), stop);
            auto kept = std::make_shared<drivers::Result<Raster>>(std::move(raster));
            self.jobs.pages_.submit([look, kept](const std::stop_token&) { look(std::move(*kept)); });
        });
    }
    care::OutboxReading outbox() const {
        const auto rows = jobs.parts_.outbox.rows();
        if (!rows) platform::log(Level::warning, "outbox", "not counted: {}", rows.error().detail);
        return rows ? counts_of(*rows) : care::OutboxReading{};
    }
    bool hurry() const {
        const auto rows = jobs.parts_.outbox.rows();
        if (!rows) return false;
        for (const auto& row : *rows)
            if (waits(row) && !jobs.parts_.outbox.hurry(row.id)) return false;
        const std::lock_guard hold(jobs.waiting_mutex_);
        if (jobs.courier_ != nullptr) jobs.courier_->look();
        return true;
    }
    void settings(std::function<platform::Status(SettingsHistory&)> act, bool changes) const {
        jobs.dossiers_.submit([self = *this, act = std::move(act), changes](const std::stop_token&) {
            SettingsHistory history(self.jobs.parts_.settings_file);
            care::SettingsReading reading{.done = act(history)};
            auto read = history.read();
            if (read) reading.settings = std::move(*read);
            if (!read && reading.done) reading.done = tl::make_unexpected(read.error());
            reading.undoable = history.undoable();
            reading.changed = changes && reading.done.has_value();
            self.tell(std::move(reading));
        });
    }
};

void DeviceJobs::do_chore(std::uint64_t number, const care::Chore& chore) { std::visit(Chores{*this, number}, chore); }

}  // namespace kiosk::visit
