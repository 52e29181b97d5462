#include "platform/window/kms_window.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include "platform/input/keyboards.h"
#include "platform/input/touch_panels.h"
#include "platform/log.h"
#include "platform/window/hot_plug.h"
#include "platform/window/kms_screen.h"

namespace platform::window {
namespace {

constexpr const char* cards = "/dev/dri";

struct Input {
    std::unique_ptr<input::TouchPanels> panels;
    input::Keyboards keyboards;
};

class KmsWindow final : public Backend {
public:
    KmsWindow(std::unique_ptr<KmsScreen> screen, std::unique_ptr<HotPlug> hot_plug, std::optional<Input> input, Turn turn)
        : screen_(std::move(screen)),
          hot_plug_(std::move(hot_plug)),
          input_(std::move(input)),
          turn_(turn),
          size_(screen_->size()),
          pixels_(static_cast<std::size_t>(size_.width) * static_cast<std::size_t>(size_.height)),
          woken_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        waiting_.exposed = true;
    }
    ~KmsWindow() override { close(woken_); }

    WindowEvents wait(std::chrono::milliseconds patience) override;
    void wake() override {
        const std::uint64_t one = 1;
        if (write(woken_, &one, sizeof one) < 0 && errno != EAGAIN) std::abort();  // EAGAIN: it is awake already
    }
    void inject(const TouchEvent& touch) override { waiting_.touches.push_back(touch); }
    void inject(const KeyEvent& key) override { waiting_.keys.push_back(key); }
    std::string driver() const override { return "kms"; }
    int width() const override { return size_.width; }
    int height() const override { return size_.height; }
    Status resize(int, int) override { return failure(Fault::refused, "a screen has one size"); }
    std::uint32_t* pixels() override { return pixels_.data(); }
    int pitch() const override { return size_.width; }
    void show(std::span<const PixelRect> changed) override;
    bool shows() const override { return !failing_since_; }
    void let_go() override { screen_->let_go(); }

private:
    void on_hot_plug();

    std::unique_ptr<KmsScreen> screen_;
    std::unique_ptr<HotPlug> hot_plug_;
    std::optional<Input> input_;  // none: nothing can be touched
    Turn turn_;
    Size size_;
    std::vector<std::uint32_t> pixels_;  // drawn into here: reading back from a card's memory is slow
    int woken_;
    WindowEvents waiting_;
    std::optional<SteadyTime> failing_since_;  // the last picture is not on the screen
    SteadyTime retry_;
};

constexpr std::chrono::milliseconds retry_pause{100};
constexpr std::chrono::seconds most_failing{10};  // then the program had better begin anew

WindowEvents KmsWindow::wait(std::chrono::milliseconds patience) {
    const bool at_once = waiting_.exposed || !waiting_.touches.empty() || !waiting_.keys.empty();
    const auto most = at_once ? std::chrono::milliseconds(0) : failing_since_ ? std::min(patience, retry_pause) : patience;
    const auto limit = std::clamp<std::chrono::milliseconds::rep>(most.count(), 0, 3'600'000);
    std::array<pollfd, 4> sources{pollfd{woken_, POLLIN, 0}, pollfd{hot_plug_->descriptor(), POLLIN, 0},
                                  pollfd{input_ ? input_->panels->descriptor() : -1, POLLIN, 0},
                                  pollfd{input_ ? input_->keyboards.descriptor() : -1, POLLIN, 0}};
    const int ready = poll(sources.data(), sources.size(), static_cast<int>(limit));
    if (ready > 0 && sources[0].revents != 0) {
        std::uint64_t times = 0;
        [[maybe_unused]] const auto all = read(woken_, &times, sizeof times);
    }
    if (ready > 0 && sources[1].revents != 0) on_hot_plug();
    WindowEvents out = std::exchange(waiting_, {});
    const auto now = std::chrono::steady_clock::now();
    if (failing_since_ && now >= retry_) out.exposed = true;
    if (failing_since_ && now - *failing_since_ > most_failing) out.closed = true;
    if (ready > 0 && sources[2].revents != 0) input_->panels->read(size_, turn_, out.touches);
    if (ready > 0 && sources[3].revents != 0) input_->keyboards.read(out.keys);
    return out;
}

// A panel that was off and is on again may show nothing until its mode is set anew. With another panel the program begins anew.
void KmsWindow::on_hot_plug() {
    if (!hot_plug_->heard()) return;
    log(Level::notice, "window", "a screen was plugged in, out, on or off");
    if (screen_->look_again())
        waiting_.exposed = true;
    else
        failing_since_ = std::chrono::steady_clock::now();  // it may come back
}

void KmsWindow::show(std::span<const PixelRect> changed) {
    const auto shown = screen_->show({pixels_.data(), size_.width}, changed);
    if (shown) return failing_since_.reset();
    const auto now = std::chrono::steady_clock::now();
    if (!failing_since_) {
        failing_since_ = now;
        log(Level::error, "window", "{}", shown.error().detail);
    }
    retry_ = now + retry_pause;
}

}  // namespace

Result<std::unique_ptr<Backend>> open_kms_window(const Window::Options& options) {
    TRY(auto screen, KmsScreen::open(cards, options.turn, options.patience));
    TRY(auto hot_plug, HotPlug::open());
    std::optional<Input> input;
    if (options.touchable) {
        TRY(auto panels, input::TouchPanels::open(options.keyboards));
        TRY(auto list, input::open_device_list());
        TRY(auto keyboards, input::Keyboards::open(std::move(list), options.keyboards));
        input = Input{std::move(panels), std::move(keyboards)};
    }
    return std::make_unique<KmsWindow>(std::move(screen), std::move(hot_plug), std::move(input), options.turn);
}

bool only_kms_can_be() {
    std::error_code none;
    return std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr && std::filesystem::exists(cards, none);
}

}  // namespace platform::window
