// A developer at the desk: the kiosk and its dev dock in one window on SDL's dummy screen, before a real portal and a network scanner.
#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string>

#include "kiosk/main/dev/workbench.h"
#include "tests/journeys/post_office/portal_process.h"
#include "tests/rigs/escl_scanner/escl_scanner.h"
#include "tests/temporary_folder.h"

namespace journeys {

using kiosk::visit::Step;

class AtTheDesk : public testing::Test {
protected:
    AtTheDesk();

    // The main loop goes on until something is so. False when it took too long.
    bool until(const std::function<bool()>& is_so, std::chrono::seconds patience = std::chrono::seconds(60));
    void tap(const std::string& choice);              // in the dock
    void touch(const std::string& widget);            // on the kiosk's picture
    bool is_chosen(const std::string& choice) const;  // as the dock shows it
    void intend(kiosk::visit::Intent wish) { bench_->show().intend(std::move(wish)); }
    kiosk::visit::View view() const { return bench_->appliance().usher().view(); }
    Step step() const { return view().step; }
    bool is_on_screen(const std::string& widget) const { return bench_->ui().semantics().find(widget) != nullptr; }
    // The citizen's usual way, on from wherever they stand.
    void walk_to(Step goal);

    std::string on_glass() const;  // the picture there, byte for byte
    static std::string drawn(const std::string& picture);

    tests::TemporaryFolder folder_;
    PortalProcess portal_{folder_.path()};
    rigs::EsclScanner scanner_{{.port = 0, .glass = folder_.path() / "glass.jpg"}};
    kiosk::Site site_;
    std::optional<platform::Window> window_;
    std::unique_ptr<kiosk::dev::Workbench> bench_;

private:
    void press(float x, float y);
    void step_on();
};

}  // namespace journeys
