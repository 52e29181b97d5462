// The Usher's jobs on real workers: one thread for the scanner, one for pages, one for sealing and the database, one for the printer,
// one for questions to the portal. The courier has its own. A worker holds a citizen's data only while it works on a ticket.
#pragma once
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "drivers/printer/printer.h"
#include "drivers/scanner/scanner.h"
#include "kiosk/care/statistics.h"
#include "kiosk/dossier/courier.h"
#include "kiosk/dossier/seal.h"
#include "kiosk/staff/roster.h"
#include "kiosk/visit/call_jobs.h"
#include "kiosk/visit/jobs.h"
#include "platform/database.h"
#include "platform/typeface.h"
#include "platform/worker.h"

namespace kiosk::visit {

class DeviceJobs final : public Jobs {
public:
    struct Parts {
        drivers::scanner::Scanner& scanner;
        drivers::printer::Printer& printer;
        platform::Typeface slip_typeface;  // the printer worker's own
        const dossier::Sealer& sealer;
        platform::Database& database;                              // used by the dossier worker only
        dossier::Outbox& outbox;                                   // on that database
        std::function<care::Health(platform::Database&)> examine;  // looks at what can change by itself; on the dossier worker
        staff::Roster& roster;                                     // on that database
        portal::Payments& payments;                                // asked on a worker of its own
        portal::Enquiries& enquiries;                              // used by their worker only
        care::Statistics* statistics = nullptr;                    // used by the dossier worker only; null: nothing is counted
        CallJobs::Parts call;
        const Dictionary& words;
        const platform::Clock& clock;
        int dpi = 300;
        std::string kiosk_id{};
        // For the maintenance menu.
        drivers::card::CardReader* card_reader = nullptr;
        platform::Worker* card_worker = nullptr;
        std::function<care::LineReading(const std::stop_token&)> measure_line = {};  // on the worker for questions
        std::function<care::Versions()> read_versions = {};                          // on the dossier worker
        // Begins the whole self-test on workers of its own and returns at once; tell: from their threads.
        std::function<void(Language, std::function<void(care::SelfTestReading)> tell)> run_self_test = {};
        std::function<void()> stop_self_test = {};
        std::string settings_file{}, branch{}, version{};
        std::chrono::milliseconds scanner_allowed = std::chrono::minutes(3);  // without a line of a page: its own watchdog comes first
    };
    DeviceJobs(Parts parts, AnswerInbox& answers);

    void begin() { call_.begin(); }  // once: what is seen without being asked for
    // The courier is made after this object, since it reports to it, and ends before it: null then.
    void introduce(dossier::Courier* courier);
    void reported(const dossier::OutboxRow& row, const std::optional<portal::PaymentOrder>& payment);  // by the courier, on its thread
    // Where these devices belong, for what else has to do with them.
    platform::Worker& scanner_worker() { return scanner_; }
    platform::Worker& printer_worker() { return printer_; }
    CallJobs& call() { return call_; }
    std::vector<const platform::Pulse*> pulses() const;

    void count_outcomes(std::map<care::Month, care::Outcomes> months);  // any thread

    void read_card(Ticket ticket) override;
    void scan_page(Ticket ticket) override;
    void seal(Ticket ticket, dossier::Draft draft) override;
    void send(Ticket ticket, const std::string& dossier_id) override;
    void await_payment(Ticket ticket, const std::string& dossier_id) override;
    void print(Ticket ticket, const receipt::Sheet& sheet, Language language) override;
    void read_slip(Ticket ticket) override;
    void look_up(Ticket ticket, const portal::Question& question) override;
    void tell(Ticket ticket, const std::string& key, const std::string& dossier_id, const Message& message) override;
    void take_number(Ticket ticket, receipt::Counter counter) override;
    void check_pin(std::uint64_t number, int member, platform::Secret pin) override;
    void rate(const Liking& liking) override;
    void count_visit_began() override;
    void count_visit(care::VisitEnd visit) override;
    void count_staff_call(std::chrono::seconds waited) override;
    void read_figures(std::uint64_t number, const platform::Date& from, const platform::Date& to) override;
    void read_shift(std::uint64_t number, int member) override;
    void print_aside(std::uint64_t number, const receipt::Sheet& sheet, Language language) override;
    void do_chore(std::uint64_t number, const care::Chore& chore) override;
    void wipe(Ticket ticket) override;
    void cancel() override;
    void light(drivers::cabinet::Lamp lamp) override { call_.light(lamp); }
    void ring() override { call_.ring(); }
    void follow(const portal::CallRecord& call) override { call_.follow(call); }
    void check_health() override;
    void note(JournalEvent event, std::string subject) override;

private:
    struct Chores;  // one overload for each Chore

    std::function<void(double)> progress_to(Ticket ticket);
    platform::Status store(const dossier::Draft& draft);
    void report_belated(const dossier::OutboxRow& row);
    PrintAnswer print_all(Ticket ticket, const receipt::Sheet& sheet, Language language, const std::stop_token& stop);
    void send_rating();
    // On the dossier worker; a count that is lost is told to the log and stops nothing.
    void count(std::function<platform::Status(care::Statistics&)> act);

    Parts parts_;
    AnswerInbox& answers_;
    std::mutex waiting_mutex_;  // of the next two
    dossier::Courier* courier_ = nullptr;
    std::optional<std::pair<Ticket, std::string>> waiting_;  // for the portal's word on this dossier
    platform::Worker printer_{"printer"}, dossiers_{"dossiers"}, pages_{"pages"}, scanner_{"scanner", parts_.scanner_allowed};
    platform::Worker payments_{"payments"}, enquiries_{"enquiries"};
    CallJobs call_;
};

}  // namespace kiosk::visit
