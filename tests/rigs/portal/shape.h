// What a JSON value must look like, put together from small rules: the C++ side of a JSON Schema.
#pragma once
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace portal::shape {

// Nothing if the value fits, else the place that does not ("/kiosk/id"; empty: the whole): never what stands there.
using Rule = std::function<std::optional<std::string>(const nlohmann::json&)>;
using Members = std::map<std::string, Rule>;

Rule constant(std::string text);
Rule one_of(std::vector<std::string> texts);
Rule text(std::size_t least, std::size_t most);  // in code points
Rule integer(std::int64_t least, std::int64_t most);
Rule pattern(const char* regex);  // ECMAScript, the whole text
Rule list(Rule element, std::size_t least);
Rule map_of(Rule key, Rule value);                     // an object with free keys
Rule object(Members required, Members optional = {});  // and no other members
inline constexpr auto phone = "0\\d{9,10}";            // for pattern()
// An object that is one of several, told apart by the text of one member.
Rule chosen_by(std::string member, std::map<std::string, Rule> choices);

}  // namespace portal::shape
