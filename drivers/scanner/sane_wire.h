// What the kiosk and its scan worker say to each other over the worker's standard input and output. Both ends are the same program on the
// same machine, so numbers go as the machine holds them.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/scanner/scanner.h"
#include "platform/bytes.h"
#include "platform/result.h"

namespace drivers::scanner::wire {

enum class Kind : std::uint32_t {
    probe = 1,   // request: is the device there?
    scan,        // request: one sheet, please
    device,      // answer to probe: its name
    beat,        // answer: still at work, nothing to show yet
    parameters,  // answer: what the rows will look like
    rows,        // answer: any number of bytes of 8-bit samples, in order
    done,        // answer: that was the sheet
    failed       // answer: SANE refused
};

struct Header {
    Kind kind = Kind::beat;
    std::uint32_t bytes = 0;  // that follow
};
inline constexpr std::uint32_t most_bytes = 1 << 20;  // in one frame

// The texts hold no line feed: they come from the site's settings.
struct Request {
    ScanRequest page;
    std::string device;                // empty: the first one found
    std::vector<std::string> options;  // "name=value", set before ours
};
std::string to_text(const Request& request);
platform::Result<Request> parse_request(std::string_view text);  // malformed

struct Parameters {
    std::int32_t width = 0;
    std::int32_t lines = 0;  // -1: not known before the end
    std::int32_t samples = 1;
    std::int32_t dpi = 0;
};

// Where SANE said no: the same status means one thing for a device that does not open and another in the middle of the page.
enum class Stage : std::int32_t { open, start, read };

struct Failure {
    std::int32_t sane_status = 0;
    Stage stage = Stage::open;
};

template <class T>
platform::ByteView bytes_of(const T& plain) {
    return {reinterpret_cast<const std::uint8_t*>(&plain), sizeof plain};
}

}  // namespace drivers::scanner::wire
