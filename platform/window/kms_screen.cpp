#include "platform/window/kms_screen.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <thread>

#include "platform/free_with.h"
#include "platform/log.h"

namespace platform::window {

namespace {

using Resources = std::unique_ptr<drmModeRes, FreeWith<drmModeFreeResources>>;
using Connector = std::unique_ptr<drmModeConnector, FreeWith<drmModeFreeConnector>>;
using Encoder = std::unique_ptr<drmModeEncoder, FreeWith<drmModeFreeEncoder>>;

tl::unexpected<Error> trouble(int error, const std::string& what) {
    const bool denied = error == EACCES || error == EPERM;
    return failure(denied           ? Fault::denied
                   : error == EBUSY ? Fault::timeout
                                    : Fault::broken,
                   fmt::format("{}: {}", what, std::strerror(error)));
}

// What can bring this connector's picture, kms calls it a CRTC. 0: nothing.
std::uint32_t crtc_for(int card, const drmModeRes& resources, const drmModeConnector& connector) {
    for (int i = 0; i < connector.count_encoders; ++i) {
        const Encoder encoder(drmModeGetEncoder(card, connector.encoders[i]));
        if (!encoder) continue;
        for (int crtc = 0; crtc < resources.count_crtcs; ++crtc)
            if ((encoder->possible_crtcs & (1U << crtc)) != 0) return resources.crtcs[crtc];
    }
    return 0;
}

// The mode that the screen itself prefers; the first is the best otherwise.
drmModeModeInfo mode_of(const drmModeConnector& connector) {
    for (int i = 0; i < connector.count_modes; ++i)
        if ((connector.modes[i].type & DRM_MODE_TYPE_PREFERRED) != 0) return connector.modes[i];
    return connector.modes[0];
}

std::vector<std::filesystem::path> cards_in(const std::string& folder) {
    std::vector<std::filesystem::path> out;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().filename().string().starts_with("card")) out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

struct KmsScreen::Buffer {
    std::uint32_t handle = 0, framebuffer = 0, pitch_bytes = 0;
    std::uint64_t bytes = 0;
    std::uint32_t* pixels = nullptr;
    Plane plane() const { return {pixels, static_cast<int>(pitch_bytes / sizeof(std::uint32_t))}; }
};

struct KmsScreen::Card {
    std::string path;
    int descriptor = -1;
    std::uint32_t connector = 0, crtc = 0;
    drmModeModeInfo mode{};
    std::array<Buffer, 2> buffers;

