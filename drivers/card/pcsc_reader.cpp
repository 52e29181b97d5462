#include "drivers/card/pcsc_reader.h"

#include <winscard.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <mutex>

#include "platform/worker.h"

namespace drivers::card {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds look_at_stop_every{100};
// What is a change: the card, and the counter of events in the upper half. Not that another program uses the reader.
constexpr unsigned long telling = SCARD_STATE_PRESENT | SCARD_STATE_EMPTY | SCARD_STATE_MUTE | 0xFFFF0000UL;

tl::unexpected<Error> error_of(LONG code) {
    const std::string detail = pcsc_stringify_error(code);
    switch (code) {
        case SCARD_E_NO_SERVICE:
        case SCARD_E_SERVICE_STOPPED:
        case SCARD_E_INVALID_HANDLE:
        case SCARD_F_COMM_ERROR: return trouble(Trouble::offline, "pcscd does not run: " + detail);
        case SCARD_E_NO_READERS_AVAILABLE:
        case SCARD_E_UNKNOWN_READER:
        case SCARD_E_READER_UNAVAILABLE: return trouble(Trouble::missing, detail);
        case SCARD_E_SHARING_VIOLATION:
        case SCARD_E_SERVER_TOO_BUSY: return trouble(Trouble::busy, detail);
        case SCARD_E_NO_ACCESS:
        case SCARD_W_SECURITY_VIOLATION: return trouble(Trouble::denied, detail);
        case SCARD_E_NO_MEMORY: return trouble(Trouble::no_memory, detail);
        default: return trouble(Trouble::hardware, detail);
    }
}

}  // namespace

// Our connection to pcscd. It is dead for good when pcscd is.
class PcscReader::Service {
public:
    static Result<std::unique_ptr<Service>> reach() {
        SCARDCONTEXT context = 0;
        const LONG code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
        if (code != SCARD_S_SUCCESS) return error_of(code);
        return std::unique_ptr<Service>(new Service(context));
    }
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    ~Service() { SCardReleaseContext(context_); }

    Result<std::string> find(const std::string& wanted) {
        LPSTR names = nullptr;
        DWORD length = SCARD_AUTOALLOCATE;
        const LONG code = SCardListReaders(context_, nullptr, reinterpret_cast<LPSTR>(&names), &length);
        if (code != SCARD_S_SUCCESS) return error_of(code);
        std::string found;
        for (const char* name = names; *name != '\0' && found.empty(); name += std::strlen(name) + 1) {
            if (std::string_view(name).find(wanted) != std::string_view::npos) found = name;
        }
        SCardFreeMemory(context_, names);
        if (found.empty()) return trouble(Trouble::missing, "no card reader has \"" + wanted + "\" in its name");
        return found;
    }

    Result<Seen> state_of(std::string reader, unsigned long known, milliseconds patience) {
        SCARD_READERSTATE state{};
        state.szReader = reader.c_str();
        state.dwCurrentState = known;
        const LONG code = SCardGetStatusChange(context_, static_cast<DWORD>(patience.count()), &state, 1);
        if (code == SCARD_E_TIMEOUT) state.dwEventState = known;
        if (code != SCARD_S_SUCCESS && code != SCARD_E_TIMEOUT) return error_of(code);
        if ((state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE)) != 0) return error_of(SCARD_E_READER_UNAVAILABLE);
        Seen seen{{.reader = std::move(reader)}, state.dwEventState};
        if ((state.dwEventState & SCARD_STATE_PRESENT) != 0) {
            seen.presence.has_card = true;
            seen.presence.atr.assign(state.rgbAtr, state.rgbAtr + state.cbAtr);
        }
        return seen;
    }

private:
    explicit Service(SCARDCONTEXT context) : context_(context) {}
    SCARDCONTEXT context_;
};

PcscReader::PcscReader(std::string wanted) : wanted_(std::move(wanted)) {}
PcscReader::~PcscReader() = default;

Result<PcscReader::Seen> PcscReader::ask_service(unsigned long known, milliseconds patience) {
    TRY(const std::string reader, service_->find(wanted_));
    return service_->state_of(reader, known, patience);
}

Result<PcscReader::Seen> PcscReader::ask(unsigned long known, milliseconds patience) {
    if (service_) {
        auto seen = ask_service(known, patience);
        if (seen || seen.error().trouble != Trouble::offline) return seen;
        service_.reset();  // perhaps a new pcscd is there already
    }
    TRY(service_, Service::reach());
    auto seen = ask_service(SCARD_STATE_UNAWARE, milliseconds(0));
    if (!seen && seen.error().trouble == Trouble::offline) service_.reset();
    return seen;
}

Result<Presence> PcscReader::remember(const Result<Seen>& seen) {
    state_ = seen ? seen->state : SCARD_STATE_UNAWARE;
    trouble_ = seen ? std::nullopt : std::optional(seen.error().trouble);
    return seen.map([](const Seen& now) { return now.presence; });
}

Result<Presence> PcscReader::look(std::stop_token) { return remember(ask(SCARD_STATE_UNAWARE, milliseconds(0))); }

Result<Presence> PcscReader::wait_for_change(milliseconds patience, std::stop_token stop) {
    const auto deadline = steady_clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now());
        const auto slice = std::clamp(left, milliseconds(0), look_at_stop_every);
        const auto seen = ask(state_, slice);
        const bool changed = seen ? trouble_ || ((seen->state ^ state_) & telling) != 0 : trouble_ != seen.error().trouble;
        if (changed || left <= milliseconds(0)) return remember(seen);
        if (seen) state_ = seen->state;  // another program took the card, say: nobody's news, but not to be told of again at once
        if (stop.stop_requested()) return trouble(Trouble::cancelled, "stopped while waiting for a card");
        if (!seen) platform::wait_unless(stop, slice);
    }
}

}  // namespace drivers::card
