// Bytes to and from a device, whatever cable they take (USB, serial, network, a pretend device).
#pragma once
#include <chrono>
#include <stop_token>

#include "drivers/status.h"
#include "platform/bytes.h"

namespace drivers {

class Channel {
public:
    virtual ~Channel() = default;
    // Sends all bytes or says why not. Blocks at most for patience. missing, unplugged, no_answer, cancelled.
    virtual Status write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) = 0;
    // What has come, at most `most` bytes; empty when nothing came in time.
    virtual Result<platform::Bytes> read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) = 0;
    // As Printer::recover.
    virtual Status recover(Recovery /*how*/, std::stop_token /*stop*/) {
        return trouble(Trouble::unsupported, "a cable that cannot be reset");
    }
};

}  // namespace drivers
