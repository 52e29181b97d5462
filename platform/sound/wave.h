// A sound in memory, read from a WAV file.
#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "platform/bytes.h"
#include "platform/result.h"

namespace platform::sound {

struct Wave {
    int rate = 0;                       // samples a second
    std::vector<std::int16_t> samples;  // one channel
};

// RIFF WAVE, PCM, 16 bit, one channel; anything else is malformed.
Result<Wave> parse_wave(ByteView file);
Result<Wave> load_wave(const std::filesystem::path& file);  // errors: also as files.h

}  // namespace platform::sound
