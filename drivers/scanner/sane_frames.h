// Turns what SANE sends (1, 8 or 16 bits, grey, RGB or three passes, padded lines) into rows of 8-bit samples.
#pragma once
#include <sane/sane.h>

#include <functional>

#include "platform/bytes.h"
#include "platform/secret.h"

namespace drivers::scanner {

// One frame's bytes in any portions -> whole rows of 8-bit samples without padding.
class RowReader {
public:
    using Sink = std::function<void(platform::ByteView row)>;
    explicit RowReader(const SANE_Parameters& parameters) : parameters_(parameters) {}

    // False if the parameters make no sense (nothing may be given to feed() then).
    bool is_sound() const;
    int samples() const { return parameters_.format == SANE_FRAME_RGB ? 3 : 1; }
    void feed(platform::ByteView bytes, const Sink& sink);

private:
    void convert(const std::uint8_t* line);
    std::uint8_t sample(const std::uint8_t* line, std::size_t index) const;

    SANE_Parameters parameters_;
    platform::SecretBytes line_;  // of SANE, not yet whole
    platform::SecretBytes row_;
};

}  // namespace drivers::scanner
