#include "tests/rigs/portal/shape.h"

#include <algorithm>
#include <regex>

namespace portal::shape {
namespace {

using nlohmann::json;
using Misfit = std::optional<std::string>;

template <class Good>
Rule where_text(Good good) {
    return [good](const json& value) -> Misfit {
        if (value.is_string() && good(value.get_ref<const std::string&>())) return std::nullopt;
        return "";
    };
}

Misfit below(const std::string& name, const Misfit& misfit) {
    if (!misfit) return std::nullopt;
    return "/" + name + *misfit;
}

}  // namespace

Rule constant(std::string expected) {
    return where_text([expected = std::move(expected)](const std::string& value) { return value == expected; });
}

Rule one_of(std::vector<std::string> texts) {
    return where_text([texts = std::move(texts)](const std::string& value) { return std::ranges::count(texts, value) > 0; });
}

Rule text(std::size_t least, std::size_t most) {
    return where_text([=](const std::string& value) {
        const auto points = static_cast<std::size_t>(std::ranges::count_if(value, [](char c) { return (c & 0xC0) != 0x80; }));
        return points >= least && points <= most;
    });
}

Rule integer(std::int64_t least, std::int64_t most) {
    return [=](const json& value) -> Misfit {
        const bool fits = value.is_number_integer() && value >= least && value <= most;
        return fits ? std::nullopt : Misfit("");
    };
}

Rule pattern(const char* regex) {
    return where_text([compiled = std::regex(regex)](const std::string& value) {
        return value.size() <= 256 && std::regex_match(value, compiled);  // std::regex recurses: long text would end the stack
    });
}

Rule list(Rule element, std::size_t least) {
    return [element = std::move(element), least](const json& value) -> Misfit {
        if (!value.is_array() || value.size() < least) return "";
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (const auto misfit = element(value[i])) return below(std::to_string(i), misfit);
        }
        return std::nullopt;
    };
}

Rule map_of(Rule key, Rule element) {
    return [key = std::move(key), element = std::move(element)](const json& value) -> Misfit {
        if (!value.is_object()) return "";
        for (const auto& [name, member] : value.items()) {
            if (key(name)) return "/(key)";
            if (const auto misfit = element(member)) return below(name, misfit);
        }
        return std::nullopt;
    };
}

Rule object(Members required, Members optional) {
    return [required = std::move(required), optional = std::move(optional)](const json& value) -> Misfit {
        if (!value.is_object()) return "";
        for (const auto& [name, rule] : required) {
            if (!value.contains(name)) return "/" + name;
        }
        for (const auto& [name, member] : value.items()) {
            const Members& known = required.contains(name) ? required : optional;
            const auto rule = known.find(name);
            if (rule == known.end()) return "/(unknown member)";
            if (const auto misfit = rule->second(member)) return below(name, misfit);
        }
        return std::nullopt;
    };
}

Rule chosen_by(std::string member, std::map<std::string, Rule> choices) {
    return [member = std::move(member), choices = std::move(choices)](const json& value) -> Misfit {
        if (!value.is_object() || !value.contains(member) || !value[member].is_string()) return "/" + member;
        const auto choice = choices.find(value[member].get_ref<const std::string&>());
        return choice == choices.end() ? "/" + member : choice->second(value);
    };
}

}  // namespace portal::shape
