#include "tests/rigs/usb_printer/usb_bus.h"

#include <fmt/format.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <utility>

#include "tests/rigs/usb_printer/urbs.h"

namespace rigs {
namespace {

constexpr int pulled = -ESHUTDOWN, discarded = -ENOENT, stalled = -EPIPE;

void must(gboolean done, const char* what) {
    if (done) return;
    fmt::print(stderr, "pretend USB bus: {} failed\n", what);
    std::abort();
}

platform::Bytes descriptors_of(const UsbPlug::Label& label) {
    const auto low = [](std::uint16_t n) { return static_cast<std::uint8_t>(n & 0xFF); };
    const auto high = [](std::uint16_t n) { return static_cast<std::uint8_t>(n >> 8); };
    const std::uint16_t v = label.vendor, p = label.product;
    // Device, configuration, interface (printer, both directions), bulk OUT 1, bulk IN 2 (USB 2.0, section 9.6).
    return {18, 1, 0x00, 0x02, 0,  0, 0, 64,   low(v), high(v), low(p), high(p), 0x00, 0x01, 1, 2, 3, 1,  //
            9,  2, 32,   0,    1,  1, 0, 0xC0, 1,                                                         //
            9,  4, 0,    0,    2,  7, 1, 2,    0,                                                         //
            7,  5, 0x01, 2,    64, 0, 0,                                                                  //
            7,  5, 0x82, 2,    64, 0, 0};
}

}  // namespace

bool usb_can_be_pretended() {
    const UsbBus bus;  // umockdev knows only with a test bed
    return umockdev_in_mock_environment();
}

struct UsbBus::State {
    Object<UMockdevTestbed> bed{umockdev_testbed_new()};
    int last_address = 1;
};

UsbBus::UsbBus() : state_(std::make_unique<State>()) {}
UsbBus::~UsbBus() = default;

// Plug and program meet on two threads: umockdev's, which answers ioctls, and the test's.
struct UsbPlug::State {
    State(UMockdevTestbed* on, int& addresses, drivers::printer::sim::PretendPrinter& printer, Label of)
        : bed(on), last_address(addresses), engine(printer), label(std::move(of)), kernel_has_it(label.kernel_has_it) {
        g_signal_connect(ioctls.get(), "handle-ioctl", G_CALLBACK(&State::take), this);
    }

    static gboolean take(UMockdevIoctlBase*, UMockdevIoctlClient* client, gpointer self) {
        static_cast<State*>(self)->answer(client);
        return TRUE;
    }
    void answer(UMockdevIoctlClient* client);
    std::pair<glong, int> answer_to(gulong request, UMockdevIoctlData* argument);
    std::pair<glong, int> fetch(UMockdevIoctlData* argument);
    void submit(Urb urb);
    void control(Urb urb);
    void pump();
    void take_out();
    void leave();
    std::string path() const { return fmt::format("/sys/devices/pci0/usb1/1-{}", label.port); }

    UMockdevTestbed* bed;
    int& last_address;
    drivers::printer::sim::PretendPrinter& engine;
    const Label label;
    Object<UMockdevIoctlBase> ioctls{umockdev_ioctl_base_new()};