    Card() = default;
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    ~Card() {
        for (Buffer& buffer : buffers) {
            if (buffer.pixels != nullptr) munmap(buffer.pixels, buffer.bytes);
            if (buffer.framebuffer != 0) drmModeRmFB(descriptor, buffer.framebuffer);
            if (buffer.handle != 0) drmModeDestroyDumbBuffer(descriptor, buffer.handle);
        }
        if (descriptor >= 0) close(descriptor);
    }
    Status take(std::chrono::milliseconds patience);
    Status find_screen();
    Status make(Buffer& buffer) const;
};

// Who opens a card that nobody uses becomes its master, and only a master may show pictures. The start picture is let go of a moment after
// it was shown.
Status KmsScreen::Card::take(std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds pause{50};
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
        if (descriptor < 0) return trouble(errno, path);
        if (drmIsMaster(descriptor) != 0) return {};
        close(descriptor);
        descriptor = -1;
        if (std::chrono::steady_clock::now() >= end) return failure(Fault::denied, path + ": another program shows its picture");
        std::this_thread::sleep_for(pause);
    }
}

Status KmsScreen::Card::find_screen() {
    std::uint64_t can = 0;
    if (drmGetCap(descriptor, DRM_CAP_DUMB_BUFFER, &can) != 0 || can == 0) return failure(Fault::not_found, path + " has no plain buffers");
    const Resources resources(drmModeGetResources(descriptor));
    if (!resources) return failure(Fault::not_found, path + " has no screens");
    for (int i = 0; i < resources->count_connectors; ++i) {
        const Connector one(drmModeGetConnector(descriptor, resources->connectors[i]));
        if (!one || one->connection != DRM_MODE_CONNECTED || one->count_modes == 0) continue;
        crtc = crtc_for(descriptor, *resources, *one);
        if (crtc == 0) continue;
        connector = one->connector_id;
        mode = mode_of(*one);
        return {};
    }
    return failure(Fault::not_found, "no screen is connected to " + path);
}

Status KmsScreen::Card::make(Buffer& buffer) const {
    constexpr std::uint32_t depth = 24, bits = 32;
    int error =
        drmModeCreateDumbBuffer(descriptor, mode.hdisplay, mode.vdisplay, bits, 0, &buffer.handle, &buffer.pitch_bytes, &buffer.bytes);
    if (error == 0)
        error = drmModeAddFB(descriptor, mode.hdisplay, mode.vdisplay, depth, bits, buffer.pitch_bytes, buffer.handle, &buffer.framebuffer);
    std::uint64_t offset = 0;
    if (error == 0) error = drmModeMapDumbBuffer(descriptor, buffer.handle, &offset);
    if (error != 0) return trouble(errno, path + ": a buffer");
    void* memory = mmap(nullptr, buffer.bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, static_cast<off_t>(offset));
    if (memory == MAP_FAILED) return trouble(errno, path + ": a buffer's memory");
    buffer.pixels = static_cast<std::uint32_t*>(memory);
    return {};
}

KmsScreen::KmsScreen(std::unique_ptr<Card> card, Size glass, Turn turn) : card_(std::move(card)), glass_(glass), turn_(turn) {}
KmsScreen::~KmsScreen() = default;

Result<std::unique_ptr<KmsScreen>> KmsScreen::open(const std::string& folder, Turn turn, std::chrono::milliseconds patience) {
    Error last{Fault::not_found, "no graphics card in " + folder};
    for (const auto& path : cards_in(folder)) {
        auto card = std::make_unique<Card>();
        card->path = path.string();
        Status good = card->take(patience);
        if (good) good = card->find_screen();
        for (Buffer& buffer : card->buffers)
            if (good) good = card->make(buffer);
        if (good) {
            const Size glass{card->mode.hdisplay, card->mode.vdisplay};
            return std::unique_ptr<KmsScreen>(new KmsScreen(std::move(card), glass, turn));
        }
        if (last.fault != Fault::denied) last = good.error();  // a screen that another program has is more than no screen
    }
    return tl::make_unexpected(last);
}

void KmsScreen::copy(ConstPlane picture, std::span<const PixelRect> parts, Buffer& to) const {
    for (const PixelRect& part : parts) copy_turned(picture, size(), part, turn_, to.plane());
}

Status KmsScreen::begin(ConstPlane picture) {
    begun_ = pending_ = false;
    missed_ = 0;
    behind_.clear();
    const PixelRect all = whole();
    for (Buffer& buffer : card_->buffers) copy(picture, {&all, 1}, buffer);
    if (drmModeSetCrtc(card_->descriptor, card_->crtc, card_->buffers[front_].framebuffer, 0, 0, &card_->connector, 1, &card_->mode) != 0)
        return trouble(errno, card_->path + ": show a picture");
    begun_ = true;
    return {};
}

// For drivers that cannot exchange buffers; a frame may be seen half old, half new for a moment.
Status KmsScreen::show_in_place(ConstPlane picture, std::span<const PixelRect> changed) {
    Buffer& buffer = card_->buffers[front_];
    copy(picture, changed, buffer);
    std::vector<drmModeClip> clips;
    for (const PixelRect& part : changed) {
        const PixelRect on_glass = turned(part, size(), turn_);
        clips.push_back({static_cast<std::uint16_t>(on_glass.x), static_cast<std::uint16_t>(on_glass.y),
                         static_cast<std::uint16_t>(on_glass.x + on_glass.width),
                         static_cast<std::uint16_t>(on_glass.y + on_glass.height)});
    }
    const int error = drmModeDirtyFB(card_->descriptor, buffer.framebuffer, clips.data(), static_cast<std::uint32_t>(clips.size()));
    if (error != 0 && errno != ENOSYS) return trouble(errno, card_->path + ": tell of a change");  // ENOSYS: memory that is seen as it is
    return {};
}

void KmsScreen::await_beat() {
    constexpr int longest_beat_ms = 200;
    pollfd event{card_->descriptor, POLLIN, 0};
    while (pending_) {
        const int ready = poll(&event, 1, longest_beat_ms);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return;  // a screen that stopped; the next exchange says so
        drmEventContext context{};
        context.version = 2;
        context.page_flip_handler = [](int, unsigned, unsigned, unsigned, void* pending) { *static_cast<bool*>(pending) = false; };
        drmHandleEvent(card_->descriptor, &context);
    }
}

Status KmsScreen::flip(ConstPlane picture, std::span<const PixelRect> changed) {
    const std::size_t back = 1 - front_;
    copy(picture, behind_, card_->buffers[back]);
    copy(picture, changed, card_->buffers[back]);
    if (drmModePageFlip(card_->descriptor, card_->crtc, card_->buffers[back].framebuffer, DRM_MODE_PAGE_FLIP_EVENT, &pending_) != 0) {
        behind_ = {whole()};
        return trouble(errno, card_->path + ": exchange the buffers");
    }
    pending_ = true;
    front_ = back;
    behind_.assign(changed.begin(), changed.end());
    return {};
}

Status KmsScreen::show(ConstPlane picture, std::span<const PixelRect> changed) {
    if (!begun_) return begin(picture);
    if (!flips_) return show_in_place(picture, changed);
    await_beat();
    if (pending_) {
        // The buffer that is not shown yet may still be; nothing may be written into the other. After some time the screen is set up anew.
        constexpr int most_missed = 10;
        behind_ = {whole()};
        if (++missed_ < most_missed) return failure(Fault::timeout, card_->path + ": the screen's beat does not come");
        return begin(picture);
    }
    missed_ = 0;
    const auto flipped = flip(picture, changed);
    const bool for_good = !flipped && flipped.error().fault == Fault::broken;
    if (!for_good) return flipped;
    log(Level::warning, "window", "{}; pictures are changed in place from now on", flipped.error().detail);
    flips_ = false;
    return begin(picture);
}

bool KmsScreen::look_again() {
    const drmModeModeInfo before = card_->mode;
    const std::uint32_t connector = card_->connector;
    begun_ = false;
    if (!card_->find_screen()) return false;
    return connector == card_->connector && before.hdisplay == card_->mode.hdisplay && before.vdisplay == card_->mode.vdisplay;
}

void KmsScreen::let_go() {
    await_beat();
    drmDropMaster(card_->descriptor);
}

}  // namespace platform::window
