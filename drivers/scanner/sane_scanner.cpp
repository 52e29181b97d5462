#include "drivers/scanner/sane_scanner.h"

#include <algorithm>
#include <cmath>
#include <new>

#include "drivers/scanner/sane_trouble.h"
#include "drivers/usb_reset.h"
#include "platform/log.h"

namespace drivers::scanner {
namespace {

using wire::Header;
using wire::Kind;

constexpr std::chrono::milliseconds probe_patience{2800};
constexpr int default_dpi = 300;            // of devices that do not say
constexpr double a4_height_inches = 11.69;  // of sheets whose length is not known before the end
constexpr std::size_t most_pixel_bytes = std::size_t{512} << 20;

tl::unexpected<Error> child_trouble(const platform::Error& error) {
    switch (error.fault) {
        case platform::Fault::timeout: return trouble(Trouble::no_answer, error.detail);
        case platform::Fault::cancelled: return trouble(Trouble::cancelled, error.detail);
        case platform::Fault::no_space: return trouble(Trouble::no_memory, error.detail);
        default: return trouble(Trouble::crashed, error.detail);
    }
}

// One sheet on its way.
class Arriving {
public:
    bool begin(const wire::Parameters& shape) {
        if (shape.width < 1 || shape.width > 100'000 || shape.lines > 200'000 || (shape.samples != 1 && shape.samples != 3)) return false;
        raster_.width = shape.width;
        raster_.samples = shape.samples;
        raster_.dpi = shape.dpi > 0 ? shape.dpi : default_dpi;
        raster_.pixels.clear();
        const double lines = shape.lines > 0 ? shape.lines : std::round(raster_.dpi * a4_height_inches);
        expected_ = static_cast<std::size_t>(lines) * row_bytes();
        if (expected_ > most_pixel_bytes) return false;
        raster_.pixels.reserve(expected_);
        return true;
    }
    bool has_room(std::size_t bytes) const { return raster_.width > 0 && raster_.pixels.size() + bytes <= most_pixel_bytes; }
    std::span<std::uint8_t> grow(std::size_t bytes) {
        const std::size_t before = raster_.pixels.size();
        raster_.pixels.resize(before + bytes);
        return std::span(raster_.pixels).subspan(before);
    }
    double progress() const { return std::min(1.0, static_cast<double>(raster_.pixels.size()) / static_cast<double>(expected_)); }
    Result<Raster> finish() {
        if (raster_.width == 0 || raster_.pixels.size() < row_bytes()) return trouble(Trouble::bad_data, "a sheet without rows");
        raster_.height = static_cast<int>(raster_.pixels.size() / row_bytes());
        raster_.pixels.resize(static_cast<std::size_t>(raster_.height) * row_bytes());
        return std::move(raster_);
    }

private:
    std::size_t row_bytes() const { return static_cast<std::size_t>(raster_.width) * static_cast<std::size_t>(raster_.samples); }

