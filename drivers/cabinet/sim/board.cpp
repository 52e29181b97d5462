#include "drivers/cabinet/sim/board.h"

namespace drivers::cabinet::sim {

namespace {
constexpr std::chrono::seconds lamp_patience{5};
}

void Board::turn_key(Key to) {
    const std::lock_guard hold(mutex_);
    if (to == Key::service && state_.key == Key::rest) ++state_.turns;
    state_.key = to;
}

void Board::move_door(Door to) {
    const std::lock_guard hold(mutex_);
    if (to == Door::open && state_.door == Door::closed) ++state_.openings;
    state_.door = to;
}

void Board::lose_power() {
    const std::lock_guard hold(mutex_);
    state_ = {.lamp = Lamp::off, .key = state_.key, .door = state_.door};
    answers_.clear();
    lines_.clear();
}

void Board::be_silent(bool silent) {
    const std::lock_guard hold(mutex_);
    silent_ = silent;
}

void Board::answer_after(std::chrono::milliseconds delay) {
    const std::lock_guard hold(mutex_);
    delay_ = delay;
}

void Board::garble(int answers) {
    const std::lock_guard hold(mutex_);
    to_garble_ = answers;
}

void Board::halve(int answers) {
    const std::lock_guard hold(mutex_);
    to_halve_ = answers;
}

void Board::overhear(int questions) {
    const std::lock_guard hold(mutex_);
    to_overhear_ = questions;
}

void Board::hear(platform::ByteView bytes, Time now) {
    const std::lock_guard hold(mutex_);
    lines_.take(platform::text_of(bytes));
    while (const auto line = lines_.next()) {
        if (const auto question = read_message(*line)) answer(*question, now);
    }
}

void Board::answer(const Message& question, Time now) {
    if (silent_) return;
    if (to_overhear_ > 0) {
        --to_overhear_;
        return;
    }
    state_ = state_held(now);
    asked_ = now;
    if (const auto lamp = read_lamp_order(question.words)) {
        state_.lamp = *lamp;
        ++times_lit_;
    } else if (question.words != "look") {
        return;
    }
    answers_.push_back({now + delay_, spoilt(write_message({question.number, write_state(state_)}))});
}

std::string Board::spoilt(std::string line) {
    if (to_halve_ > 0) {
        --to_halve_;
        line.resize(line.size() / 2);
    } else if (to_garble_ > 0) {
        --to_garble_;
        line[line.size() / 2] = static_cast<char>(line[line.size() / 2] ^ 0x10);
    }
    return line;
}

platform::Bytes Board::speak(Time now) {
    const std::lock_guard hold(mutex_);
    platform::Bytes out;
    for (; !answers_.empty() && answers_.front().due <= now; answers_.pop_front()) {
        const auto bytes = platform::bytes_of(answers_.front().line);
        out.insert(out.end(), bytes.begin(), bytes.end());
    }
    return out;
}

State Board::state_held(Time now) const {
    State out = state_;
    if (now - asked_ >= lamp_patience) out.lamp = Lamp::off;
    return out;
}

State Board::state(Time now) const {
    const std::lock_guard hold(mutex_);
    return state_held(now);
}

int Board::times_lit() const {
    const std::lock_guard hold(mutex_);
    return times_lit_;
}

bool Board::was_asked(Time since) const {
    const std::lock_guard hold(mutex_);
    return asked_ >= since;
}

}  // namespace drivers::cabinet::sim
