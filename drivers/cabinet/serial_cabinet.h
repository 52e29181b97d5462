// The cabinet's board at the other end of a channel, spoken to as README.md says.
#pragma once
#include <atomic>
#include <memory>
#include <optional>

#include "drivers/cabinet/cabinet.h"
#include "drivers/cabinet/message.h"
#include "drivers/channel.h"

namespace drivers::cabinet {

class SerialCabinet final : public Cabinet {
public:
    explicit SerialCabinet(std::unique_ptr<Channel> channel) : channel_(std::move(channel)) {}
    void light(Lamp lamp) override { wanted_ = lamp; }
    Result<State> look(std::stop_token stop) override;
    Result<State> wait_for_change(std::chrono::milliseconds patience, std::stop_token stop) override;

private:
    Result<State> look_once(const std::stop_token& stop);
    Result<State> ask(const std::string& words, const std::stop_token& stop);
    struct Heard {
        std::optional<State> state;
        bool nonsense = false;  // something came, but no answer
    };
    Result<Heard> listen(std::uint8_t number, const std::stop_token& stop);

    std::unique_ptr<Channel> channel_;
    std::atomic<Lamp> wanted_ = Lamp::off;
    LineCutter lines_;
    std::uint8_t number_ = 0;
    std::optional<State> state_;      // as the last call said
    std::optional<Trouble> trouble_;  // likewise
};

}  // namespace drivers::cabinet
