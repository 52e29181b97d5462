#include "platform/sound/wave.h"

#include "platform/files.h"

namespace platform::sound {
namespace {

std::uint32_t little_endian(ByteView bytes) {
    std::uint32_t out = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) out = out << 8 | bytes[i];
    return out;
}

struct Chunk {
    std::string_view name;
    ByteView content;
};

// Takes the next chunk off the front; a last one that is shorter than it says ends the file.
Result<Chunk> next_chunk(ByteView& rest) {
    constexpr std::size_t head = 8;
    if (rest.size() < head) return failure(Fault::malformed, "a WAV file ends in the middle of a chunk");
    const std::size_t size = little_endian(rest.subspan(4, 4));
    if (size > rest.size() - head) return failure(Fault::malformed, "a WAV chunk is longer than its file");
    const Chunk out{text_of(rest.first(4)), rest.subspan(head, size)};
    rest = rest.subspan(std::min(rest.size(), head + size + size % 2));
    return out;
}

Result<int> rate_of(ByteView format) {
    constexpr std::size_t least = 16;
    constexpr std::uint32_t pcm = 1, channels = 1, bits = 16;
    constexpr int slowest = 8000, fastest = 192'000;
    if (format.size() < least) return failure(Fault::malformed, "a WAV file's format is too short");
    const bool ours = little_endian(format.subspan(0, 2)) == pcm && little_endian(format.subspan(2, 2)) == channels &&
                      little_endian(format.subspan(14, 2)) == bits;
    const auto rate = little_endian(format.subspan(4, 4));
    if (!ours || rate < slowest || rate > fastest) return failure(Fault::malformed, "a WAV file is not PCM, 16 bit, one channel");
    return static_cast<int>(rate);
}

}  // namespace

Result<Wave> parse_wave(ByteView file) {
    constexpr std::size_t head = 12;
    if (file.size() < head || text_of(file.first(4)) != "RIFF" || text_of(file.subspan(8, 4)) != "WAVE")
        return failure(Fault::malformed, "not a WAV file");
    Wave out;
    for (ByteView rest = file.subspan(head); !rest.empty();) {
        TRY(const Chunk chunk, next_chunk(rest));
        if (chunk.name == "fmt ") {
            TRY(out.rate, rate_of(chunk.content));
        }
        if (chunk.name != "data") continue;
        if (out.rate == 0) return failure(Fault::malformed, "a WAV file says nothing of its format");
        for (std::size_t i = 0; i + 1 < chunk.content.size(); i += 2)
            out.samples.push_back(static_cast<std::int16_t>(little_endian(chunk.content.subspan(i, 2))));
        return out;
    }
    return failure(Fault::malformed, "a WAV file without sound");
}

Result<Wave> load_wave(const std::filesystem::path& file) {
    TRY(const auto bytes, read_file(file));
    return parse_wave(bytes);
}

}  // namespace platform::sound
