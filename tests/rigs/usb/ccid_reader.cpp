#include "tests/rigs/usb/ccid_reader.h"

#include <algorithm>
#include <array>

namespace rigs::usb {
namespace {

using platform::Bytes;
using platform::ByteView;

constexpr std::uint8_t command_endpoint = 0x01, response_endpoint = 0x82, notice_endpoint = 0x83;
constexpr std::size_t header_size = 10;
constexpr std::size_t longest_message = 271, longest_body = longest_message - header_size;

// CCID 1.1, sections 6.1 and 6.2.
enum Command : std::uint8_t {
    set_parameters = 0x61,
    icc_power_on,
    icc_power_off,
    get_slot_status = 0x65,
    get_parameters = 0x6C,
    reset_parameters,
    icc_clock,
    transfer_block,
    abort_command = 0x72
};
enum Response : std::uint8_t { data_block = 0x80, slot_status, parameters, slot_change = 0x50 };
enum SlotError : std::uint8_t { command_not_supported = 0x00, wrong_level_parameter = 0x08, icc_mute = 0xFE };
enum Level : std::uint16_t { whole, begins, ends, goes_on, send_next = 0x10 };  // of a chained APDU

// For T=1: extra guard time 0, waiting integers of the standard, 254 bytes a block.
constexpr std::array<std::uint8_t, 7> parameters_of_t1{0x11, 0x10, 0x00, 0x45, 0x00, 0xFE, 0x00};

// CCID 1.1, table 5.1-1.
Bytes ccid_descriptor() {
    constexpr std::uint8_t all_voltages = 7;
    constexpr std::uint32_t protocols_t0_t1 = 3, clock_khz = 4000, data_rate = 9600, fastest_data_rate = 115200, block_size = 254;
    // All that can be automatic is, with parameters by the ATR and PPS by the reader; extended APDUs.
    constexpr std::uint32_t features = 0x000404BE;
    Bytes out{54, 0x21, 0x10, 0x01, 0, all_voltages};
    append_32(out, protocols_t0_t1);
    for (const std::uint32_t clock : {clock_khz, clock_khz}) append_32(out, clock);
    out.push_back(0);
    for (const std::uint32_t rate : {data_rate, fastest_data_rate}) append_32(out, rate);
    out.push_back(0);
    append_32(out, block_size);
    for (int absent = 0; absent < 2; ++absent) append_32(out, 0);  // synchronous cards, mechanics
    append_32(out, features);
    append_32(out, longest_message);
    out.insert(out.end(), {0xFF, 0xFF, 0, 0, 0, 1});  // class bytes as the command's, no display, no keypad, one slot busy at a time
    return out;
}

Model reader() {
    return {.vendor = 0x04E6,
            .product = 0x5790,
            .interface_class = 0x0B,
            .maker = "Pretend",
            .name = "Card Reader",
            .endpoints = {{command_endpoint, Transfer::bulk},
                          {response_endpoint, Transfer::bulk},
                          {notice_endpoint, Transfer::interrupt, 8, 9}},
            .class_descriptor = ccid_descriptor()};
}

std::size_t length_of_body(ByteView header) {
    return header[1] | static_cast<std::size_t>(header[2]) << 8 | static_cast<std::size_t>(header[3]) << 16 |
           static_cast<std::size_t>(header[4]) << 24;
}

}  // namespace

CcidReader::CcidReader(drivers::card::sim::Chip& chip) : Device(reader()), chip_(chip) {}

void CcidReader::insert() {
    if (has_card()) return;
    card_ = Card::inactive;
    notify();
}

void CcidReader::remove() {
    if (!has_card()) return;
    if (card_ == Card::active) chip_.power_off();
    card_ = Card::none;
    command_.clear();
    response_.clear();
    notify();
}

void CcidReader::notify() {
    if (configuration() == 0) return;
    const bool there = has_card();
    notices_.push_back({slot_change, static_cast<std::uint8_t>(0x02 | (there ? 1 : 0))});  // changed, and is it there
}

void CcidReader::configured() {
    if (has_card()) notify();
}

void CcidReader::forget() {
    if (card_ == Card::active) {
        chip_.power_off();
        card_ = Card::inactive;
    }
    for (Bytes* const bytes : {&incoming_, &command_, &response_}) bytes->clear();
    outgoing_.clear();
    notices_.clear();
}

std::size_t CcidReader::take(ByteView bytes) {
    incoming_.insert(incoming_.end(), bytes.begin(), bytes.end());
    while (incoming_.size() >= header_size) {
        const std::size_t length = length_of_body(incoming_);
        if (length > longest_body) {
            incoming_.clear();
            break;
        }
        if (incoming_.size() < header_size + length) break;
        const Bytes message(incoming_.begin(), incoming_.begin() + static_cast<std::ptrdiff_t>(header_size + length));
        incoming_.erase(incoming_.begin(), incoming_.begin() + static_cast<std::ptrdiff_t>(message.size()));
        const auto level = static_cast<std::uint16_t>(message[8] | message[9] << 8);
        answer({message[0], message[6], level, ByteView(message).subspan(header_size)});
    }
    return bytes.size();
}

std::optional<Bytes> CcidReader::give(std::uint8_t endpoint, std::size_t most) {
    auto& queue = endpoint == notice_endpoint ? notices_ : outgoing_;
    if (queue.empty()) return std::nullopt;
    Bytes out = std::move(queue.front());
    queue.pop_front();
    if (out.size() > most) {
        queue.emplace_front(out.begin() + static_cast<std::ptrdiff_t>(most), out.end());
        out.resize(most);
    }
    return out;
}

void CcidReader::answer(const Message& message) {
    switch (message.type) {
        case icc_power_on: return power_on(message);
        case icc_power_off: return power_off(message);
        case transfer_block: return transfer(message);
        case get_slot_status:
        case icc_clock:
        case abort_command: return send(message, slot_status, 0);
        case get_parameters:
        case reset_parameters:
        case set_parameters:
            if (card_ == Card::none) return send_failure(message, parameters, icc_mute);
            return send(message, parameters, 1, parameters_of_t1);
        default: return send_failure(message, slot_status, command_not_supported);
    }
}

void CcidReader::power_on(const Message& message) {
    if (card_ == Card::none) return send_failure(message, data_block, icc_mute);
    card_ = Card::active;
    send(message, data_block, 0, chip_.power_on());
}

void CcidReader::power_off(const Message& message) {
    if (card_ == Card::active) {
        chip_.power_off();
        card_ = Card::inactive;
    }
    send(message, slot_status, 0);
}

// Section 6.1.4: an APDU that is longer than a message comes, and goes, in parts.
void CcidReader::transfer(const Message& message) {
    if (card_ != Card::active) return send_failure(message, data_block, icc_mute);
    if (message.level == send_next) return send_response(message, ends, goes_on);
    if (message.level > goes_on) return send_failure(message, data_block, wrong_level_parameter);
    if (message.level == whole || message.level == begins) command_.clear();
    command_.insert(command_.end(), message.body.begin(), message.body.end());
    if (message.level == begins || message.level == goes_on) return send(message, data_block, send_next);
    response_ = chip_.answer(command_);
    command_.clear();
    send_response(message, whole, begins);
}

void CcidReader::send_response(const Message& message, std::uint8_t level_of_last, std::uint8_t level_before) {
    const Bytes part(response_.begin(), response_.begin() + static_cast<std::ptrdiff_t>(std::min(response_.size(), longest_body)));
    response_.erase(response_.begin(), response_.begin() + static_cast<std::ptrdiff_t>(part.size()));
    send(message, data_block, response_.empty() ? level_of_last : level_before, part);
}

// `extra` is the last byte of a header: what it means depends on the type.
void CcidReader::send(const Message& to, std::uint8_t type, std::uint8_t extra, ByteView body, std::optional<std::uint8_t> error) {
    constexpr int failed = 0x40;
    Bytes out{type};
    append_32(out, static_cast<std::uint32_t>(body.size()));
    const int status = static_cast<int>(card_) | (error ? failed : 0);
    out.insert(out.end(), {0, to.sequence, static_cast<std::uint8_t>(status), error.value_or(0), extra});
    out.insert(out.end(), body.begin(), body.end());
    outgoing_.push_back(std::move(out));
}

// Section 5.3: only ABORT; the clocks and data rates are those of the descriptor.
std::optional<Bytes> CcidReader::class_control(const Setup& setup, ByteView) {
    constexpr int abort_request = 0x2101;
    return (setup.type << 8 | setup.request) == abort_request ? std::optional(Bytes{}) : std::nullopt;
}

}  // namespace rigs::usb