    Raster raster_;
    std::size_t expected_ = 1;
};

}  // namespace

Result<Raster> SaneScanner::scan(const ScanRequest& request, const std::function<void(double)>& progress, std::stop_token stop) {
    auto sheet = scan_once(request, progress, stop);
    const bool is_drivers_fault = !sheet && (sheet.error().trouble == Trouble::crashed || sheet.error().trouble == Trouble::no_answer);
    if (is_drivers_fault && !stop.stop_requested()) {
        platform::log(platform::Level::warning, "scanner", "{} ({}): once more", name_of(sheet.error().trouble), sheet.error().detail);
        sheet = scan_once(request, progress, stop);
    }
    if (sheet && request.mode == ColourMode::grey && sheet->samples == 3) return grey_of(*sheet);
    return sheet;
}

Result<Raster> SaneScanner::scan_once(const ScanRequest& request, const std::function<void(double)>& progress,
                                      const std::stop_token& stop) {
    const auto work = [&]() -> Result<Raster> {
        TRY_DO(ask(Kind::scan, request, setup_.patience, stop));
        return receive_sheet(progress, stop);
    };
    Result<Raster> sheet = trouble(Trouble::no_memory, "the page does not fit");
    try {
        sheet = work();
    } catch (const std::bad_alloc&) {
    }
    if (!sheet) child_.reset();
    return sheet;
}

Status SaneScanner::probe(std::stop_token stop) {
    const auto work = [&]() -> Status {
        TRY_DO(ask(Kind::probe, {}, probe_patience, stop));
        return receive_device(stop);
    };
    const Status answer = work();
    if (!answer) child_.reset();
    return answer;
}

Status SaneScanner::recover(Recovery how, std::stop_token) {
    child_.reset();
    if (how == Recovery::reopen) return {};
    return reset_usb(found_.empty() ? setup_.device : found_);
}

Status SaneScanner::ask(Kind kind, const ScanRequest& request, Milliseconds patience, const std::stop_token& stop) {
    if (!child_) {
        std::vector<std::string> environment;
        if (!setup_.config_dir.empty()) environment.push_back("SANE_CONFIG_DIR=" + setup_.config_dir);
        auto started = platform::ChildProcess::start(setup_.program, setup_.arguments, environment);
        if (!started) return child_trouble(started.error());
        child_.emplace(std::move(*started));
    }
    const std::string text = to_text(wire::Request{request, setup_.device, setup_.options});
    const Header header{kind, static_cast<std::uint32_t>(text.size())};
    for (const platform::ByteView part : {wire::bytes_of(header), platform::bytes_of(text)}) {
        if (const auto written = child_->write(part, patience, stop); !written) return child_trouble(written.error());
    }
    return {};
}

Status SaneScanner::read(std::span<std::uint8_t> out, Milliseconds patience, const std::stop_token& stop) {
    if (const auto got = child_->read(out, patience, stop); !got) return child_trouble(got.error());
    return {};
}

template <class T>
Result<T> SaneScanner::read_body(const Header& header, Milliseconds patience, const std::stop_token& stop) {
    T body{};
    if (header.bytes != sizeof body) return trouble(Trouble::bad_data, "a frame of the wrong length");
    TRY_DO(read({reinterpret_cast<std::uint8_t*>(&body), sizeof body}, patience, stop));
    return body;
}

// The next frame's header; what SANE refused is an error already.
Result<Header> SaneScanner::next(Milliseconds patience, const std::stop_token& stop) {
    Header header;
    TRY_DO(read({reinterpret_cast<std::uint8_t*>(&header), sizeof header}, patience, stop));
    if (header.bytes > wire::most_bytes) return trouble(Trouble::bad_data, "a frame of impossible length");
    if (header.kind != Kind::failed) return header;
    TRY(const auto refused, read_body<wire::Failure>(header, patience, stop));
    return tl::unexpected(trouble_of(refused));
}

Result<Raster> SaneScanner::receive_sheet(const std::function<void(double)>& progress, const std::stop_token& stop) {
    Arriving sheet;
    while (true) {
        TRY(const Header header, next(setup_.patience, stop));
        switch (header.kind) {
            case Kind::beat: break;
            case Kind::parameters: {
                TRY(const auto shape, read_body<wire::Parameters>(header, setup_.patience, stop));
                if (!sheet.begin(shape)) return trouble(Trouble::bad_data, "a sheet of impossible size");
                break;
            }
            case Kind::rows:
                if (!sheet.has_room(header.bytes)) return trouble(Trouble::bad_data, "rows without end or beginning");
                TRY_DO(read(sheet.grow(header.bytes), setup_.patience, stop));
                if (progress) progress(sheet.progress());
                break;
            case Kind::done: return sheet.finish();
            default: return trouble(Trouble::bad_data, "an answer that was not asked for");
        }
    }
}

Status SaneScanner::receive_device(const std::stop_token& stop) {
    const auto deadline = std::chrono::steady_clock::now() + probe_patience;
    while (true) {
        const auto left = std::chrono::ceil<Milliseconds>(deadline - std::chrono::steady_clock::now());
        TRY(const Header header, next(left, stop));
        if (header.kind == Kind::beat) continue;
        if (header.kind != Kind::device) return trouble(Trouble::bad_data, "an answer that was not asked for");
        std::string name(header.bytes, '\0');
        TRY_DO(read({reinterpret_cast<std::uint8_t*>(name.data()), name.size()}, probe_patience, stop));
        if (name != found_) platform::log(platform::Level::debug, "scanner", "found {}", name);
        found_ = std::move(name);
        return {};
    }
}

}  // namespace drivers::scanner
