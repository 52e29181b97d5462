// Sound through ALSA, the kernel's own interface: an appliance has no sound server, and one with a server is reached by the name "default".
#pragma once
#include <stop_token>
#include <string>

#include "platform/sound/wave.h"

namespace platform::sound {

// One thread at a time; never the UI's. The device is held only while something plays, so one that is plugged in later is found.
class Speaker {
public:
    // device: as ALSA names it ("default", "plughw:CARD=PCH"). volume: 0 to 100 of what the wave holds.
    Speaker(std::string device, int volume) : device_(std::move(device)), volume_(volume) {}
    // Is it there? not_found, denied, unreachable (another program has it), broken.
    Status probe() const;
    // Blocks until the wave was heard. Errors: also cancelled, within 200 ms of stop; timeout if the device takes nothing.
    Status play(const Wave& wave, const std::stop_token& stop) const;

private:
    std::string device_;
    int volume_;
};

}  // namespace platform::sound
