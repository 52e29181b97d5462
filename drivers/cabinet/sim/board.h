// A pretend board: understands the bytes of README.md's protocol and answers them. Any thread.
#pragma once
#include <chrono>
#include <deque>
#include <mutex>

#include "drivers/cabinet/message.h"
#include "platform/bytes.h"

namespace drivers::cabinet::sim {

class Board {
public:
    using Time = std::chrono::steady_clock::time_point;

    // What a person or misfortune does to it.
    void turn_key(Key to);
    void move_door(Door to);
    void lose_power();            // and gets it again: begins anew
    void be_silent(bool silent);  // hung
    void answer_after(std::chrono::milliseconds delay);
    void garble(int answers);      // a bit of each of the next ones falls over
    void halve(int answers);       // of the next ones only the first half comes
    void overhear(int questions);  // the next ones do not reach it

    // The cable's other end.
    void hear(platform::ByteView bytes, Time now);
    platform::Bytes speak(Time now);  // what is due by now

    State state(Time now) const;  // the lamp goes out when nobody asks any more
    int times_lit() const;        // how often the lamp was ordered
    bool was_asked(Time since) const;

private:
    struct Answer {
        Time due;
        std::string line;
    };
    void answer(const Message& question, Time now);
    std::string spoilt(std::string line);
    State state_held(Time now) const;

    mutable std::mutex mutex_;  // of all below
    LineCutter lines_;
    std::deque<Answer> answers_;
    State state_;
    Time asked_{};
    bool silent_ = false;
    std::chrono::milliseconds delay_{0};
    int to_garble_ = 0, to_halve_ = 0, to_overhear_ = 0, times_lit_ = 0;
};

}  // namespace drivers::cabinet::sim
