// JSON files that people write by hand: no doubled keys, and every mistake says where it is.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct JsonMistake {
    std::string place;  // JSON pointer, or "line N" where the JSON itself is broken
    std::string what, remedy;
};

// None if the JSON itself is broken. A doubled key is a mistake, but does not stop the reading.
std::optional<nlohmann::json> read_strict_json(std::string_view text, std::vector<JsonMistake>& mistakes);

}  // namespace kiosk
