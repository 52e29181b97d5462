#include "drivers/cabinet/message.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <map>

namespace drivers::cabinet {
namespace {

constexpr char begin = ':';
constexpr std::size_t number_digits = 2, sum_digits = 4;

template <class Number>
std::optional<Number> number_in(std::string_view text, int base) {
    Number out = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out, base);
    if (fault != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return out;
}

template <class Kind, std::size_t count>
std::optional<Kind> one_of(const std::array<Kind, count>& kinds, std::string_view name) {
    for (const Kind kind : kinds)
        if (name == name_of(kind)) return kind;
    return std::nullopt;
}

constexpr std::array lamps{Lamp::off, Lamp::blinking, Lamp::steady};
constexpr std::array keys{Key::rest, Key::service};
constexpr std::array doors{Door::closed, Door::open};
constexpr std::string_view order = "lamp ", answer = "is ";

// "lamp=off key=rest"
std::map<std::string_view, std::string_view> members_of(std::string_view words) {
    std::map<std::string_view, std::string_view> out;
    while (!words.empty()) {
        const auto word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        if (const auto equals = word.find('='); equals != std::string_view::npos) out[word.substr(0, equals)] = word.substr(equals + 1);
    }
    return out;
}

}  // namespace

std::uint16_t checksum(std::string_view text) {
    std::uint32_t sum = 0xFFFF;
    for (const char letter : text) {
        sum ^= static_cast<std::uint32_t>(static_cast<unsigned char>(letter)) << 8;
        for (int bit = 0; bit < 8; ++bit) sum = (sum & 0x8000) != 0 ? (sum << 1) ^ 0x1021 : sum << 1;
        sum &= 0xFFFF;
    }
    return static_cast<std::uint16_t>(sum);
}

std::string write_message(const Message& message) {
    const std::string text = fmt::format("{:02X} {}", message.number, message.words);
    return fmt::format("{}{} {:04X}\n", begin, text, checksum(text));
}

std::optional<Message> read_message(std::string_view line) {
    // What stands before the last beginning is the rest of a line whose end was lost.
    const auto from = line.rfind(begin);
    if (from == std::string_view::npos) return std::nullopt;
    line.remove_prefix(from + 1);
    if (line.size() < number_digits + 1 + 1 + sum_digits || line[number_digits] != ' ') return std::nullopt;
    const std::string_view text = line.substr(0, line.size() - sum_digits - 1);
    const auto number = number_in<std::uint8_t>(line.substr(0, number_digits), 16);
    const auto sum = number_in<std::uint16_t>(line.substr(line.size() - sum_digits), 16);
    if (!number || sum != checksum(text) || line[text.size()] != ' ') return std::nullopt;
    return Message{*number, std::string(text.substr(number_digits + 1))};
}

std::string write_state(const State& state) {
    return fmt::format("{}lamp={} key={} door={} turns={} openings={}", answer, name_of(state.lamp), name_of(state.key),
                       name_of(state.door), state.turns, state.openings);
}

std::optional<State> read_state(std::string_view words) {
    if (!words.starts_with(answer)) return std::nullopt;
    auto members = members_of(words.substr(answer.size()));
    const auto lamp = one_of(lamps, members["lamp"]);
    const auto key = one_of(keys, members["key"]);
    const auto door = one_of(doors, members["door"]);
    const auto turns = number_in<std::uint32_t>(members["turns"], 10);
    const auto openings = number_in<std::uint32_t>(members["openings"], 10);
    if (!lamp || !key || !door || !turns || !openings) return std::nullopt;
    return State{*lamp, *key, *door, *turns, *openings};
}

std::optional<Lamp> read_lamp_order(std::string_view words) {
    if (!words.starts_with(order)) return std::nullopt;
    return one_of(lamps, words.substr(order.size()));
}

std::string write_lamp_order(Lamp lamp) { return fmt::format("{}{}", order, name_of(lamp)); }

std::optional<std::string> LineCutter::next() {
    const auto end = text_.find('\n');
    if (end == std::string::npos) {
        if (text_.size() > longest_line) text_.clear();
        return std::nullopt;
    }
    std::string line = text_.substr(0, end);
    text_.erase(0, end + 1);
    return line;
}

}  // namespace drivers::cabinet
