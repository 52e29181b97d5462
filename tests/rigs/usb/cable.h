// The cable between a pretend device and a machine in QEMU: the usb-host side of the usbredir protocol, on the socket of a usb-redir
// device. Plugging in is connecting; the end of the cable is the end of the connection.
#pragma once
#include <usbredirparser.h>

#include <deque>
#include <filesystem>
#include <map>
#include <memory>

#include "platform/clock.h"
#include "platform/free_with.h"
#include "tests/rigs/usb/device.h"
#include "tests/rigs/usb/socket.h"

namespace rigs::usb {

class Cable {
public:
    // Connects; the device, which outlives the cable, is announced as soon as QEMU has said hello. unreachable.
    static platform::Result<std::unique_ptr<Cable>> plug(Device& device, const std::filesystem::path& socket);
    ~Cable();  // pulls the plug
    Cable(const Cable&) = delete;
    Cable& operator=(const Cable&) = delete;

    // Takes what has come, sends what the device has. Does not block. unreachable: QEMU has closed its end.
    platform::Status work(platform::SteadyTime now);
    int socket() const { return socket_.number(); }
    bool wants_to_write() const { return usbredirparser_has_data_to_write(parser_.get()) > 0; }
    // When work() has to be called again though nothing came.
    std::optional<platform::SteadyTime> due() const { return due_; }
    // Does the guest ask an interrupt endpoint for reports, that is, has somebody opened it there?
    bool is_listened_to() const { return !listeners_.empty(); }

private:
    // A bulk transfer that the device has not finished.
    struct Pending {
        std::uint64_t id = 0;
        usb_redir_bulk_packet_header header{};
        platform::Bytes data;
        std::size_t done = 0;
    };
    // An interrupt endpoint that the guest asks.
    struct Listener {
        std::uint64_t next_id = 0;
        platform::SteadyTime next{};
        std::chrono::microseconds interval{};
    };
    struct Callbacks;

    Cable(Device& device, Socket socket);
    void announce();
    void announce_interface();
    void announce_endpoints();
    void control(std::uint64_t id, usb_redir_control_packet_header header, platform::ByteView data);
    void bulk(std::uint64_t id, const usb_redir_bulk_packet_header& header, platform::ByteView data);
    void cancel(std::uint64_t id);
    void listen(std::uint64_t id, std::uint8_t endpoint);
    void stop_listening(std::uint64_t id, std::uint8_t endpoint);
    void reset();
    bool advance(Pending& pending);
    void finish(const Pending& pending, std::uint8_t status, std::size_t length, platform::ByteView data = {});
    void move_bulk();
    void send_reports();

    Device& device_;
    Socket socket_;
    std::unique_ptr<usbredirparser, platform::FreeWith<usbredirparser_destroy>> parser_;
    bool closed_ = false;
    std::deque<Pending> pending_;
    std::map<std::uint8_t, Listener> listeners_;
    platform::SteadyTime now_{};
    std::optional<platform::SteadyTime> due_;
};

}  // namespace rigs::usb
