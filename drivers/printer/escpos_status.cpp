#include "drivers/printer/escpos_status.h"

#include <algorithm>

namespace drivers::printer {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 250ms;  // a printer answers within a few milliseconds; over a slow network within a tenth of a second
constexpr auto slice = 50ms;      // so that stop is seen in time even above a channel that does not look
constexpr std::uint8_t dle = 0x10;
constexpr std::uint8_t eot = 0x04;

// Each kind of status byte has fixed bits of its own, so late or unasked bytes are not taken for an answer.
bool answers_dle_eot(std::uint8_t byte) { return (byte & 0x93) == 0x12; }
bool answers_gs_r(std::uint8_t byte) { return (byte & 0x90) == 0x00; }

// The bits of the four answers, as the public ESC/POS description of DLE EOT gives them.
enum : std::uint8_t {
    printer_offline = 0x08,
    offline_cover = 0x04,
    offline_paper = 0x20,
    offline_error = 0x40,
    error_mechanical = 0x04,
    error_cutter = 0x08,
    error_final = 0x20,
    error_heat = 0x40,
    roll_end = 0x60,
    roll_near_end = 0x0C
};

struct Sign {
    std::size_t answer;
    std::uint8_t bits;
    Trouble trouble;
    const char* detail;
};

// In the order of mending: an open cover also reports no paper, and any of them also reports offline.
constexpr std::array signs{Sign{1, offline_cover, Trouble::cover_open, "cover is open"},
                           Sign{3, roll_end, Trouble::no_paper, "roll paper sensor: end"},
                           Sign{1, offline_paper, Trouble::no_paper, "stopped for want of paper"},
                           Sign{2, error_cutter, Trouble::jammed, "cutter error"},
                           Sign{2, error_final, Trouble::hardware, "unrecoverable error"},
                           Sign{2, error_mechanical, Trouble::hardware, "mechanical error"},
                           Sign{2, error_heat, Trouble::busy, "print head too hot"},
                           Sign{1, offline_error, Trouble::hardware, "error without a cause"},
                           Sign{0, printer_offline, Trouble::offline, "offline without a cause"}};

Status forget_old_answers(Channel& channel, PrinterState& state, const std::stop_token& stop) {
    for (;;) {
        TRY(const platform::Bytes old, channel.read(64, 0ms, stop));
        if (old.empty()) return {};
        state.printed = state.printed || std::any_of(old.begin(), old.end(), answers_gs_r);
    }
}

Status ask(Channel& channel, std::size_t question, PrinterState& state, const std::stop_token& stop) {
    TRY_DO(channel.write(std::array{dle, eot, static_cast<std::uint8_t>(question + 1)}, patience, stop));
    for (const auto end = std::chrono::steady_clock::now() + patience; std::chrono::steady_clock::now() < end;) {
        if (stop.stop_requested()) return trouble(Trouble::cancelled, "stopped while asking the printer");
        TRY(const platform::Bytes come, channel.read(1, slice, stop));
        if (come.empty()) continue;
        state.printed = state.printed || answers_gs_r(come[0]);
        if (answers_dle_eot(come[0])) {
            state.answers[question] = come[0];
            return {};
        }
    }
    return {};
}

}  // namespace

Status PrinterState::fault() const {
    for (const Sign& sign : signs) {
        const std::uint8_t answer = answers[sign.answer].value_or(0);
        if ((answer & sign.bits) == sign.bits) return trouble(sign.trouble, sign.detail);
    }
    return {};
}

bool PrinterState::paper_is_low() const { return (answers[3].value_or(0) & roll_near_end) == roll_near_end; }

Result<PrinterState> ask_state(Channel& channel, const std::stop_token& stop) {
    PrinterState state;
    TRY_DO(forget_old_answers(channel, state, stop));
    for (std::size_t question = 0; question < state.answers.size(); ++question) {
        TRY_DO(ask(channel, question, state, stop));
        if (state.silent()) break;  // a model without status: three more questions would only cost time
    }
    return state;
}

Result<bool> has_printed(Channel& channel, const std::stop_token& stop) {
    TRY(const platform::Bytes come, channel.read(64, slice, stop));
    return std::any_of(come.begin(), come.end(), answers_gs_r);
}

}  // namespace drivers::printer
