#include "kiosk/procedures/scope.h"

namespace kiosk::procedures {
namespace {

bool share_a_day(const Scope& a, const Scope& b) {
    return (!a.from || !b.until || *a.from <= *b.until) && (!b.from || !a.until || *b.from <= *a.until);
}

}  // namespace

bool is_province_code(std::string_view text) {
    return text.size() == 2 && text.find_first_not_of("0123456789") == std::string_view::npos && text != "00";
}

Scope read_scope(ObjectReader& reader) {
    Scope out;
    reader.each("provinces", Need::optional, [&](const nlohmann::json& item, const nlohmann::json::json_pointer& place) {
        const std::string code = item.is_string() ? item.get<std::string>() : "";
        if (!is_province_code(code))
            reader.wrong(place, "is not a province's code", "write two digits in quotes: \"01\"");
        else if (out.names(code))
            reader.wrong(place, fmt::format("\"{}\" stands there twice", code), "keep one");
        else
            out.provinces.push_back(code);
    });
    out.from = reader.date("from", Need::optional);
    out.until = reader.date("until", Need::optional);
    if (out.from && out.until && *out.until < *out.from)
        reader.wrong(reader.place("until"), "is before \"from\"", "put the dates in order");
    return out;
}

bool contradict(const Scope& a, const Scope& b) {
    if (a.whole_country() != b.whole_country() || !share_a_day(a, b)) return false;
    return a.whole_country() || std::any_of(a.provinces.begin(), a.provinces.end(), [&](const auto& code) { return b.names(code); });
}

}  // namespace kiosk::procedures
