#include "drivers/scanner/sane_frames.h"

#include <algorithm>
#include <cstring>

namespace drivers::scanner {

bool RowReader::is_sound() const {
    const SANE_Parameters& p = parameters_;
    if (p.depth != 1 && p.depth != 8 && p.depth != 16) return false;
    if (p.format < SANE_FRAME_GRAY || p.format > SANE_FRAME_BLUE || p.pixels_per_line < 1 || p.pixels_per_line > 100'000) return false;
    const int packed = p.depth == 1 ? (p.pixels_per_line + 7) / 8 : p.pixels_per_line * p.depth / 8;
    return p.bytes_per_line >= packed * samples() && p.bytes_per_line <= 1 << 20;
}

void RowReader::feed(platform::ByteView bytes, const Sink& sink) {
    const auto whole = static_cast<std::size_t>(parameters_.bytes_per_line);
    while (!bytes.empty()) {
        const std::size_t part = std::min(whole - line_.size(), bytes.size());
        line_.insert(line_.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(part));
        bytes = bytes.subspan(part);
        if (line_.size() < whole) return;
        convert(line_.data());
        line_.clear();
        sink(row_);
    }
}

void RowReader::convert(const std::uint8_t* line) {
    row_.resize(static_cast<std::size_t>(parameters_.pixels_per_line * samples()));
    if (parameters_.depth == 8) {
        std::memcpy(row_.data(), line, row_.size());
        return;
    }
    for (std::size_t i = 0; i < row_.size(); ++i) row_[i] = sample(line, i);
}

// SANE Standard 1.06, 3.2.1: 16 bits in the machine's byte order; 1 bit with the left pixel in the high bit, where 1 is black in a grey
// frame but full light in a colour one, whose bytes go round red, green and blue.
std::uint8_t RowReader::sample(const std::uint8_t* line, std::size_t index) const {
    if (parameters_.depth == 16) {
        std::uint16_t value = 0;
        std::memcpy(&value, line + index * 2, sizeof value);
        return static_cast<std::uint8_t>(value >> 8);
    }
    const auto channels = static_cast<std::size_t>(samples());
    const std::size_t pixel = index / channels;
    const bool is_set = (line[pixel / 8 * channels + index % channels] >> (7 - pixel % 8) & 1) != 0;
    return is_set == (parameters_.format == SANE_FRAME_GRAY) ? 0 : 255;
}

}  // namespace drivers::scanner
