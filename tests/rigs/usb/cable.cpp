#include "tests/rigs/usb/cable.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

#include "platform/log.h"

namespace rigs::usb {
namespace {

using platform::Bytes;
using platform::ByteView;

constexpr int slots = 32;  // of a usbredir header: 16 endpoints out, 16 in
constexpr int slot_of(std::uint8_t endpoint) { return (endpoint & towards_host) >> 3 | (endpoint & 0x0F); }

// libusbredirparser takes bytes without const, but only copies them.
std::uint8_t* bytes_for_parser(ByteView data) { return const_cast<std::uint8_t*>(data.data()); }

Endpoint endpoint_at(const Model& model, std::uint8_t address) {
    for (const Endpoint& endpoint : model.endpoints)
        if (endpoint.address == address) return endpoint;
    return {.interval = 1};
}

}  // namespace

// What the parser calls: `cable` is the Cable, and bytes are ours to free.
struct Cable::Callbacks {
    static Cable& of(void* cable) { return *static_cast<Cable*>(cable); }

    static void log(void*, int level, const char* line) {
        if (level <= usbredirparser_warning) platform::log(platform::Level::warning, "usb_rig", "{}", line);
    }
    static int read(void* cable, std::uint8_t* bytes, int count) {
        const auto got = ::recv(of(cable).socket(), bytes, static_cast<std::size_t>(count), 0);
        if (got > 0) return static_cast<int>(got);
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
        of(cable).closed_ = true;
        return -1;
    }
    static int write(void* cable, std::uint8_t* bytes, int count) {
        const auto sent = ::send(of(cable).socket(), bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL);
        if (sent >= 0) return static_cast<int>(sent);
        if (errno == EAGAIN || errno == EINTR) return 0;
        of(cable).closed_ = true;
        return -1;
    }
    static void hello(void* cable, usb_redir_hello_header*) { of(cable).announce(); }
    static void reset(void* cable) { of(cable).reset(); }

    static void set_configuration(void* cable, std::uint64_t id, usb_redir_set_configuration_header* wanted) {
        const bool good = of(cable).device_.configure(wanted->configuration);
        usb_redir_configuration_status_header status{static_cast<std::uint8_t>(good ? usb_redir_success : usb_redir_stall),
                                                     wanted->configuration};
        usbredirparser_send_configuration_status(of(cable).parser_.get(), id, &status);
    }
    static void get_configuration(void* cable, std::uint64_t id) {
        usb_redir_configuration_status_header status{usb_redir_success, static_cast<std::uint8_t>(of(cable).device_.configuration())};
        usbredirparser_send_configuration_status(of(cable).parser_.get(), id, &status);
    }
    static void set_alternate(void* cable, std::uint64_t id, usb_redir_set_alt_setting_header* wanted) {
        const bool good = wanted->interface == 0 && wanted->alt == 0;
        usb_redir_alt_setting_status_header status{static_cast<std::uint8_t>(good ? usb_redir_success : usb_redir_stall), wanted->interface,
                                                   wanted->alt};
        usbredirparser_send_alt_setting_status(of(cable).parser_.get(), id, &status);
    }
    static void get_alternate(void* cable, std::uint64_t id, usb_redir_get_alt_setting_header* wanted) {
        usb_redir_alt_setting_status_header status{usb_redir_success, wanted->interface, 0};
        usbredirparser_send_alt_setting_status(of(cable).parser_.get(), id, &status);
    }
    static void listen(void* cable, std::uint64_t id, usb_redir_start_interrupt_receiving_header* wanted) {
        of(cable).listen(id, wanted->endpoint);
    }
    static void stop_listening(void* cable, std::uint64_t id, usb_redir_stop_interrupt_receiving_header* wanted) {
        of(cable).stop_listening(id, wanted->endpoint);
    }
    static void cancel(void* cable, std::uint64_t id) { of(cable).cancel(id); }
    static void control(void* cable, std::uint64_t id, usb_redir_control_packet_header* header, std::uint8_t* data, int length) {
        of(cable).control(id, *header, {data, static_cast<std::size_t>(length)});
        usbredirparser_free_packet_data(of(cable).parser_.get(), data);
    }
    static void bulk(void* cable, std::uint64_t id, usb_redir_bulk_packet_header* header, std::uint8_t* data, int length) {
        of(cable).bulk(id, *header, {data, static_cast<std::size_t>(length)});
        usbredirparser_free_packet_data(of(cable).parser_.get(), data);
    }

