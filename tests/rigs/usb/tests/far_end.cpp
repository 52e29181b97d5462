#include "tests/rigs/usb/tests/far_end.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <cstdlib>

namespace rigs::usb {

struct FarEnd::Callbacks {
    static FarEnd& of(void* end) { return *static_cast<FarEnd*>(end); }

    template <class... Args>
    static void note(void* end, fmt::format_string<Args...> format, Args&&... args) {
        of(end).heard.push_back(fmt::format(format, std::forward<Args>(args)...));
    }
    static void note_packet(void* end, std::string_view what, std::uint64_t id, int status, std::uint8_t* data, int length) {
        note(end, "{} {}: status {} [{}]", what, id, status, platform::hex({data, static_cast<std::size_t>(length)}));
        usbredirparser_free_packet_data(of(end).parser_.get(), data);
    }

    static void log(void* end, int level, const char* line) {
        if (level <= usbredirparser_warning) note(end, "complaint: {}", line);
    }
    static int read(void* end, std::uint8_t* bytes, int count) {
        const auto got = ::recv(of(end).socket_.number(), bytes, static_cast<std::size_t>(count), 0);
        return got > 0 ? static_cast<int>(got) : got < 0 ? 0 : -1;
    }
    static int write(void* end, std::uint8_t* bytes, int count) {
        return static_cast<int>(::send(of(end).socket_.number(), bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL));
    }
    static void hello(void* end, usb_redir_hello_header*) { note(end, "hello"); }
    static void interface(void* end, usb_redir_interface_info_header* interface) {
        note(end, "interfaces {}, class {}/{}/{}", std::uint32_t{interface->interface_count}, interface->interface_class[0],
             interface->interface_subclass[0], interface->interface_protocol[0]);
    }
    static void endpoints(void* end, usb_redir_ep_info_header* endpoints) {
        std::string line = "endpoints";
        for (int slot = 0; slot < 32; ++slot)
            if (endpoints->type[slot] != usb_redir_type_invalid)
                line += fmt::format(" {}{}:{}", slot < 16 ? "out" : "in", slot % 16, int{endpoints->type[slot]});
        note(end, "{}", line);
    }
    static void connect(void* end, usb_redir_device_connect_header* device) {
        note(end, "device {:04x}:{:04x}", std::uint16_t{device->vendor_id}, std::uint16_t{device->product_id});
    }
    static void disconnect(void* end) { note(end, "device gone"); }
    static void configuration(void* end, std::uint64_t, usb_redir_configuration_status_header* header) {
        note(end, "configuration {}: status {}", int{header->configuration}, int{header->status});
    }
    static void listening(void* end, std::uint64_t, usb_redir_interrupt_receiving_status_header* header) {
        note(end, "listening: status {}", int{header->status});
    }
    static void control(void* end, std::uint64_t id, usb_redir_control_packet_header* header, std::uint8_t* data, int length) {
        note_packet(end, "control", id, header->status, data, length);
    }
    static void bulk(void* end, std::uint64_t id, usb_redir_bulk_packet_header* header, std::uint8_t* data, int length) {
        note_packet(end, fmt::format("bulk of {}", std::uint16_t{header->length}), id, header->status, data, length);
    }
    static void interrupt(void* end, std::uint64_t id, usb_redir_interrupt_packet_header* header, std::uint8_t* data, int length) {
        note_packet(end, "interrupt", id, header->status, data, length);
    }

    static void enter(usbredirparser& parser, FarEnd& end) {
        parser.priv = &end;
        parser.log_func = log;
        parser.read_func = read;
        parser.write_func = write;
        parser.hello_func = hello;
        parser.interface_info_func = interface;
        parser.ep_info_func = endpoints;
        parser.device_connect_func = connect;
        parser.device_disconnect_func = disconnect;
        parser.configuration_status_func = configuration;
        parser.interrupt_receiving_status_func = listening;
        parser.control_packet_func = control;
        parser.bulk_packet_func = bulk;
        parser.interrupt_packet_func = interrupt;
    }
};

FarEnd::FarEnd(const std::filesystem::path& path) : parser_(usbredirparser_create()) {
    auto door = listen_at(path);
    if (!door) std::abort();
    door_ = std::move(*door);
    Callbacks::enter(*parser_, *this);
    std::uint32_t capabilities[USB_REDIR_CAPS_SIZE]{};
    for (const int capability : {usb_redir_cap_connect_device_version, usb_redir_cap_ep_info_max_packet_size, usb_redir_cap_64bits_ids,
                                 usb_redir_cap_32bits_bulk_length})
        usbredirparser_caps_set_cap(capabilities, capability);
    usbredirparser_init(parser_.get(), "far end", capabilities, USB_REDIR_CAPS_SIZE, 0);
}

void FarEnd::work() {
    if (socket_.number() < 0) socket_ = Socket(::accept4(door_.number(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket_.number() < 0) return;
    usbredirparser_do_read(parser_.get());
    if (usbredirparser_has_data_to_write(parser_.get()) > 0) usbredirparser_do_write(parser_.get());
}

void FarEnd::configure(int configuration) {
    usb_redir_set_configuration_header header{static_cast<std::uint8_t>(configuration)};
    usbredirparser_send_set_configuration(parser_.get(), 1, &header);
}

void FarEnd::control(std::uint64_t id, const Setup& setup) {
    usb_redir_control_packet_header header{
        static_cast<std::uint8_t>(setup.type & towards_host), setup.request, setup.type, 0, setup.value, setup.index, setup.length};
    usbredirparser_send_control_packet(parser_.get(), id, &header, nullptr, 0);
}

void FarEnd::bulk_out(std::uint64_t id, std::uint8_t endpoint, platform::Bytes data) {
    usb_redir_bulk_packet_header header{.endpoint = endpoint, .length = static_cast<std::uint16_t>(data.size())};
    usbredirparser_send_bulk_packet(parser_.get(), id, &header, data.data(), static_cast<int>(data.size()));
}

void FarEnd::bulk_in(std::uint64_t id, std::uint8_t endpoint, std::uint16_t most) {
    usb_redir_bulk_packet_header header{.endpoint = endpoint, .length = most};
    usbredirparser_send_bulk_packet(parser_.get(), id, &header, nullptr, 0);
}

void FarEnd::listen(std::uint8_t endpoint) {
    usb_redir_start_interrupt_receiving_header header{endpoint};
    usbredirparser_send_start_interrupt_receiving(parser_.get(), 1, &header);
}

}  // namespace rigs::usb
