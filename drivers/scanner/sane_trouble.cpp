#include "drivers/scanner/sane_trouble.h"

#include <fmt/format.h>
#include <sane/sane.h>

#include <algorithm>
#include <array>

namespace drivers::scanner {
namespace {

struct Meaning {
    SANE_Status status;
    const char* name;
    Trouble at_open, at_start, at_read;
};

// SANE Standard 1.06, table 1. "Invalid" for a name means that no such device is there, for anything later that the device cannot do it. An
// I/O error is a dead network or USB device if it cannot even be opened, and most often a pulled plug in the middle of the page.
constexpr std::array meanings{
    Meaning{SANE_STATUS_GOOD, "good, but no page came", Trouble::bad_data, Trouble::bad_data, Trouble::bad_data},
    Meaning{SANE_STATUS_UNSUPPORTED, "unsupported", Trouble::unsupported, Trouble::unsupported, Trouble::unsupported},
    Meaning{SANE_STATUS_CANCELLED, "cancelled at the device", Trouble::cancelled, Trouble::cancelled, Trouble::cancelled},
    Meaning{SANE_STATUS_DEVICE_BUSY, "busy", Trouble::busy, Trouble::busy, Trouble::busy},
    Meaning{SANE_STATUS_INVAL, "invalid", Trouble::missing, Trouble::unsupported, Trouble::unsupported},
    Meaning{SANE_STATUS_EOF, "no rows", Trouble::bad_data, Trouble::bad_data, Trouble::bad_data},
    Meaning{SANE_STATUS_JAMMED, "jammed", Trouble::jammed, Trouble::jammed, Trouble::jammed},
    Meaning{SANE_STATUS_NO_DOCS, "out of documents", Trouble::no_paper, Trouble::no_paper, Trouble::no_paper},
    Meaning{SANE_STATUS_COVER_OPEN, "cover open", Trouble::cover_open, Trouble::cover_open, Trouble::cover_open},
    Meaning{SANE_STATUS_IO_ERROR, "I/O error", Trouble::offline, Trouble::hardware, Trouble::unplugged},
    Meaning{SANE_STATUS_NO_MEM, "out of memory", Trouble::no_memory, Trouble::no_memory, Trouble::no_memory},
    Meaning{SANE_STATUS_ACCESS_DENIED, "access denied", Trouble::denied, Trouble::denied, Trouble::denied},
};

const char* name_of(wire::Stage stage) {
    switch (stage) {
        case wire::Stage::open: return "opening";
        case wire::Stage::start: return "starting";
        case wire::Stage::read: return "reading";
    }
    return "?";
}

}  // namespace

Error trouble_of(const wire::Failure& failure) {
    const auto* meaning = std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& m) { return m.status == failure.sane_status; });
    if (meaning == meanings.end())
        return {Trouble::hardware, fmt::format("{}: unknown status {}", name_of(failure.stage), failure.sane_status)};
    const Trouble what = failure.stage == wire::Stage::open    ? meaning->at_open
                         : failure.stage == wire::Stage::start ? meaning->at_start
                                                               : meaning->at_read;
    return {what, fmt::format("{}: {}", name_of(failure.stage), meaning->name)};
}

}  // namespace drivers::scanner
