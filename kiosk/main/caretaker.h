// Looks after the machine while the appliance runs: keeps the health record, has devices, portal and machine looked at, tells the visit,
// the journal and the disk what changed, and asks for a new start when nothing gentler helps.
#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/care/diagnosis.h"
#include "kiosk/care/input_watch.h"
#include "kiosk/care/machine.h"
#include "kiosk/care/record.h"
#include "kiosk/portal/line.h"
#include "kiosk/site.h"
#include "kiosk/visit/jobs.h"
#include "kiosk/words.h"
#include "platform/hot_plug.h"

namespace kiosk {

// Where the health stands on the disk, for other programs.
std::string health_file(const Site& site);

class Caretaker {
public:
    struct Parts {
        const Site& site;
        const platform::Clock& clock;
        const platform::SystemClock& machine_clock;
        const Dictionary& words;
        visit::AnswerInbox& answers;
        std::function<void()> wake;
        std::function<void(JournalEvent, std::string)> note;  // any thread
    };
    struct Certificates {
        platform::crypto::Certificate own, seal, portal;
    };
    // Each with the worker that it belongs to; they outlive end().
    struct Devices {
        care::Diagnosis::Place<drivers::scanner::Scanner> scanner;
        care::Diagnosis::Place<drivers::printer::Printer> printer;
        care::Diagnosis::Place<drivers::card::CardReader> card_reader;
    };

    explicit Caretaker(Parts parts);
    Caretaker(const Caretaker&) = delete;
    Caretaker& operator=(const Caretaker&) = delete;
    ~Caretaker();

    // Before begin(): what is known of earlier runs, and what there is to look at.
    platform::Status remember(platform::Database& state);
    void introduce(Certificates certificates, const portal::LineOptions& line, const platform::crypto::Credential& kiosk);
    // Looks at what has no worker of its own; the database's worker only.
    care::Health examine(platform::Database& on_worker);
    // screen: as in care/diagnosis.h.
    void begin(const std::string& screen, Devices devices);
    void end();  // nothing is looked at any more, and nothing noted
    care::Record& record() { return record_; }
    bool wants_restart() const { return restart_wanted_; }
    const platform::Pulse& pulse() const { return worker_.pulse(); }

private:
    void changed(const care::Health& health, const care::Change& change);
    void write_file();
    void tried(const care::Diagnosis::Tried& tried) const;
    care::Diagnosis::Ears ears();
    void watch_inputs();
    std::optional<platform::Bitmap> test_slip() const;
    std::optional<care::Finding> look_at_portal(const std::stop_token& stop);

    Parts parts_;
    care::Record record_;
    std::optional<Certificates> certificates_;
    std::optional<portal::Line> line_;  // the worker's
    std::optional<platform::SteadyTime> restarted_;
    std::atomic<bool> restart_wanted_ = false, owes_file_ = false;
    std::optional<Devices> devices_;
    platform::Worker worker_{"care",
                             std::chrono::seconds(30)};  // keeps the health on the disk; asks in its spare time whether the portal is there
    std::unique_ptr<care::Diagnosis> diagnosis_;
    std::unique_ptr<platform::HotPlug> hot_plug_;
    std::unique_ptr<care::InputWatch> inputs_;
};

}  // namespace kiosk
