// The dev dock in the kiosk's window: gives it the column on the right and the touches that begin there, and its presses to the desks.
#pragma once
#include <memory>
#include <set>
#include <vector>

#include "kiosk/main/companion.h"
#include "kiosk/main/dev/desk.h"
#include "kiosk/visit/usher.h"
#include "ui/dev_dock/dock.h"
#include "ui/dev_dock/part_of_window.h"

namespace kiosk::dev {

class DockBeside final : public Companion {
public:
    // kiosk, column: their places in the window.
    DockBeside(platform::Window& window, platform::Typeface& typeface, const visit::Usher& usher, ui::dev_dock::PartOfWindow::Place kiosk,
               ui::dev_dock::PartOfWindow::Place column, std::vector<Desk*> desks)
        : window_(window),
          usher_(usher),
          kiosk_(std::move(kiosk)),
          desks_(std::move(desks)),
          column_(window, std::move(column)),
          dock_(typeface, column_) {}

    void take(platform::WindowEvents& events) override;
    bool after_turn() override;
    std::chrono::milliseconds patience() const override;

    // What stands in the column, with places counted from its corner, which is at left() of the window. For tests.
    const ui::Semantics& semantics() const { return dock_.semantics(); }
    bool hungry() const { return dock_.hungry(); }
    int left() const { return kiosk_().width; }

private:
    bool is_ours(const platform::TouchEvent& touch);
    ui::dev_dock::Board board() const;
    void press(const std::string& id);
    bool draw();  // true if something was pressed
    void fill_below();

    platform::Window& window_;
    const visit::Usher& usher_;
    ui::dev_dock::PartOfWindow::Place kiosk_;
    std::vector<Desk*> desks_;
    ui::dev_dock::PartOfWindow column_;
    ui::dev_dock::Dock dock_;
    ui::dev_dock::Board shown_;
    std::set<std::int64_t> fingers_;  // that came down in the column
    std::chrono::steady_clock::time_point last_frame_ = std::chrono::steady_clock::now();
    bool exposed_ = true;
};

}  // namespace kiosk::dev
