#include "platform/hot_plug.h"

#include <linux/netlink.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "platform/descriptor.h"
#include "platform/log.h"

namespace platform {
namespace {

constexpr int burst_ms = 50;  // a device with several interfaces sends several messages

Descriptor open_uevents() {
    Descriptor out(socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT));
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = 1;  // the kernel's own messages; udev's are group 2
    if (out.number() < 0 || bind(out.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        log(Level::warning, "hot plug", "the kernel does not tell: {}", std::strerror(errno));
        return {};
    }
    return out;
}

// All that waits there. True if a USB device came or went.
bool take_news(int from) {
    bool out = false;
    std::array<char, 8192> message{};
    for (;;) {
        const auto length = recv(from, message.data(), message.size(), 0);
        if (length <= 0) return out;
        out = tells_of_usb({message.data(), static_cast<std::size_t>(length)}) || out;
    }
}

void listen(int ending, const std::function<void()>& changed) {
    pthread_setname_np(pthread_self(), "hot plug");
    const Descriptor uevents = open_uevents();
    if (uevents.number() < 0) return;
    bool owed = false;
    std::array<pollfd, 2> both{pollfd{ending, POLLIN, 0}, pollfd{uevents.number(), POLLIN, 0}};
    while (poll(both.data(), both.size(), owed ? burst_ms : -1) >= 0 || errno == EINTR) {
        if ((both[0].revents & POLLIN) != 0) return;
        if ((both[1].revents & POLLIN) != 0) {
            owed = take_news(uevents.number()) || owed;
        } else if (owed) {
            owed = false;
            changed();
        }
    }
}

}  // namespace

bool tells_of_usb(std::string_view message) {
    const auto says = [&message](std::string_view field) {
        const auto at = message.find(field);
        return at != std::string_view::npos && at > 0 && message[at - 1] == '\0' &&
               (at + field.size() == message.size() || message[at + field.size()] == '\0');
    };
    return says("SUBSYSTEM=usb") && (says("ACTION=add") || says("ACTION=remove") || says("ACTION=bind"));
}

HotPlug::HotPlug(std::function<void()> changed)
    : ending_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      listening_([ending = ending_.number(), changed = std::move(changed)] { listen(ending, changed); }) {}

HotPlug::~HotPlug() {
    eventfd_write(ending_.number(), 1);
    listening_.join();
}

}  // namespace platform
