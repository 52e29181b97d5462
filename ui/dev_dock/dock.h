// The dev dock: a dark column beside the kiosk's picture, drawn with a Stage of its own, in which a developer taps mishaps. Not in a
// release.
#pragma once
#include <chrono>
#include <optional>
#include <span>
#include <string>

#include "ui/dev_dock/board.h"
#include "ui/frame.h"

namespace ui::dev_dock {

class Dock {
public:
    static constexpr int width = 400, least_height = 940;  // pixels, whatever panel the kiosk pretends to have
    explicit Dock(platform::Typeface& typeface);

    // Touches are counted from the column's own corner.
    void feed(const platform::WindowEvents& events) { stage_.feed(events); }
    struct Drawn {
        std::optional<std::string> pressed;            // id of the choice
        std::span<const platform::PixelRect> changed;  // of the column; valid until the next frame
    };
    Drawn frame(const Board& board, const backend::Canvas& canvas, std::chrono::duration<float> elapsed);
    bool hungry() const { return stage_.hungry(); }
    bool animating() const { return stage_.animating(); }
    const Semantics& semantics() const { return stage_.semantics(); }

private:
    Stage stage_;
};

}  // namespace ui::dev_dock
