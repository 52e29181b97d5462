// One line of the board's protocol (README.md), written and read.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "drivers/cabinet/cabinet.h"

namespace drivers::cabinet {

inline constexpr std::size_t longest_line = 120;  // without its end

struct Message {
    std::uint8_t number = 0;
    std::string words;  // "lamp blinking"
    friend bool operator==(const Message&, const Message&) = default;
};

std::uint16_t checksum(std::string_view text);
std::string write_message(const Message& message);            // with the line's end
std::optional<Message> read_message(std::string_view line);   // without it; nothing: garbled
std::string write_state(const State& state);                  // "is lamp=off ..."
std::optional<State> read_state(std::string_view words);      // nothing: not an answer, or a member is missing
std::optional<Lamp> read_lamp_order(std::string_view words);  // "lamp blinking"
std::string write_lamp_order(Lamp lamp);

// Cuts what comes into lines. A line that never ends is dropped.
class LineCutter {
public:
    void take(std::string_view bytes) { text_ += bytes; }
    std::optional<std::string> next();
    void clear() { text_.clear(); }

private:
    std::string text_;
};

}  // namespace drivers::cabinet
