// Reads ESC/POS as a printer's firmware does, byte by byte, and draws the paper. It knows what slips are made of and reports the rest.
#pragma once
#include <string>
#include <vector>

#include "platform/picture.h"

namespace drivers::printer::sim {

// What hangs out of the printer since the last cut.
struct Strip {
    platform::Bitmap picture;
    int rows_missing = 0;  // of a raster that has begun: the bytes stopped in the middle
};

class EscposReader {
public:
    enum class Asked { nothing, paper_sensor };  // GS r: to be answered in its turn

    explicit EscposReader(int paper_width) : strip_(paper_width, 0) {}
    Asked take(std::uint8_t byte);

    const std::vector<platform::Bitmap>& slips() const { return slips_; }  // cut off, oldest first
    Strip strip() const { return {strip_, raster_rows_}; }
    long rows_fed() const { return rows_fed_; }
    const std::vector<std::string>& faults() const { return faults_; }  // bytes no printer is sure to understand

private:
    Asked run_command();
    Asked run_escape();
    Asked run_group();
    void begin_raster();
    void take_raster_byte(std::uint8_t byte);
    void feed(int rows);
    void cut();
    void report(const std::string& what);

    platform::Bitmap strip_;
    std::vector<platform::Bitmap> slips_;
    std::vector<std::string> faults_;
    platform::Bytes command_;  // what has come of a command so far
    platform::Bytes row_;      // what has come of a raster's row so far
    std::size_t raster_stride_ = 0;
    int raster_rows_ = 0;  // still to come
    int line_height_ = 30;
    long rows_fed_ = 0;
    bool in_text_ = false;
};

}  // namespace drivers::printer::sim
