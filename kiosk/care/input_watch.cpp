#include "kiosk/care/input_watch.h"

#include <fmt/ranges.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>

#include <array>
#include <cerrno>

#include "platform/log.h"

namespace kiosk::care {
namespace {

using platform::input::Device;
using platform::input::Match;
using std::chrono::seconds;

TestLine line_of_input(Trial test, const Finding& seen) {
    if (seen.ailment) return failed(test, *seen.ailment, seen.detail);
    return passed(test, {{"devices", seen.detail}});
}

std::vector<TestLine> try_staff_keyboard(const Match& named) {
    const auto list = platform::input::open_device_list();
    if (!list) return {not_tested(Trial::staff_keyboard, Excuse::unknown_here, list.error().detail)};
    return {line_of_input(Trial::staff_keyboard, judge_staff_keyboard((*list)->with_keys(), named))};
}

}  // namespace

Finding judge_touch(const std::vector<std::string>& panels) {
    if (panels.empty())
        return {.part = Part::touch, .ailment = Ailment::missing, .detail = "the kernel knows no panel that can be touched"};
    return {.part = Part::touch, .detail = fmt::format("{}", fmt::join(panels, ", "))};
}

Finding judge_staff_keyboard(const std::vector<Device>& with_keys, const Match& named) {
    for (const Device& device : with_keys)
        if (named.fits(device)) return {.part = Part::staff_keyboard, .detail = device.name};
    return {.part = Part::staff_keyboard, .ailment = Ailment::missing, .detail = "no keyboard is plugged in that the settings name"};
}

Check check_touch(const InputsWanted& wanted) {
    return {.tests = {Trial::touch}, .limit = seconds(5), .act = [is_wanted = wanted.touch](const std::stop_token&) {
                if (!is_wanted) return std::vector<TestLine>{not_tested(Trial::touch, Excuse::nobody_sees, "a window for work")};
                return std::vector<TestLine>{line_of_input(Trial::touch, judge_touch(platform::input::touch_panel_names()))};
            }};
}

Check check_staff_keyboard(const InputsWanted& wanted) {
    return {.tests = {Trial::staff_keyboard}, .limit = seconds(5), .act = [wanted](const std::stop_token&) {
                if (!wanted.staff_keyboard) return std::vector<TestLine>{not_tested(Trial::staff_keyboard, Excuse::not_in_settings)};
                return try_staff_keyboard(wanted.named);
            }};
}

InputWatch::InputWatch(Parts parts) : parts_(std::move(parts)), ending_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    const InputsWanted& wanted = parts_.wanted;
    if (!wanted.touch) parts_.absent(Part::touch);
    if (!wanted.staff_keyboard) parts_.absent(Part::staff_keyboard);
    if (wanted.touch || wanted.staff_keyboard) watching_ = std::thread([this] { watch(); });
}

InputWatch::~InputWatch() {
    if (!watching_.joinable()) return;
    const std::uint64_t one = 1;
    if (write(ending_.number(), &one, sizeof one) < 0 && errno != EAGAIN) std::abort();  // it cannot be full
    watching_.join();
}

void InputWatch::look(const platform::input::DeviceList* list) const {
    if (parts_.wanted.touch) parts_.found(judge_touch(parts_.panels()));
    if (parts_.wanted.staff_keyboard && list != nullptr) parts_.found(judge_staff_keyboard(list->with_keys(), parts_.wanted.named));
}

void InputWatch::watch() {
    pthread_setname_np(pthread_self(), "inputs");
    const auto list = parts_.open_list();
    if (!list) platform::log(platform::Level::notice, "inputs", "nobody tells of what is plugged in; the staff's keyboard is not watched");
    std::array<pollfd, 2> both{pollfd{ending_.number(), POLLIN, 0}, pollfd{list ? list->descriptor() : -1, POLLIN, 0}};
    do {
        if (list) (void)list->changed();  // before the look: what comes later is told again
        look(list.get());
        if (poll(both.data(), both.size(), static_cast<int>(parts_.pace.count())) < 0 && errno != EINTR) return;
    } while (both[0].revents == 0);
}

}  // namespace kiosk::care
