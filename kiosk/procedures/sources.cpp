#include "kiosk/procedures/sources.h"

namespace kiosk::procedures {

Sources read_sources(ObjectReader& reader) {
    Sources out;
    reader.each_member("sources", Need::required, [&](const std::string& key, ObjectReader& source) {
        Source& read = out[key];
        read.text = source.text("text", Need::required);
        read.date = source.date("date", Need::required).value_or(platform::Date{});
        read.verified = source.flag("verified", false);
    });
    return out;
}

std::string read_source_key(ObjectReader& reader, const Sources& sources) {
    std::string key = reader.text("source", Need::required);
    if (key.empty() || sources.contains(key)) return key;
    std::vector<std::string_view> known;
    for (const auto& [name, source] : sources) known.push_back(name);
    const auto meant = nearest(key, known);
    reader.wrong(reader.place("source"), fmt::format("there is no source \"{}\"", key),
                 meant.empty() ? "add it to \"sources\"" : fmt::format("did you mean \"{}\"?", meant));
    return key;
}

bool is_verified(const Sources& sources, std::string_view key) {
    const auto found = sources.find(key);
    return found != sources.end() && found->second.verified;
}

}  // namespace kiosk::procedures
