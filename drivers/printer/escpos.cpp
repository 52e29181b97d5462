#include "drivers/printer/escpos.h"

#include <algorithm>

namespace drivers::printer {
namespace {

using namespace std::chrono_literals;
using platform::Bytes;
using platform::ByteView;

constexpr std::size_t chunk = 1024;     // a quarter of the smallest common input buffer
constexpr auto chunk_patience = 2s;     // 1 KiB takes 0.1 s to print, and 1.1 s over the slowest serial cable
constexpr auto printing_patience = 8s;  // from the last byte to the cut
constexpr int full_width_rows = 255;
constexpr int widest_stride = 80;  // 640 dots: more than any 80 mm head has

constexpr std::array<std::uint8_t, 2> reset{0x1B, '@'};
constexpr std::array<std::uint8_t, 3> feed{0x1B, 'J', 24};    // 3 mm of white below the last dot
constexpr std::array<std::uint8_t, 4> cut{0x1D, 'V', 66, 0};  // feeds to the knife, then cuts

void append(Bytes& out, ByteView more) { out.insert(out.end(), more.begin(), more.end()); }

void append_band(Bytes& out, const platform::Bitmap& slip, int top, int rows) {
    const auto low = [](int n) { return static_cast<std::uint8_t>(n & 0xFF); };
    const auto high = [](int n) { return static_cast<std::uint8_t>(n >> 8); };
    const int stride = slip.stride();
    append(out, std::array<std::uint8_t, 8>{0x1D, 'v', '0', 0, low(stride), high(stride), low(rows), high(rows)});
    append(out, ByteView(slip.rows).subspan(static_cast<std::size_t>(top) * static_cast<std::size_t>(stride),
                                            static_cast<std::size_t>(rows) * static_cast<std::size_t>(stride)));
}

}  // namespace

Bytes encode_slip(const platform::Bitmap& slip, int band_rows) {
    Bytes out(reset.begin(), reset.end());
    for (int top = 0; top < slip.height; top += band_rows) append_band(out, slip, top, std::min(band_rows, slip.height - top));
    append(out, feed);
    append(out, cut);
    return out;
}

EscposPrinter::EscposPrinter(std::unique_ptr<Channel> channel) : channel_(std::move(channel)) {}

// The cable may have been out and in again since the last time. Nothing is under way yet, so a second question does no harm; in the middle
// of a slip it would: a printer that was off takes the rest of the dots for text.
Result<PrinterState> EscposPrinter::first_state(const std::stop_token& stop) {
    auto state = ask_state(*channel_, stop);
    if (state || state.error().trouble != Trouble::unplugged) return state;
    auto again = ask_state(*channel_, stop);
    const bool still_away = !again && again.error().trouble == Trouble::missing;
    return still_away ? state : again;
}

Status EscposPrinter::probe(std::stop_token stop) {
    TRY(const PrinterState state, first_state(stop));
    paper_is_low_ = state.paper_is_low();
    return state.fault();
}

Result<Outcome> EscposPrinter::print(const platform::Bitmap& slip, std::stop_token stop) {
    TRY(const PrinterState before, first_state(stop));
    TRY_DO(before.fault());
    TRY_DO(finish_torn_slip(stop));
    torn_ = true;
    TRY_DO(send(encode_slip(slip), stop));
    torn_ = false;
    if (before.silent()) return Outcome::unknown;
    return wait_until_printed(stop);
}

// A raster that broke off would swallow the next job's first bytes as dots. Zeroes complete it in white (outside of a raster they mean
// nothing), and the cut keeps the scrap from hanging on the next person's slip.
Status EscposPrinter::finish_torn_slip(const std::stop_token& stop) {
    if (!torn_) return {};
    TRY_DO(send(Bytes(static_cast<std::size_t>(full_width_rows) * widest_stride, 0), stop));
    return send(cut, stop);
}

Status EscposPrinter::send(ByteView job, const std::stop_token& stop) {
    while (!job.empty()) {
        if (stop.stop_requested()) return trouble(Trouble::cancelled, "stopped while printing");
        const ByteView next = job.first(std::min(chunk, job.size()));
        if (Status sent = channel_->write(next, chunk_patience, stop); !sent) {
            if (sent.error().trouble != Trouble::no_answer) return sent;
            // It takes no more bytes. Real-time questions still pass, and often tell why.
            TRY(const PrinterState now, ask_state(*channel_, stop));
            TRY_DO(now.fault());
            return sent;
        }
        job = job.subspan(next.size());
    }
    return {};
}

// DLE EOT is answered at once, while the buffer still prints; GS r only when its turn comes. So: go on asking for faults until GS r is
// answered, and once more after it.
Result<Outcome> EscposPrinter::wait_until_printed(const std::stop_token& stop) {
    TRY_DO(send(ask_when_printed, stop));
    bool done = false;
    for (const auto end = std::chrono::steady_clock::now() + printing_patience; std::chrono::steady_clock::now() < end;) {
        TRY(const bool now_done, has_printed(*channel_, stop));
        done = done || now_done;
        if (stop.stop_requested()) return trouble(Trouble::cancelled, "stopped while the slip was printing");
        TRY(const PrinterState now, ask_state(*channel_, stop));
        TRY_DO(now.fault());
        if (now.silent()) break;
        if (done) return Outcome::printed;
        done = now.printed;
    }
    return Outcome::unknown;
}

}  // namespace drivers::printer
