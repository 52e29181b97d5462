// A visit that plays by itself, at a person's speed, again and again: a scripted citizen leads a finger that everybody sees.
#pragma once
#include <functional>
#include <optional>

#include "kiosk/main/companion.h"
#include "kiosk/main/dev/finger.h"
#include "kiosk/main/show.h"
#include "ui/automation/scripted_citizen.h"
#include "ui/dev_dock/part_of_window.h"

namespace kiosk::dev {

class Tour final : public Companion {
public:
    using NextCitizen = std::function<platform::Result<ui::automation::ScriptedCitizen>(int visit)>;
    struct Stage {
        platform::Window& window;
        const visit::Usher& usher;
        const ui::Ui& ui;
        const Show& show;
        ui::dev_dock::PartOfWindow& picture;  // the kiosk's
        float tempo = 1;                      // 1 is a person's; 2 is twice as fast
    };
    Tour(const Stage& stage, NextCitizen next_citizen);

    void take(platform::WindowEvents&) override {}  // who watches may touch the screen too
    void before_picture() override { finger_.lift(stage_.picture.canvas()); }
    bool after_turn() override;
    std::chrono::milliseconds patience() const override;
    int visits() const { return visits_; }  // that were begun

private:
    using Clock = std::chrono::steady_clock;
    enum class Phase { deciding, reading, reaching, pressing };

    void go_on();
    void notice_visit();
    std::chrono::milliseconds decide();
    std::chrono::milliseconds reach();
    std::chrono::milliseconds touch(platform::TouchEvent::Kind kind);
    std::chrono::milliseconds reading_time(const std::string& id);
    std::optional<ui::Point> target() const;

    Stage stage_;
    NextCitizen next_citizen_;
    std::optional<ui::automation::ScriptedCitizen> citizen_;
    Finger finger_;
    Phase phase_ = Phase::deciding;
    Clock::time_point phase_began_ = Clock::now(), due_ = Clock::now();
    ui::Point from_;
    std::string target_;
    std::optional<visit::Step> read_;  // the step whose screen was looked at already
    int visits_ = 0;
    bool under_way_ = false;
};

}  // namespace kiosk::dev
