#include "tests/rigs/usb/device.h"

#include <algorithm>
#include <array>

namespace rigs::usb {
namespace {

using platform::Bytes;

enum Request : std::uint8_t {
    get_status,
    clear_feature,
    set_feature = 3,
    get_descriptor = 6,
    get_configuration = 8,
    set_configuration,
    get_interface,
    set_interface
};
enum Kind { of_device = 1, of_configuration, of_string };

constexpr int only_configuration = 1;
constexpr std::uint8_t milliamperes_50 = 25;                                // in units of 2 mA
constexpr std::array<std::uint8_t, 4> languages{4, of_string, 0x09, 0x04};  // English (United States)

}  // namespace

void append_16(Bytes& bytes, unsigned value) {
    bytes.push_back(static_cast<std::uint8_t>(value));
    bytes.push_back(static_cast<std::uint8_t>(value >> 8));
}

void append_32(Bytes& bytes, std::uint32_t value) {
    append_16(bytes, value & 0xFFFF);
    append_16(bytes, value >> 16);
}

std::optional<Bytes> Device::control(const Setup& setup, platform::ByteView data) {
    constexpr int kind_of_request = 0x60;
    auto answer = (setup.type & kind_of_request) == 0 ? standard_control(setup) : std::nullopt;
    if (!answer) answer = class_control(setup, data);
    if (answer) answer->resize(std::min<std::size_t>(answer->size(), setup.length));
    return answer;
}

std::size_t Device::take(platform::ByteView) { return 0; }

bool Device::configure(int configuration) {
    if (configuration != 0 && configuration != only_configuration) return false;
    forget();
    configuration_ = configuration;
    if (configuration_ != 0) configured();
    return true;
}

void Device::reset() { configure(0); }

std::optional<Bytes> Device::standard_control(const Setup& setup) {
    const bool to_host = (setup.type & towards_host) != 0;
    switch (setup.request) {
        case get_status: return to_host ? std::optional(Bytes{0, 0}) : std::nullopt;
        case clear_feature:
        case set_feature: return Bytes{};  // no endpoint is ever halted, and nothing wakes its host
        case get_descriptor: return setup.type == towards_host ? descriptor(setup.value >> 8, setup.value & 0xFF) : std::nullopt;
        case get_configuration: return Bytes{static_cast<std::uint8_t>(configuration_)};
        case set_configuration: return configure(setup.value) ? std::optional(Bytes{}) : std::nullopt;
        case get_interface: return Bytes{0};
        case set_interface: return setup.value == 0 ? std::optional(Bytes{}) : std::nullopt;
        default: return std::nullopt;
    }
}

std::optional<Bytes> Device::descriptor(int kind, int number) const {
    switch (kind) {
        case of_device: return device_descriptor();
        case of_configuration: return configuration_descriptor();
        case of_string: return string_descriptor(number);
        default: return std::nullopt;
    }
}

// USB 2.0, table 9-8.
Bytes Device::device_descriptor() const {
    Bytes out{18, of_device, 0x00, 0x02, 0, 0, 0, 64};
    append_16(out, model_.vendor);
    append_16(out, model_.product);
    append_16(out, 0x0100);
    out.insert(out.end(), {1, 2, 3, 1});  // strings: maker, name, serial number; one configuration
    return out;
}

// USB 2.0, tables 9-10, 9-12 and 9-13.
Bytes Device::configuration_descriptor() const {
    Bytes inner{9,
                4,
                0,
                0,
                static_cast<std::uint8_t>(model_.endpoints.size()),
                model_.interface_class,
                model_.interface_subclass,
                model_.interface_protocol,
                0};
    inner.insert(inner.end(), model_.class_descriptor.begin(), model_.class_descriptor.end());
    for (const Endpoint& endpoint : model_.endpoints) {
        inner.insert(inner.end(), {7, 5, endpoint.address, static_cast<std::uint8_t>(endpoint.transfer)});
        append_16(inner, endpoint.packet_size);
        inner.push_back(endpoint.interval);
    }
    Bytes out{9, of_configuration};
    append_16(out, static_cast<unsigned>(9 + inner.size()));
    out.insert(out.end(), {1, only_configuration, 0, 0xC0, milliamperes_50});  // one interface; has power of its own
    out.insert(out.end(), inner.begin(), inner.end());
    return out;
}

std::optional<Bytes> Device::string_descriptor(int number) const {
    if (number == 0) return Bytes(languages.begin(), languages.end());
    const std::array<std::string_view, 3> strings{model_.maker, model_.name, "1"};
    if (number > static_cast<int>(strings.size())) return std::nullopt;
    Bytes out{0, of_string};
    for (const char letter : strings[static_cast<std::size_t>(number - 1)]) append_16(out, static_cast<unsigned char>(letter));
    out[0] = static_cast<std::uint8_t>(out.size());
    return out;
}

}  // namespace rigs::usb
