// What a USB device is to its host: descriptors, and answers to transfers (USB 2.0, chapters 5 and 9). Each has one configuration with one
// interface without alternate settings. Nothing here blocks; one thread.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "platform/bytes.h"

namespace rigs::usb {

enum class Transfer : std::uint8_t { control, isochronous, bulk, interrupt };  // the numbers of bmAttributes

inline constexpr std::uint8_t towards_host = 0x80;  // in addresses of endpoints and in request types

struct Endpoint {
    std::uint8_t address = 0;
    Transfer transfer = Transfer::bulk;
    std::uint16_t packet_size = 512;
    std::uint8_t interval = 0;          // interrupt: the host asks every 2^(interval - 1) microframes of 125 us
    std::chrono::milliseconds quiet{};  // interrupt: for so long after the host has begun to ask, there is nothing
};

struct Model {
    std::uint16_t vendor = 0, product = 0;
    std::uint8_t interface_class = 0, interface_subclass = 0, interface_protocol = 0;
    std::string maker, name;
    std::vector<Endpoint> endpoints;
    platform::Bytes class_descriptor;  // follows the interface's own
};

struct Setup {
    std::uint8_t type = 0, request = 0;
    std::uint16_t value = 0, index = 0, length = 0;
    bool operator==(const Setup&) const = default;
};

class Device {
public:
    explicit Device(Model model) : model_(std::move(model)) {}
    virtual ~Device() = default;
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    const Model& model() const { return model_; }
    // A control transfer: the bytes for the host (none if it is the one who sends), or nothing, which is a stall.
    std::optional<platform::Bytes> control(const Setup& setup, platform::ByteView data);
    // Bytes for the bulk OUT endpoint: how many were taken. Fewer than all: it is full, and the rest is to be offered again.
    virtual std::size_t take(platform::ByteView bytes);
    // At most `most` bytes that an IN endpoint has for the host, or nothing yet.
    virtual std::optional<platform::Bytes> give(std::uint8_t endpoint, std::size_t most) = 0;

    int configuration() const { return configuration_; }  // 0: the host has chosen none
    // False if there is no such configuration.
    bool configure(int configuration);
    void reset();  // the bus was reset, or the plug pulled

protected:
    virtual std::optional<platform::Bytes> class_control(const Setup& setup, platform::ByteView data) = 0;
    virtual void configured() {}
    virtual void forget() = 0;  // what was on its way to or from the host

private:
    std::optional<platform::Bytes> standard_control(const Setup& setup);
    std::optional<platform::Bytes> descriptor(int kind, int number) const;
    platform::Bytes device_descriptor() const;
    platform::Bytes configuration_descriptor() const;
    std::optional<platform::Bytes> string_descriptor(int number) const;

    const Model model_;
    int configuration_ = 0;
};

// Little-endian, as all of USB.
void append_16(platform::Bytes& bytes, unsigned value);
void append_32(platform::Bytes& bytes, std::uint32_t value);

}  // namespace rigs::usb
