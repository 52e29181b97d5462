#include "kiosk/strict_json.h"

#include <fmt/format.h>

#include <set>

#include "kiosk/json_fault.h"

namespace kiosk {
namespace {

using nlohmann::json;

// Follows the parser to know where in the document it is; the library itself keeps the last of two equal keys and says nothing.
class Place {
public:
    explicit Place(std::vector<JsonMistake>& mistakes) : mistakes_(mistakes) {}

    void follow(json::parse_event_t event, const json& parsed) {
        switch (event) {
            case json::parse_event_t::object_start: levels_.push_back({Kind::object, {}, {}, 0}); break;
            case json::parse_event_t::array_start: levels_.push_back({Kind::array, {}, {}, 0}); break;
            case json::parse_event_t::key: enter(parsed.get<std::string>()); break;
            case json::parse_event_t::value: next(); break;
            case json::parse_event_t::object_end:
            case json::parse_event_t::array_end:
                levels_.pop_back();
                next();
                break;
        }
    }

private:
    enum class Kind { object, array };
    struct Level {
        Kind kind;
        std::set<std::string> seen;
        std::string key;
        std::size_t index;
    };

    void enter(std::string key) {
        Level& level = levels_.back();
        level.key = std::move(key);
        if (!level.seen.insert(level.key).second) mistakes_.push_back({pointer(), "this key stands here twice", "keep one of them"});
    }
    void next() {
        if (!levels_.empty()) ++levels_.back().index;
    }
    std::string pointer() const {
        json::json_pointer out;
        for (const Level& level : levels_) {
            if (level.kind == Kind::object)
                out /= level.key;
            else
                out /= level.index;
        }
        return out.to_string();
    }

    std::vector<JsonMistake>& mistakes_;
    std::vector<Level> levels_;
};

}  // namespace

std::optional<json> read_strict_json(std::string_view text, std::vector<JsonMistake>& mistakes) {
    Place place(mistakes);
    try {
        return json::parse(text, [&](int, json::parse_event_t event, json& parsed) {
            place.follow(event, parsed);
            return true;
        });
    } catch (const json::parse_error& error) {
        JsonFault fault = fault_in(text, error.byte);
        mistakes.push_back({fmt::format("line {}", fault.line), std::move(fault.what), std::move(fault.remedy)});
        return std::nullopt;
    }
}

}  // namespace kiosk
