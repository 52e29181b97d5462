// One kiosk in its post office: the real appliance with its workers and courier, real TLS to a real portal, SANE to a network scanner, and
// a printer; everything but the window. Each test has its own.
#pragma once
#include <gtest/gtest.h>
#include <sys/types.h>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "drivers/printer/sim/pretend_printer.h"
#include "kiosk/main/appliance.h"
#include "kiosk/main/dev/turned_clock.h"
#include "tests/journeys/post_office/portal_process.h"
#include "tests/rigs/escl_scanner/escl_scanner.h"
#include "tests/temporary_folder.h"

namespace journeys {

using kiosk::visit::Filing;
using kiosk::visit::Session;
using kiosk::visit::SlipState;
using kiosk::visit::Step;

class PostOffice : public testing::Test {
protected:
    explicit PostOffice(const PortalOffer& offer = {});
    ~PostOffice() override { close(); }

    void open();  // the kiosk, on the state folder as it is; the settings may be changed before
    void close();
    void look_after() { kiosk_->diagnose("no screen"); }  // from now on the devices are looked at
    void intend(kiosk::visit::Intent wish) { kiosk_->usher().intend(std::move(wish)); }
    kiosk::visit::View view() const { return kiosk_->usher().view(); }
    const Session& session() const { return view().session; }
    Step step() const { return kiosk_->usher().step(); }

    // The kiosk goes on until something is so. False when it took too long.
    bool until(const std::function<bool()>& is_so, std::chrono::seconds patience = std::chrono::seconds(60));
    bool comes_to(Step step, std::chrono::seconds patience = std::chrono::seconds(60));
    // The citizen's usual way to a step that waits for the citizen, from wherever they stand.
    void walk_to(Step goal);
    // At the step paying: the citizen sends what is asked for, and the bank says so. Nothing is sent where nothing can be paid.
    void pay();

    void turn_clock(std::chrono::milliseconds by) { ahead_ = ahead_.load() + by; }

    void lay(const std::string& paper);  // on the glass; the name of a picture of rigs::paper_names
    void plug_scanner_in();
    void pull_scanners_plug();
    pid_t scan_worker() const;  // the scanner's child process; -1: none runs

    std::vector<kiosk::dossier::OutboxRow> outbox() const;  // as the disk has it
    bool is_delivered(const std::string& id) const;         // and the kiosk knows it
    void expect_delivered_once(const std::string& id);      // waits for it

    tests::TemporaryFolder folder_;
    PortalProcess portal_;
    drivers::printer::sim::PretendPrinter printer_;
    std::optional<rigs::EsclScanner> scanner_;
    kiosk::Site site_;
    kiosk::dev::TurnedClock::Shift ahead_{std::chrono::milliseconds(0)};  // of the machine's clock

    // What a citizen without trouble does next.
    virtual void step_on();

private:
    void scan_papers();

    int scanner_port_ = 0;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool wake_ = false;
    std::unique_ptr<kiosk::Appliance> kiosk_;
};

}  // namespace journeys
