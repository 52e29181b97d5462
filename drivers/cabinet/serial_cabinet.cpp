#include "drivers/cabinet/serial_cabinet.h"

#include <algorithm>

#include "platform/worker.h"

namespace drivers::cabinet {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Together below half a second: so soon a dead board is told of.
constexpr milliseconds look_every{100}, answer_patience{110}, write_patience{100};
constexpr int most_questions = 3;

}  // namespace

Result<SerialCabinet::Heard> SerialCabinet::listen(std::uint8_t number, const std::stop_token& stop) {
    constexpr std::size_t most = 256;
    const auto deadline = steady_clock::now() + answer_patience;
    for (;;) {
        while (const auto line = lines_.next()) {
            const auto message = read_message(*line);
            if (message && message->number != number) continue;  // a late answer to what nobody asks any more
            const auto state = message ? read_state(message->words) : std::nullopt;
            return Heard{state, !state};
        }
        const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now());
        if (left <= milliseconds(0)) return Heard{};
        TRY(const platform::Bytes bytes, channel_->read(most, left, stop));
        lines_.take(platform::text_of(bytes));
    }
}

Result<State> SerialCabinet::ask(const std::string& words, const std::stop_token& stop) {
    const std::uint8_t number = ++number_;
    const std::string question = write_message({number, words});
    bool nonsense = false;
    for (int i = 0; i < most_questions; ++i) {
        TRY_DO(channel_->write(platform::bytes_of(question), write_patience, stop));
        TRY(const Heard heard, listen(number, stop));
        if (heard.state) return *heard.state;
        nonsense = nonsense || heard.nonsense;
    }
    if (nonsense) return trouble(Trouble::bad_data, "the cabinet's board answers garbled lines");
    return trouble(Trouble::offline, "the cabinet's board does not answer");
}

Result<State> SerialCabinet::look_once(const std::stop_token& stop) {
    TRY(const State state, ask("look", stop));
    const Lamp wanted = wanted_;
    if (state.lamp == wanted) return state;
    return ask(write_lamp_order(wanted), stop);
}

Result<State> SerialCabinet::look(std::stop_token stop) {
    const auto now = look_once(stop);
    if (!now && now.error().trouble == Trouble::cancelled) return now;  // says nothing of the board
    if (!now) lines_.clear();
    state_ = now ? std::optional(*now) : std::nullopt;
    trouble_ = now ? std::nullopt : std::optional(now.error().trouble);
    return now;
}

Result<State> SerialCabinet::wait_for_change(milliseconds patience, std::stop_token stop) {
    const auto deadline = steady_clock::now() + patience;
    const auto state_before = state_;
    const auto trouble_before = trouble_;
    for (;;) {
        auto now = look(stop);
        const bool is_news = now ? state_before != *now : trouble_before != now.error().trouble;
        const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now());
        if (is_news || left <= milliseconds(0)) return now;
        platform::wait_unless(stop, std::min(look_every, left));
        if (stop.stop_requested()) return trouble(Trouble::cancelled, "stopped while waiting for the cabinet's board");
    }
}

}  // namespace drivers::cabinet
