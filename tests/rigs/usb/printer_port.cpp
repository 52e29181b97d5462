#include "tests/rigs/usb/printer_port.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/files.h"

namespace rigs::usb {
namespace {

using drivers::printer::sim::Mishap;
using platform::Bytes;
using platform::ByteView;

constexpr std::uint8_t paper_endpoint = 0x01, answer_endpoint = 0x82;
constexpr std::size_t real_time_question = 3;                                               // bytes of DLE EOT n
constexpr std::string_view device_id = "MFG:Tram;MDL:Pretend 80;CMD:ESC/POS;CLS:PRINTER;";  // IEEE 1284, section 7.6

Model port() {
    return {.vendor = 0x1209,
            .product = 0x0002,
            .interface_class = 7,
            .interface_subclass = 1,
            .interface_protocol = 2,
            .maker = "Pretend",
            .name = "Slip Printer",
            .endpoints = {{paper_endpoint, Transfer::bulk}, {answer_endpoint, Transfer::bulk}},
            .class_descriptor = {}};
}

Bytes framed_device_id() {
    const std::size_t length = 2 + device_id.size();  // it counts itself, most significant byte first
    Bytes out{static_cast<std::uint8_t>(length >> 8), static_cast<std::uint8_t>(length)};
    out.insert(out.end(), device_id.begin(), device_id.end());
    return out;
}

// The bytes of each of the first `count` slips: a second reader over all of them finds the cuts again.
std::vector<Bytes> bytes_by_slip(ByteView received, std::size_t count) {
    drivers::printer::sim::EscposReader reader(8);
    std::vector<Bytes> slips(1);
    for (const std::uint8_t byte : received) {
        if (reader.slips().size() == count) break;
        slips.back().push_back(byte);
        reader.take(byte);
        if (reader.slips().size() == slips.size()) slips.emplace_back();
    }
    slips.resize(count);
    return slips;
}

}  // namespace

PrinterPort::PrinterPort() : Device(port()) {}

platform::Status PrinterPort::save(const std::filesystem::path& folder) const {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return platform::failure(platform::Fault::denied, folder.string() + ": " + error.message());
    const auto slips = printer_.slips();
    const auto bytes = bytes_by_slip(printer_.received(), slips.size());
    for (std::size_t i = 0; i < slips.size(); ++i) {
        TRY(const Bytes picture, platform::png(slips[i]));
        TRY_DO(platform::write_file(folder / fmt::format("slip-{}.png", i + 1), picture));
        TRY_DO(platform::write_file(folder / fmt::format("slip-{}.escpos", i + 1), bytes[i]));
    }
    return {};
}

// One by one, for a printer that stops in the middle does not say where. When full, it still has room for a question.
std::size_t PrinterPort::take(ByteView bytes) {
    constexpr std::chrono::milliseconds no_patience{0};
    std::size_t taken = 0;
    while (taken < bytes.size()) {
        const ByteView rest = bytes.subspan(taken);
        const std::size_t question = std::min(rest.size(), real_time_question);
        if (printer_.write(rest.first(1), no_patience, {})) {
            ++taken;
        } else if (printer_.write(rest.first(question), no_patience, {})) {
            taken += question;
        } else {
            break;
        }
    }
    return taken;
}

std::optional<Bytes> PrinterPort::give(std::uint8_t endpoint, std::size_t most) {
    if (endpoint != answer_endpoint) return std::nullopt;
    auto bytes = printer_.read(most, std::chrono::milliseconds(0), {});
    if (!bytes || bytes->empty()) return std::nullopt;
    return std::move(*bytes);
}

// Printer class 1.1, section 4.2.
std::optional<Bytes> PrinterPort::class_control(const Setup& setup, ByteView) {
    constexpr int get_device_id = 0xA100, get_port_status = 0xA101, soft_reset = 0x2102, soft_reset_of_1_0 = 0x2302;
    switch (setup.type << 8 | setup.request) {
        case get_device_id: return framed_device_id();
        case get_port_status: return Bytes{port_status()};
        case soft_reset:
        case soft_reset_of_1_0: return Bytes{};
        default: return std::nullopt;
    }
}

std::uint8_t PrinterPort::port_status() const {
    constexpr int paper_empty = 0x20, selected = 0x10, no_error = 0x08;
    const bool no_paper = printer_.suffers(Mishap::paper_out);
    const bool fault = no_paper || printer_.suffers(Mishap::cover_open) || printer_.suffers(Mishap::cutter_jam);
    return static_cast<std::uint8_t>((no_paper ? paper_empty : 0) | selected | (fault ? 0 : no_error));
}

}  // namespace rigs::usb
