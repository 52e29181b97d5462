#include <charconv>

#include "kiosk/procedures/postage.h"
#include "kiosk/procedures/shared_file.h"
#include "kiosk/procedures/sources.h"

namespace kiosk::procedures {
namespace {

constexpr std::int64_t dearest_parcel = 10'000'000;
constexpr std::array<std::string_view, 3> zone_names{"same_commune", "same_province", "other_province"};
constexpr std::array<std::pair<std::string_view, Leg>, 2> leg_names{
    {{"collect_papers", Leg::collect_papers}, {"return_result", Leg::return_result}}};

PostalTariff::Band read_band(ObjectReader& reader, const std::vector<PostalTariff::Band>& lighter) {
    constexpr int heaviest = 30'000;
    PostalTariff::Band out;
    out.to_grams = static_cast<int>(reader.number("to_grams", Need::required, 1, heaviest).value_or(0));
    for (std::size_t zone = 0; zone < zone_names.size(); ++zone) {
        out.dong.at(zone) = reader.number(zone_names.at(zone), Need::required, 0, dearest_parcel).value_or(0);
        if (!lighter.empty() && out.dong.at(zone) < lighter.back().dong.at(zone))
            reader.wrong(reader.place(zone_names.at(zone)), "is cheaper than the lighter band", "check the amounts");
    }
    if (!lighter.empty() && out.to_grams <= lighter.back().to_grams)
        reader.wrong(reader.place("to_grams"), "is not heavier than the band before", "put the lightest first");
    return out;
}

PostalTariff read_tariff(ObjectReader& reader, const Sources& sources) {
    PostalTariff out;
    out.key = "tariff";
    out.label = reader.localised("label", Need::required);
    reader.each_object("bands", Need::required, [&](ObjectReader& band) { out.bands.push_back(read_band(band, out.bands)); });
    out.scope = read_scope(reader);
    out.source = read_source_key(reader, sources);
    out.verified = is_verified(sources, out.source);
    return out;
}

PostalSupport read_support(ObjectReader& reader, const Sources& sources, Need proof) {
    constexpr int all = 100;
    PostalSupport out;
    out.key = reader.key_name("key");
    out.label = reader.localised("label", Need::required);
    if (proof == Need::required) out.proof = reader.localised("proof", proof);
    out.legs = reader.several_of("legs", leg_names, Need::required);
    out.percent = static_cast<int>(reader.number("percent", Need::required, 1, all).value_or(0));
    out.online_only = reader.flag("online_only", false);
    out.scope = read_scope(reader);
    out.source = read_source_key(reader, sources);
    out.verified = is_verified(sources, out.source);
    return out;
}

std::chrono::minutes read_hour(ObjectReader& reader, std::string_view key) {
    const std::string text = reader.text(key, Need::required);
    const auto number = [&](std::size_t at) {
        int out = -1;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 2, out);
        return error == std::errc() && end == text.data() + at + 2 ? out : -1;
    };
    const bool shape = text.size() == 5 && text[2] == ':';
    const int hour = shape ? number(0) : -1;
    const int minute = shape ? number(3) : -1;
    if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) return std::chrono::hours(hour) + std::chrono::minutes(minute);
    if (!text.empty()) reader.wrong(reader.place(key), "is not an hour of the day", "write it as 08:00");
    return {};
}

Postman read_postman(ObjectReader& reader, const Sources& sources) {
    constexpr int most_days = 30, most_notice = 240;
    Postman out;
    out.days = static_cast<int>(reader.number("days", Need::required, 1, most_days).value_or(1));
    out.notice_hours = static_cast<int>(reader.number("notice_hours", Need::required, 0, most_notice).value_or(0));
    out.source = read_source_key(reader, sources);
    out.verified = is_verified(sources, out.source);
    reader.each_object("windows", Need::required, [&](ObjectReader& window) {
        Postman::Window one{window.key_name("key"), window.localised("label", Need::required)};
        one.from = read_hour(window, "from");
        one.until = read_hour(window, "until");
        if (one.until <= one.from) window.wrong(window.place("until"), "is not after \"from\"", "put the hours in order");
        if (!out.windows.empty() && one.from < out.windows.back().until)
            window.wrong(window.place("from"), "is before the end of the window before", "put the earliest first");
        out.windows.push_back(std::move(one));
    });
    return out;
}

}  // namespace

PostalRules PostalRules::parse(std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes) {
    PostalRules out;
    read_shared_file(json, file_name, mistakes, [&](ObjectReader& reader) {
        const Sources sources = read_sources(reader);
        reader.each_object("tariffs", Need::required, [&](ObjectReader& one) { out.tariffs.push_back(read_tariff(one, sources)); });
        reader.each_object("support", Need::optional,
                           [&](ObjectReader& one) { out.support.push_back(read_support(one, sources, Need::optional)); });
        reader.each_object("exempt", Need::optional,
                           [&](ObjectReader& one) { out.exempt.push_back(read_support(one, sources, Need::required)); });
        reader.object("postman", Need::required, [&](ObjectReader& postman) { out.postman = read_postman(postman, sources); });
        refuse_contradictions(reader, "tariffs", out.tariffs);
        refuse_contradictions(reader, "support", out.support);
        refuse_contradictions(reader, "exempt", out.exempt);
    });
    return out;
}

}  // namespace kiosk::procedures
