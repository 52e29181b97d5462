#include "drivers/printer/usb_printer.h"

#include <algorithm>
#include <array>
#include <thread>

namespace drivers::printer {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;
using End = UsbDevice::End;

constexpr auto least_patience = 5ms;  // what the printer has ready comes within a few frames of a millisecond each
constexpr auto breath = 5ms;          // some printers answer "nothing" at once instead of keeping the line waiting
constexpr std::size_t packet = 512;   // the largest of USB 2.0; printers' answers are a few bytes
constexpr int most_stalls = 3;        // in one go

}  // namespace

Status UsbPrinter::connect() {
    if (!session_) {
        TRY(session_, UsbDevice::begin());
    }
    if (device_) return {};
    arrived_.clear();
    TRY(auto opened, UsbDevice::open(session_.get(), wanted_));
    device_.emplace(std::move(opened));
    return {};
}

// A fault on the line is what a cable that is being pulled, or a printer that is switched off, shows first.
tl::unexpected<Error> UsbPrinter::lost(End how) {
    device_.reset();
    return trouble(Trouble::unplugged, how == End::gone ? "the USB printer is gone" : "a USB transfer failed: cable or power");
}

Status UsbPrinter::write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) {
    const auto deadline = steady_clock::now() + patience;
    TRY_DO(connect());
    for (int stalls = 0; !bytes.empty();) {
        const auto [sent, end] = device_->send(bytes, deadline, stop);
        bytes = bytes.subspan(sent);
        if (end == End::told_to_stop) return trouble(Trouble::cancelled, "stopped while writing");
        if (end == End::late && !bytes.empty()) return trouble(Trouble::no_answer, "the USB printer takes no more bytes");
        if (end == End::gone || end == End::fault) return lost(end);
        if (end == End::stalled && ++stalls == most_stalls) return trouble(Trouble::hardware, "the USB printer stalls again and again");
    }
    return {};
}

Result<platform::Bytes> UsbPrinter::read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) {
    const auto deadline = steady_clock::now() + std::max<std::chrono::milliseconds>(patience, least_patience);
    TRY_DO(connect());
    if (arrived_.empty()) TRY_DO(receive(deadline, stop));
    const auto end = arrived_.begin() + static_cast<std::ptrdiff_t>(std::min(most, arrived_.size()));
    platform::Bytes out(arrived_.begin(), end);
    arrived_.erase(arrived_.begin(), end);
    return out;
}

Status UsbPrinter::recover(Recovery how, std::stop_token) {
    if (how == Recovery::reset) {
        TRY_DO(connect());
        device_->reset();
    }
    device_.reset();
    return {};
}

Status UsbPrinter::receive(steady_clock::time_point deadline, const std::stop_token& stop) {
    std::array<std::uint8_t, packet> room{};
    for (int stalls = 0; steady_clock::now() < deadline;) {
        const auto [come, end] = device_->receive(room, deadline, stop);
        arrived_.assign(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(come));
        if (end == End::told_to_stop) return trouble(Trouble::cancelled, "stopped while reading");
        if (end == End::gone || end == End::fault) return lost(end);
        if (end == End::stalled && ++stalls == most_stalls) return trouble(Trouble::hardware, "the USB printer stalls again and again");
        if (!arrived_.empty() || end == End::late) return {};
        std::this_thread::sleep_for(breath);
    }
    return {};
}

}  // namespace drivers::printer
