#include "drivers/printer/sim/pretend_printer.h"

#include <algorithm>

#include "platform/files.h"

namespace drivers::printer::sim {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t buffer_size = 16384;
constexpr auto tick = 10ms;  // how often a slow printer takes its share
constexpr std::size_t ticks_a_second = 100;

bool is_question(platform::ByteView bytes) {
    return bytes.size() >= 3 && bytes[0] == 0x10 && bytes[1] == 0x04 && bytes[2] >= 1 && bytes[2] <= 4;
}

class Cable final : public Channel {
public:
    explicit Cable(PretendPrinter& printer) : printer_(printer) {}
    Status write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) override {
        return printer_.write(bytes, patience, std::move(stop));
    }
    Result<platform::Bytes> read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) override {
        return printer_.read(most, patience, std::move(stop));
    }

private:
    PretendPrinter& printer_;
};

}  // namespace

PretendPrinter::PretendPrinter(int paper_width, std::filesystem::path folder) : folder_(std::move(folder)), reader_(paper_width) {}

Status PretendPrinter::write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) {
    std::unique_lock hold(mutex_);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!bytes.empty()) {
        if (stop.stop_requested()) return trouble(Trouble::cancelled, "stopped while writing");
        if (has(Mishap::unplugged)) return trouble(Trouble::unplugged, "pretend cable is out");
        if (const std::size_t taken = take_some(bytes); taken > 0) {
            bytes = bytes.subspan(taken);
            if (bytes_a_second_ > 0) changed_.wait_for(hold, stop, tick, [&] { return has(Mishap::unplugged); });
        } else if (!changed_.wait_until(hold, stop, deadline, [&] { return room() > 0 || has(Mishap::unplugged); }) &&
                   !stop.stop_requested()) {
            return trouble(Trouble::no_answer, "pretend printer takes no more bytes");
        }
    }
    return {};
}

Result<platform::Bytes> PretendPrinter::read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) {
    std::unique_lock hold(mutex_);
    changed_.wait_for(hold, stop, patience, [&] { return !answers_.empty() || has(Mishap::unplugged); });
    if (stop.stop_requested()) return trouble(Trouble::cancelled, "stopped while reading");
    if (has(Mishap::unplugged)) return trouble(Trouble::unplugged, "pretend cable is out");
    const auto end = answers_.begin() + static_cast<std::ptrdiff_t>(std::min(most, answers_.size()));
    platform::Bytes out(answers_.begin(), end);
    answers_.erase(answers_.begin(), end);
    return out;
}

std::size_t PretendPrinter::offer(platform::ByteView bytes) {
    const std::lock_guard hold(mutex_);
    return has(Mishap::unplugged) ? 0 : take_some(bytes);
}

std::size_t PretendPrinter::take_some(platform::ByteView bytes) {
    const std::size_t now = std::min(room(), bytes.size());
    if (now > 0) {
        take(bytes.first(now));
        return now;
    }
    if (has(Mishap::hung) || !is_question(bytes)) return 0;
    for (const std::uint8_t byte : bytes.first(3)) notice_question(byte);  // printers keep a little room for these
    return 3;
}

std::size_t PretendPrinter::room() const {
    if (has(Mishap::hung)) return 0;
    const std::size_t free = buffer_size - buffer_.size();
    return bytes_a_second_ == 0 ? free : std::min(free, std::max<std::size_t>(1, bytes_a_second_ / ticks_a_second));
}

bool PretendPrinter::stopped() const { return has(Mishap::paper_out) || has(Mishap::cover_open) || has(Mishap::cutter_jam); }

void PretendPrinter::take(platform::ByteView bytes) {
    for (const std::uint8_t byte : bytes) {
        received_.push_back(byte);
        buffer_.push_back(byte);
        notice_question(byte);
    }
    work();
}

// DLE EOT is looked for in every byte that arrives, also inside of a raster, as real printers do.
void PretendPrinter::notice_question(std::uint8_t byte) {
    if (last_three_.size() == 3) last_three_.erase(last_three_.begin());
    last_three_.push_back(byte);
    if (!is_question(last_three_) || has(Mishap::silent)) return;
    answers_.push_back(state_byte(byte));
    changed_.notify_all();
}

std::uint8_t PretendPrinter::state_byte(std::uint8_t question) const {
    const auto bits = [this](Mishap mishap, int mask) { return has(mishap) ? mask : 0; };
    int state = 0x12;
    switch (question) {
        case 1: state |= stopped() ? 0x08 : 0; break;
        case 2: state |= bits(Mishap::cover_open, 0x04) | bits(Mishap::paper_out, 0x20) | bits(Mishap::cutter_jam, 0x40); break;
        case 3: state |= bits(Mishap::cutter_jam, 0x08); break;
        default: state |= bits(Mishap::paper_near_end, 0x0C) | bits(Mishap::paper_out, 0x60); break;
    }
    return static_cast<std::uint8_t>(state);
}

void PretendPrinter::work() {
    while (!buffer_.empty() && !stopped()) {
        const std::uint8_t byte = buffer_.front();
        buffer_.pop_front();
        slip_bytes_.push_back(byte);
        const std::size_t before = reader_.slips().size();
        const auto asked = reader_.take(byte);
        if (asked == EscposReader::Asked::paper_sensor && !has(Mishap::silent))
            answers_.push_back(has(Mishap::paper_near_end) ? 0x03 : 0x00);
        if (reader_.slips().size() > before) keep_slip();
        if (paper_ends_at_ && reader_.rows_fed() >= *paper_ends_at_) {
            paper_ends_at_.reset();
            mishaps_.insert(Mishap::paper_out);
        }
    }
    changed_.notify_all();
}

void PretendPrinter::keep_slip() {
    if (!folder_.empty()) {
        // A full disk must not stop a pretend printer; the slip is still in memory.
        if (const auto png = platform::png(reader_.slips().back())) (void)platform::write_file(folder_ / "receipt.png", *png);
        (void)platform::write_file(folder_ / "receipt.escpos", slip_bytes_);
    }
    slip_bytes_.clear();
}

void PretendPrinter::strike(Mishap mishap) {
    const std::lock_guard hold(mutex_);
    mishaps_.insert(mishap);
    changed_.notify_all();
}

void PretendPrinter::mend(Mishap mishap) {
    const std::lock_guard hold(mutex_);
    mishaps_.erase(mishap);
    work();
}

bool PretendPrinter::suffers(Mishap mishap) const {
    const std::lock_guard hold(mutex_);
    return has(mishap);
}

void PretendPrinter::run_out_after(int rows) {
    const std::lock_guard hold(mutex_);
    paper_ends_at_ = reader_.rows_fed() + rows;
}

void PretendPrinter::limit_speed(std::size_t bytes_a_second) {
    const std::lock_guard hold(mutex_);
    bytes_a_second_ = bytes_a_second;
}

std::vector<platform::Bitmap> PretendPrinter::slips() const {
    const std::lock_guard hold(mutex_);
    return reader_.slips();
}

Strip PretendPrinter::strip() const {
    const std::lock_guard hold(mutex_);
    return reader_.strip();
}

platform::Bytes PretendPrinter::received() const {
    const std::lock_guard hold(mutex_);
    return received_;
}

std::vector<std::string> PretendPrinter::faults() const {
    const std::lock_guard hold(mutex_);
    return reader_.faults();
}

std::unique_ptr<Channel> cable_to(PretendPrinter& printer) { return std::make_unique<Cable>(printer); }

}  // namespace drivers::printer::sim
