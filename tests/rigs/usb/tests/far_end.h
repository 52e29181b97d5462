// QEMU's end of a usbredir cable, for tests: writes down what comes, as lines of text, and sends what a test wants.
#pragma once
#include <usbredirparser.h>

#include <memory>
#include <string>
#include <vector>

#include "platform/bytes.h"
#include "platform/free_with.h"
#include "tests/rigs/usb/device.h"
#include "tests/rigs/usb/socket.h"

namespace rigs::usb {

class FarEnd {
public:
    explicit FarEnd(const std::filesystem::path& path);  // listens there; takes the first who connects
    void work();                                         // what has come, and what is to go
    void hang_up() { socket_ = Socket(); }

    void configure(int configuration);
    void control(std::uint64_t id, const Setup& setup);
    void bulk_out(std::uint64_t id, std::uint8_t endpoint, platform::Bytes data);
    void bulk_in(std::uint64_t id, std::uint8_t endpoint, std::uint16_t most);
    void cancel(std::uint64_t id) { usbredirparser_send_cancel_data_packet(parser_.get(), id); }
    void listen(std::uint8_t endpoint);
    void reset() { usbredirparser_send_reset(parser_.get()); }

    std::vector<std::string> heard;

private:
    struct Callbacks;
    Socket door_, socket_;
    std::unique_ptr<usbredirparser, platform::FreeWith<usbredirparser_destroy>> parser_;
};

}  // namespace rigs::usb