    static void enter(usbredirparser& parser, Cable& cable) {
        parser.priv = &cable;
        parser.log_func = log;
        parser.read_func = read;
        parser.write_func = write;
        parser.hello_func = hello;
        parser.reset_func = reset;
        parser.set_configuration_func = set_configuration;
        parser.get_configuration_func = get_configuration;
        parser.set_alt_setting_func = set_alternate;
        parser.get_alt_setting_func = get_alternate;
        parser.start_interrupt_receiving_func = listen;
        parser.stop_interrupt_receiving_func = stop_listening;
        parser.cancel_data_packet_func = cancel;
        parser.control_packet_func = control;
        parser.bulk_packet_func = bulk;
    }
};

platform::Result<std::unique_ptr<Cable>> Cable::plug(Device& device, const std::filesystem::path& path) {
    TRY(Socket socket, connect_to(path));
    return std::unique_ptr<Cable>(new Cable(device, std::move(socket)));
}

// QEMU's xhci demands the last three capabilities, and says so on its standard error only.
Cable::Cable(Device& device, Socket socket) : device_(device), socket_(std::move(socket)), parser_(usbredirparser_create()) {
    Callbacks::enter(*parser_, *this);
    std::uint32_t capabilities[USB_REDIR_CAPS_SIZE]{};
    for (const int capability : {usb_redir_cap_connect_device_version, usb_redir_cap_ep_info_max_packet_size, usb_redir_cap_64bits_ids,
                                 usb_redir_cap_32bits_bulk_length})
        usbredirparser_caps_set_cap(capabilities, capability);
    usbredirparser_init(parser_.get(), "usb_rig", capabilities, USB_REDIR_CAPS_SIZE, usbredirparser_fl_usb_host);
}

Cable::~Cable() {
    if (!closed_ && usbredirparser_have_peer_caps(parser_.get())) {
        usbredirparser_send_device_disconnect(parser_.get());
        usbredirparser_do_write(parser_.get());
    }
    device_.reset();
}

platform::Status Cable::work(platform::SteadyTime now) {
    now_ = now;
    while (!closed_ && usbredirparser_do_read(parser_.get()) == usbredirparser_read_parse_error) {
    }
    move_bulk();
    send_reports();
    if (!closed_ && wants_to_write()) usbredirparser_do_write(parser_.get());
    if (closed_) return platform::failure(platform::Fault::unreachable, "the machine has closed the connection");
    return {};
}

// In this order: QEMU attaches the device at device_connect and wants to know all about it by then.
void Cable::announce() {
    announce_interface();
    announce_endpoints();
    const Model& model = device_.model();
    usb_redir_device_connect_header device{
        .speed = usb_redir_speed_high, .vendor_id = model.vendor, .product_id = model.product, .device_version_bcd = 0x0100};
    usbredirparser_send_device_connect(parser_.get(), &device);
}

void Cable::announce_interface() {
    const Model& model = device_.model();
    usb_redir_interface_info_header interface { .interface_count = 1 };
    interface.interface_class[0] = model.interface_class;
    interface.interface_subclass[0] = model.interface_subclass;
    interface.interface_protocol[0] = model.interface_protocol;
    usbredirparser_send_interface_info(parser_.get(), &interface);
}

void Cable::announce_endpoints() {
    usb_redir_ep_info_header endpoints{};
    std::fill_n(endpoints.type, slots, static_cast<std::uint8_t>(usb_redir_type_invalid));
    for (const int slot : {slot_of(0), slot_of(towards_host)}) {
        constexpr std::uint16_t control_packet_size = 64;
        endpoints.type[slot] = usb_redir_type_control;
        endpoints.max_packet_size[slot] = control_packet_size;
    }
    for (const Endpoint& endpoint : device_.model().endpoints) {
        const int slot = slot_of(endpoint.address);
        endpoints.type[slot] = static_cast<std::uint8_t>(endpoint.transfer);
        endpoints.interval[slot] = endpoint.interval;
        endpoints.max_packet_size[slot] = endpoint.packet_size;
    }
    usbredirparser_send_ep_info(parser_.get(), &endpoints);
}

void Cable::reset() {
    device_.reset();
    pending_.clear();
    listeners_.clear();
}

void Cable::control(std::uint64_t id, usb_redir_control_packet_header header, ByteView data) {
    const auto answer = device_.control({header.requesttype, header.request, header.value, header.index, header.length}, data);
    const bool to_host = (header.requesttype & towards_host) != 0;
    header.status = answer ? usb_redir_success : usb_redir_stall;
    if (!answer) header.length = 0;
    if (answer && to_host) header.length = static_cast<std::uint16_t>(answer->size());
    const ByteView back = answer && to_host ? ByteView(*answer) : ByteView();
    usbredirparser_send_control_packet(parser_.get(), id, &header, bytes_for_parser(back), static_cast<int>(back.size()));
}

void Cable::bulk(std::uint64_t id, const usb_redir_bulk_packet_header& header, ByteView data) {
    pending_.push_back({id, header, Bytes(data.begin(), data.end()), 0});
}

void Cable::cancel(std::uint64_t id) {
    const auto found = std::find_if(pending_.begin(), pending_.end(), [id](const Pending& pending) { return pending.id == id; });
    if (found == pending_.end()) return;  // its answer and the cancelling have crossed
    finish(*found, usb_redir_cancelled, found->done);
    pending_.erase(found);
}

// At each endpoint in the order in which they came: one that waits holds up those behind it.
void Cable::move_bulk() {
    std::vector<std::uint8_t> waiting;
    for (auto pending = pending_.begin(); pending != pending_.end();) {
        const std::uint8_t endpoint = pending->header.endpoint;
        if (std::find(waiting.begin(), waiting.end(), endpoint) != waiting.end()) {
            ++pending;
        } else if (advance(*pending)) {
            pending = pending_.erase(pending);
        } else {
            waiting.push_back(endpoint);
            ++pending;
        }
    }
}

bool Cable::advance(Pending& pending) {
    if ((pending.header.endpoint & towards_host) == 0) {
        pending.done += device_.take(ByteView(pending.data).subspan(pending.done));
        if (pending.done < pending.data.size()) return false;
        finish(pending, usb_redir_success, pending.done);
        return true;
    }
    const std::size_t most = pending.header.length | static_cast<std::size_t>(pending.header.length_high) << 16;
    const auto data = device_.give(pending.header.endpoint, most);
    if (data) finish(pending, usb_redir_success, data->size(), *data);
    return data.has_value();
}

void Cable::finish(const Pending& pending, std::uint8_t status, std::size_t length, ByteView data) {
    usb_redir_bulk_packet_header header = pending.header;
    header.status = status;
    header.length = static_cast<std::uint16_t>(length);
    header.length_high = static_cast<std::uint16_t>(length >> 16);
    usbredirparser_send_bulk_packet(parser_.get(), pending.id, &header, bytes_for_parser(data), static_cast<int>(data.size()));
}

void Cable::listen(std::uint64_t id, std::uint8_t endpoint) {
    constexpr std::chrono::microseconds microframe{125};
    const Endpoint model = endpoint_at(device_.model(), endpoint);
    listeners_[endpoint] = {.next = now_ + model.quiet, .interval = microframe * (1 << (model.interval - 1))};
    usb_redir_interrupt_receiving_status_header status{usb_redir_success, endpoint};
    usbredirparser_send_interrupt_receiving_status(parser_.get(), id, &status);
}

void Cable::stop_listening(std::uint64_t id, std::uint8_t endpoint) {
    listeners_.erase(endpoint);
    usb_redir_interrupt_receiving_status_header status{usb_redir_success, endpoint};
    usbredirparser_send_interrupt_receiving_status(parser_.get(), id, &status);
}

// One report an interval, as a host asks for them; QEMU would take all at once.
void Cable::send_reports() {
    due_.reset();
    for (auto& [endpoint, listener] : listeners_) {
        if (now_ >= listener.next) {
            constexpr std::size_t any_size = 1024;
            const auto report = device_.give(endpoint, any_size);
            if (!report) continue;
            usb_redir_interrupt_packet_header header{endpoint, usb_redir_success, static_cast<std::uint16_t>(report->size())};
            usbredirparser_send_interrupt_packet(parser_.get(), listener.next_id++, &header, bytes_for_parser(*report),
                                                 static_cast<int>(report->size()));
            listener.next = now_ + listener.interval;
        }
        due_ = std::min(due_.value_or(listener.next), listener.next);
    }
}

}  // namespace rigs::usb
