// A serial port: 115200 8N1, raw. Opened by the first use, and again by the next one after it went away.
#pragma once
#include <string>

#include "drivers/channel.h"
#include "platform/descriptor.h"

namespace drivers::cabinet {

class TtyChannel final : public Channel {
public:
    explicit TtyChannel(std::string path) : path_(std::move(path)) {}
    Status write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) override;
    Result<platform::Bytes> read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) override;

private:
    Status open();
    enum class Ready { yes, late, told_to_stop, gone };
    Ready wait_for(short events, std::chrono::milliseconds patience, const std::stop_token& stop) const;
    tl::unexpected<Error> lost();

    std::string path_;
    platform::Descriptor port_;
};

}  // namespace drivers::cabinet
