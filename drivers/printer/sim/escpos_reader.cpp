#include "drivers/printer/sim/escpos_reader.h"

#include <algorithm>

namespace drivers::printer::sim {
namespace {

constexpr std::uint8_t nul = 0x00, line_feed = 0x0A, carriage_return = 0x0D, dle = 0x10, esc = 0x1B, gs = 0x1D;

bool opens_command(std::uint8_t byte) { return byte == dle || byte == esc || byte == gs; }

// GS V: forms 0, 1, '0' and '1' cut where the paper stands; the others take a feed n.
bool cuts_at_once(std::uint8_t form) { return form == 0 || form == 1 || form == '0' || form == '1'; }

// How long the command that begins so is; 0 for a command not known. Two bytes at least are here.
std::size_t length_of(const platform::Bytes& command) {
    const std::uint8_t name = command[1];
    switch (command[0]) {
        case dle: return name == 0x04 ? 3 : 0;
        case esc:
            if (name == '@' || name == '2') return 2;
            return name == 'J' || name == 'd' || name == '3' || name == 'a' ? 3 : 0;
        case gs:
            if (name == 'V') return command.size() > 2 && !cuts_at_once(command[2]) ? 4 : 3;
            if (name == 'v') return 8;
            return name == 'r' ? 3 : 0;
        default: return 0;
    }
}

}  // namespace

EscposReader::Asked EscposReader::take(std::uint8_t byte) {
    if (raster_rows_ > 0) {
        take_raster_byte(byte);
        return Asked::nothing;
    }
    if (command_.empty() && !opens_command(byte)) {
        const bool text = byte != nul && byte != line_feed && byte != carriage_return;
        if (byte == line_feed) feed(line_height_);
        if (text && !in_text_) report("text");
        in_text_ = text;
        return Asked::nothing;
    }
    in_text_ = false;
    command_.push_back(byte);
    if (command_.size() < 2) return Asked::nothing;
    const std::size_t length = length_of(command_);
    if (length == 0) report("unknown command");
    if (command_.size() < length) return Asked::nothing;
    const Asked asked = length == 0 ? Asked::nothing : run_command();
    command_.clear();
    return asked;
}

EscposReader::Asked EscposReader::run_command() {
    if (command_[0] == esc) return run_escape();
    if (command_[0] == gs) return run_group();
    return Asked::nothing;  // DLE EOT was answered when it arrived
}

EscposReader::Asked EscposReader::run_escape() {
    switch (command_[1]) {
        case '@':
        case '2': line_height_ = 30; break;
        case '3': line_height_ = command_[2]; break;
        case 'J': feed(command_[2]); break;
        case 'd': feed(command_[2] * line_height_); break;
        default: break;  // ESC a: rasters are as wide as the paper, nothing to justify
    }
    return Asked::nothing;
}

EscposReader::Asked EscposReader::run_group() {
    if (command_[1] == 'r') return Asked::paper_sensor;
    if (command_[1] == 'v') begin_raster();
    if (command_[1] == 'V') {
        if (command_.size() == 4) feed(command_[3]);
        cut();
    }
    return Asked::nothing;
}

void EscposReader::begin_raster() {
    raster_stride_ = static_cast<std::size_t>(command_[4] | command_[5] << 8);
    raster_rows_ = command_[6] | command_[7] << 8;
    row_.clear();
    if (command_[2] != '0' || command_[3] != 0) report("raster in a mode that slips do not use");
    if (raster_stride_ > static_cast<std::size_t>(strip_.stride())) report("raster wider than the paper");
    if (raster_stride_ == 0) raster_rows_ = 0;
}

void EscposReader::take_raster_byte(std::uint8_t byte) {
    row_.push_back(byte);
    if (row_.size() < raster_stride_) return;
    row_.resize(static_cast<std::size_t>(strip_.stride()), 0);
    feed(1);
    std::copy(row_.begin(), row_.end(), strip_.rows.end() - strip_.stride());
    row_.clear();
    --raster_rows_;
}

void EscposReader::feed(int rows) {
    strip_.height += rows;
    strip_.rows.resize(static_cast<std::size_t>(strip_.height) * static_cast<std::size_t>(strip_.stride()), 0);
    rows_fed_ += rows;
}

void EscposReader::cut() {
    slips_.push_back(strip_);
    strip_ = platform::Bitmap(strip_.width, 0);
}

void EscposReader::report(const std::string& what) {
    faults_.push_back(what + (command_.empty() ? "" : " " + platform::hex(command_)) + " after row " + std::to_string(rows_fed_));
}

}  // namespace drivers::printer::sim
