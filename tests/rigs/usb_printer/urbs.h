// The requests that are on their way to one pretend USB device, as the kernel's usbfs keeps them (linux/usbdevice_fs.h).
#pragma once
#include <linux/usbdevice_fs.h>
#include <umockdev.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>

namespace rigs {

struct DropObject {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, DropObject>;

class Urb {
public:
    // The request in the program's memory that an ioctl's argument points to.
    explicit Urb(UMockdevIoctlData* argument)
        : head_(umockdev_ioctl_data_resolve(argument, 0, sizeof(usbdevfs_urb), nullptr)),
          body_(umockdev_ioctl_data_resolve(head_.get(), offsetof(usbdevfs_urb, buffer), static_cast<gsize>(kernels().buffer_length),
                                            nullptr)) {}

    std::uint64_t address() const { return head_->client_addr; }
    bool is_control() const { return kernels().type == USBDEVFS_URB_TYPE_CONTROL; }
    bool is_in() const { return (kernels().endpoint & 0x80) != 0; }
    std::span<std::uint8_t> buffer() const { return {body_->data, static_cast<std::size_t>(kernels().buffer_length)}; }
    std::span<std::uint8_t> rest() const { return buffer().subspan(moved_); }
    void move_on(std::size_t bytes) { moved_ += bytes; }
    std::size_t moved() const { return moved_; }
    // status: 0 or a negative errno value.
    void finish(int status) {
        kernels().status = status;
        kernels().actual_length = static_cast<int>(moved_);
    }
    UMockdevIoctlData* head() const { return head_.get(); }

private:
    usbdevfs_urb& kernels() const { return *reinterpret_cast<usbdevfs_urb*>(head_->data); }

    Object<UMockdevIoctlData> head_, body_;
    std::size_t moved_ = 0;
};

// Waiting at the device's two endpoints, and finished ones that the program has not fetched yet.
struct Urbs {
    std::deque<Urb> out, in, done;

    void finish(std::deque<Urb>& queue, int status) {
        queue.front().finish(status);
        done.push_back(std::move(queue.front()));
        queue.pop_front();
    }
    void finish_all(int status) {
        while (!out.empty()) finish(out, status);
        while (!in.empty()) finish(in, status);
    }
    bool discard(std::uint64_t address, int status) {
        for (auto* queue : {&out, &in}) {
            for (auto urb = queue->begin(); urb != queue->end(); ++urb) {
                if (urb->address() != address) continue;
                urb->finish(status);
                done.push_back(std::move(*urb));
                queue->erase(urb);
                return true;
            }
        }
        return false;
    }
};

}  // namespace rigs
