// The pretend board at the other end of a pseudo terminal, as a serial port of the system's. A thread of its own answers.
#pragma once
#include <filesystem>
#include <thread>

#include "drivers/cabinet/sim/board.h"
#include "platform/descriptor.h"

namespace rigs::cabinet {

class PtyBoard {
public:
    // port: where the serial port is to be found; a link that comes and goes with the plug.
    explicit PtyBoard(std::filesystem::path port);
    PtyBoard(const PtyBoard&) = delete;
    PtyBoard& operator=(const PtyBoard&) = delete;
    ~PtyBoard() { unplug(); }

    drivers::cabinet::sim::Board& board() { return board_; }
    bool plug();  // false: the system gives no pseudo terminal
    void unplug();
    bool is_plugged() const { return thread_.joinable(); }

private:
    void serve(const std::stop_token& stop);

    std::filesystem::path port_;
    drivers::cabinet::sim::Board board_;
    platform::Descriptor ours_, theirs_;  // theirs is held open, so that the line lives while no driver is there
    std::jthread thread_;
};

}  // namespace rigs::cabinet
