#include "platform/sound/speaker.h"

#include <alsa/asoundlib.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <memory>

#include "platform/log.h"
#include "platform/worker.h"

namespace platform::sound {
namespace {

using std::chrono::milliseconds;

struct ClosePcm {
    void operator()(snd_pcm_t* pcm) const { snd_pcm_close(pcm); }
};
using Pcm = std::unique_ptr<snd_pcm_t, ClosePcm>;

Fault fault_of(int code) {
    switch (-code) {
        case ENOENT:
        case ENODEV:
        case ENXIO: return Fault::not_found;
        case EACCES:
        case EPERM: return Fault::denied;
        case EBUSY:
        case EAGAIN: return Fault::unreachable;
        default: return Fault::broken;
    }
}

tl::unexpected<Error> failed(const std::string& device, int code) {
    return failure(fault_of(code), "sound device \"" + device + "\": " + snd_strerror(code));
}

// The library would write to standard error by itself; what matters comes back as a code.
[[gnu::format(printf, 5, 6)]] void write_alsa_log(const char*, int, const char* function, int, const char* format, ...) {
    std::array<char, 256> line{};
    std::va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(line.data(), line.size(), format, arguments);
    va_end(arguments);
    log(Level::debug, "sound", "{}: {}", function, line.data());
}

Result<Pcm> open_device(const std::string& device) {
    snd_lib_error_set_handler(write_alsa_log);
    snd_pcm_t* opened = nullptr;
    const int code = snd_pcm_open(&opened, device.c_str(), SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK);
    if (code < 0) return failed(device, code);
    return Pcm(opened);
}

std::vector<std::int16_t> at_volume(std::span<const std::int16_t> samples, int volume) {
    constexpr int full = 100;
    std::vector<std::int16_t> out(samples.begin(), samples.end());
    for (auto& sample : out) sample = static_cast<std::int16_t>(sample * std::clamp(volume, 0, full) / full);
    return out;
}

class Stream {
public:
    Stream(const std::string& device, snd_pcm_t* pcm, const std::stop_token& stop) : device_(device), pcm_(pcm), stop_(stop) {}

    Status write(std::span<const std::int16_t> samples) {
        while (!samples.empty()) {
            TRY_DO(wait_for_room());
            const auto taken = snd_pcm_writei(pcm_, samples.data(), samples.size());
            if (taken == -EAGAIN) continue;
            if (taken < 0) TRY_DO(mend(static_cast<int>(taken)));
            if (taken > 0) samples = samples.subspan(static_cast<std::size_t>(taken));
        }
        return {};
    }

    // Until the last sample was heard.
    Status finish() {
        constexpr milliseconds breath{10};
        const int code = snd_pcm_drain(pcm_);
        if (code < 0 && code != -EAGAIN) return failed(device_, code);
        while (snd_pcm_state(pcm_) == SND_PCM_STATE_DRAINING) {
            if (stop_.stop_requested()) return stopped();
            wait_unless(stop_, breath);
        }
        return {};
    }

private:
    Status wait_for_room() {
        constexpr int slice_ms = 100, most_slices = 20;
        for (int i = 0; i < most_slices; ++i) {
            if (stop_.stop_requested()) return stopped();
            const int code = snd_pcm_wait(pcm_, slice_ms);
            if (code > 0) return {};
            if (code < 0) return mend(code);
        }
        return failure(Fault::timeout, "sound device \"" + device_ + "\" takes no sound");
    }
    // After an underrun or a sleep of the machine it plays on; anything else is the end.
    Status mend(int code) {
        const int mended = snd_pcm_recover(pcm_, code, 1);
        if (mended < 0) return failed(device_, mended);
        return {};
    }
    Status stopped() {
        snd_pcm_drop(pcm_);
        return failure(Fault::cancelled, "stopped while playing");
    }

    const std::string& device_;
    snd_pcm_t* pcm_;
    const std::stop_token& stop_;
};

}  // namespace

Status Speaker::probe() const {
    return open_device(device_).map([](const Pcm&) {});
}

Status Speaker::play(const Wave& wave, const std::stop_token& stop) const {
    constexpr unsigned int one_channel = 1, latency_us = 200'000;
    constexpr int resample = 1;
    TRY(const Pcm pcm, open_device(device_));
    const int code = snd_pcm_set_params(pcm.get(), SND_PCM_FORMAT_S16_LE, SND_PCM_ACCESS_RW_INTERLEAVED, one_channel,
                                        static_cast<unsigned int>(wave.rate), resample, latency_us);
    if (code < 0) return failed(device_, code);
    Stream stream(device_, pcm.get(), stop);
    TRY_DO(stream.write(at_volume(wave.samples, volume_)));
    return stream.finish();
}

}  // namespace platform::sound