    std::mutex mutex;  // of all below
    Urbs urbs;
    bool attached = false, kernel_has_it, claimed = false, empty_packets = false;
    int stalls = 0, halts_cleared = 0;
    std::optional<std::size_t> until_pull;
};

void UsbPlug::State::answer(UMockdevIoctlClient* client) {
    const std::lock_guard hold(mutex);
    const auto [result, error] = answer_to(umockdev_ioctl_client_get_request(client), umockdev_ioctl_client_get_arg(client));
    umockdev_ioctl_client_complete(client, result, error);
}

std::pair<glong, int> UsbPlug::State::answer_to(gulong request, UMockdevIoctlData* argument) {
    constexpr std::pair<glong, int> good{0, 0};
    if (request == USBDEVFS_REAPURB || request == USBDEVFS_REAPURBNDELAY) return fetch(argument);
    if (!attached) return {-1, ENODEV};
    switch (request) {
        case USBDEVFS_GET_CAPABILITIES: {
            const Object<UMockdevIoctlData> flags(umockdev_ioctl_data_resolve(argument, 0, sizeof(std::uint32_t), nullptr));
            *reinterpret_cast<std::uint32_t*>(flags->data) =
                USBDEVFS_CAP_BULK_CONTINUATION | USBDEVFS_CAP_NO_PACKET_SIZE_LIM | USBDEVFS_CAP_REAP_AFTER_DISCONNECT;
            return good;
        }
        case USBDEVFS_CLAIMINTERFACE: return kernel_has_it ? std::pair<glong, int>{-1, EBUSY} : (claimed = true, good);
        case USBDEVFS_DISCONNECT_CLAIM:
            kernel_has_it = false;
            claimed = true;
            return good;
        case USBDEVFS_RELEASEINTERFACE: claimed = false; return good;
        case USBDEVFS_IOCTL:  // libusb gives the interface back to the kernel's driver
            kernel_has_it = label.kernel_has_it;
            return good;
        case USBDEVFS_CLEAR_HALT: ++halts_cleared; return good;
        case USBDEVFS_GETDRIVER: return {-1, ENODATA};
        case USBDEVFS_SUBMITURB: submit(Urb(argument)); return good;
        case USBDEVFS_DISCARDURB: {
            std::uint64_t address = 0;
            std::memcpy(&address, argument->data, sizeof address);
            return urbs.discard(address, discarded) ? good : std::pair<glong, int>{-1, EINVAL};
        }
        default: return {-1, ENOTTY};
    }
}

std::pair<glong, int> UsbPlug::State::fetch(UMockdevIoctlData* argument) {
    pump();
    if (urbs.done.empty()) return {-1, attached ? EAGAIN : ENODEV};
    const Urb urb = std::move(urbs.done.front());
    urbs.done.pop_front();
    const Object<UMockdevIoctlData> place(umockdev_ioctl_data_resolve(argument, 0, sizeof(void*), nullptr));
    umockdev_ioctl_data_set_ptr(place.get(), 0, urb.head());
    return {0, 0};
}

void UsbPlug::State::submit(Urb urb) {
    if (urb.is_control()) return control(std::move(urb));
    auto& queue = urb.is_in() ? urbs.in : urbs.out;
    queue.push_back(std::move(urb));
    if (&queue == &urbs.out && stalls > 0) {
        --stalls;
        urbs.finish(urbs.out, stalled);
    }
    pump();
}

// String descriptors only (USB 2.0, section 9.4.3); the rest libusb reads from /sys.
void UsbPlug::State::control(Urb urb) {
    const auto setup = urb.buffer().first(8);
    const std::string texts[] = {"", "Tram", "Pretend printer", label.serial};
    int status = stalled;
    if (setup[0] == 0x80 && setup[1] == 6 && setup[3] == 3 && setup[2] < std::size(texts)) {
        platform::Bytes text{4, 3, 0x09, 0x04};  // the languages: English
        if (setup[2] > 0) {
            text = {static_cast<std::uint8_t>(2 + 2 * texts[setup[2]].size()), 3};
            for (const char letter : texts[setup[2]]) text.insert(text.end(), {static_cast<std::uint8_t>(letter), 0});
        }
        const auto room = urb.buffer().subspan(8);
        const std::size_t length = std::min(text.size(), room.size());
        std::copy_n(text.begin(), length, room.begin());
        urb.move_on(length);
        status = 0;
    }
    urb.finish(status);
    urbs.done.push_back(std::move(urb));
}

void UsbPlug::State::pump() {
    if (!attached) return;
    take_out();
    while (attached && !urbs.in.empty()) {
        Urb& urb = urbs.in.front();
        const auto answers = engine.read(urb.buffer().size(), std::chrono::milliseconds(0), {});
        if (!answers || (answers->empty() && !empty_packets)) break;
        std::copy(answers->begin(), answers->end(), urb.buffer().begin());
        urb.move_on(answers->size());
        urbs.finish(urbs.in, 0);
    }
}

void UsbPlug::State::take_out() {
    while (!urbs.out.empty()) {
        Urb& urb = urbs.out.front();
        auto next = urb.rest();
        if (until_pull) next = next.first(std::min(next.size(), *until_pull));
        const std::size_t taken = engine.offer(next);
        urb.move_on(taken);
        if (until_pull) *until_pull -= taken;
        if (until_pull == std::size_t{0}) return leave();
        if (!urb.rest().empty()) return;
        urbs.finish(urbs.out, 0);
    }
}

// As the kernel does it: what is under way ends, and every later request fails; udev tells of it.
void UsbPlug::State::leave() {
    attached = false;
    claimed = false;
    until_pull.reset();
    urbs.finish_all(pulled);
    umockdev_testbed_uevent(bed, path().c_str(), "remove");
    umockdev_testbed_remove_device(bed, path().c_str());
}

UsbPlug::UsbPlug(UsbBus& bus, drivers::printer::sim::PretendPrinter& engine, Label label)
    : state_(std::make_unique<State>(bus.state_->bed.get(), bus.state_->last_address, engine, std::move(label))) {
    push_in();
}

UsbPlug::~UsbPlug() { pull(); }

void UsbPlug::pull() {
    const std::lock_guard hold(state_->mutex);
    if (state_->attached) state_->leave();
}

// Under a new address, as on a real bus.
void UsbPlug::push_in() {
    State& s = *state_;
    const int address = ++s.last_address;
    const std::string node = fmt::format("bus/usb/001/{:03}", address);
    const std::string device = fmt::format(
        "P: /devices/pci0/usb1/1-{port}\nN: {node}\nE: DEVNAME=/dev/{node}\nE: DEVTYPE=usb_device\nE: SUBSYSTEM=usb\nE: BUSNUM=001\n"
        "E: DEVNUM={address:03}\nE: PRODUCT={vendor:x}/{product:x}/100\nE: TYPE=0/0/0\nE: DRIVER=usb\nA: busnum=1\\n\n"
        "A: devnum={address}\\n\nA: speed=12\\n\nA: idVendor={vendor:04x}\\n\nA: idProduct={product:04x}\\n\nA: bConfigurationValue=1\\n\n"
        "A: bNumConfigurations=1\\n\nH: descriptors={descriptors}\n",
        fmt::arg("port", s.label.port), fmt::arg("node", node), fmt::arg("address", address), fmt::arg("vendor", s.label.vendor),
        fmt::arg("product", s.label.product), fmt::arg("descriptors", platform::hex(descriptors_of(s.label))));
    must(umockdev_testbed_add_from_string(s.bed, device.c_str(), nullptr), "adding a device");
    must(umockdev_testbed_attach_ioctl(s.bed, ("/dev/" + node).c_str(), s.ioctls.get(), nullptr), "attaching to its node");
    {
        const std::lock_guard hold(s.mutex);
        s.attached = true;
        s.kernel_has_it = s.label.kernel_has_it;
    }
    umockdev_testbed_uevent(s.bed, s.path().c_str(), "add");
}

void UsbPlug::pull_after(std::size_t bytes) {
    const std::lock_guard hold(state_->mutex);
    state_->until_pull = bytes;
}

void UsbPlug::stall(int times) {
    const std::lock_guard hold(state_->mutex);
    state_->stalls = times;
}

void UsbPlug::answer_with_empty_packets() {
    const std::lock_guard hold(state_->mutex);
    state_->empty_packets = true;
}

int UsbPlug::halts_cleared() const {
    const std::lock_guard hold(state_->mutex);
    return state_->halts_cleared;
}

bool UsbPlug::kernel_has_it() const {
    const std::lock_guard hold(state_->mutex);
    return state_->kernel_has_it;
}

bool UsbPlug::is_claimed() const {
    const std::lock_guard hold(state_->mutex);
    return state_->claimed;
}

}  // namespace rigs
