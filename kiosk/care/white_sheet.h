// What a scan of a blank white sheet tells of the scanner: dirt and scratches on its glass, an open lid, and, if something is printed on
// the sheet, how sharp it sees.
#pragma once
#include <optional>
#include <vector>

#include "drivers/scanner/page.h"

namespace kiosk::care {

struct WhiteSheet {
    enum class Verdict {
        clean,
        dirty,    // dark places
        streaks,  // dark lines from top to bottom: a scratch, or dirt on the calibration strip
        dark,     // all of it: the lid is open, or there is no sheet
        printed   // too much on it: this is no blank sheet
    } verdict = Verdict::clean;
    static constexpr int columns = 21, rows = 30;  // cells of about 1 cm on A4
    std::vector<int> dark_cells;                   // row * columns + column, ascending
    // 0..100: how steep the edges of what is printed are. None: nothing on the sheet has an edge.
    std::optional<int> sharpness;
};

// Grey or colour. Some 50 ms for A4 at 300 dpi.
WhiteSheet look_at_white_sheet(const drivers::scanner::Raster& scan);

}  // namespace kiosk::care
