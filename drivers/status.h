// The one vocabulary of device troubles, shared by all devices. Each has words for the citizen and a remedy for the clerk
// (assets/words, "trouble_<device>_<name>" and "remedy_<device>_<name>") and a detail for the log, which never holds a citizen's data.
#pragma once
#include <array>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace drivers {

enum class Trouble {
    missing,   // not plugged in, not found
    offline,   // there, but does not answer
    busy,      // another program has it, or it is warming up
    jammed,    // paper stuck inside
    no_paper,  // printer: roll empty; scanner: feeder empty
    cover_open,
    no_answer,    // hung; we gave up waiting and reset it
    crashed,      // its driver died; restarted
    denied,       // no right to use it
    unplugged,    // went away in the middle of the work
    bad_data,     // it sent bytes that make no sense
    unsupported,  // it cannot do what we ask
    no_memory,
    cancelled,  // we told it to stop
    hardware    // it reports a fault of its own
};
inline constexpr std::array all_troubles{Trouble::missing,   Trouble::offline,    Trouble::busy,      Trouble::jammed,
                                         Trouble::no_paper,  Trouble::cover_open, Trouble::no_answer, Trouble::crashed,
                                         Trouble::denied,    Trouble::unplugged,  Trouble::bad_data,  Trouble::unsupported,
                                         Trouble::no_memory, Trouble::cancelled,  Trouble::hardware};

const char* name_of(Trouble trouble);

// What a driver can do about its own device without people.
enum class Recovery {
    reopen,  // forget the connection, or the child process that has it: the next call begins afresh
    reset    // that, and the device is reset at its bus, as if its plug were pulled for a moment
};
const char* name_of(Recovery recovery);

struct Error {
    Trouble trouble = Trouble::hardware;
    std::string detail;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = tl::expected<void, Error>;

inline tl::unexpected<Error> trouble(Trouble what, std::string detail) { return tl::unexpected<Error>(Error{what, std::move(detail)}); }

}  // namespace drivers
