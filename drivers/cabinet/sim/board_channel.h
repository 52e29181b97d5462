// The cable to a pretend board in the same program.
#pragma once
#include <atomic>
#include <memory>

#include "drivers/cabinet/sim/board.h"
#include "drivers/channel.h"

namespace drivers::cabinet::sim {

class BoardChannel final : public Channel {
public:
    struct Cable {
        Board board;
        std::atomic<bool> plugged = true;
    };
    explicit BoardChannel(std::shared_ptr<Cable> cable) : cable_(std::move(cable)) {}
    Status write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) override;
    Result<platform::Bytes> read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) override;

private:
    Status connect();

    std::shared_ptr<Cable> cable_;
    bool connected_ = false;
};

}  // namespace drivers::cabinet::sim
