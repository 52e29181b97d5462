// The dev dock: a dark column beside the kiosk's picture, drawn with a Stage of its own, in which a developer taps mishaps. Not in a
// release.
#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "ui/dev_dock/board.h"
#include "ui/frame.h"

namespace ui::dev_dock {

class Dock {
public:
    static constexpr int width = 400, least_height = 940;  // pixels, whatever panel the kiosk pretends to have
    // The renderer is the column's own and outlives the dock.
    Dock(platform::Typeface& typeface, backend::Renderer& column);

    // Touches are counted from the column's own corner.
    void feed(const platform::WindowEvents& events) { stage_.feed(events); }
    // Draws one frame and shows it. Returns the id of the choice that was pressed, if any.
    std::optional<std::string> frame(const Board& board, std::chrono::duration<float> elapsed);
    bool hungry() const { return stage_.hungry(); }
    bool animating() const { return stage_.animating(); }
    const Semantics& semantics() const { return stage_.semantics(); }

private:
    Stage stage_;
};

}  // namespace ui::dev_dock
