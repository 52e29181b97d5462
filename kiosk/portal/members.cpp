#include "kiosk/portal/members.h"

#include <algorithm>
#include <charconv>

namespace kiosk::portal {
namespace {

const nlohmann::json nothing;

// Digits only, all of them.
std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = !text.empty() && text.front() != '-' && error == std::errc{} && end == text.data() + text.size();
    return is_number ? std::optional(number) : std::nullopt;
}

std::optional<int> milliseconds_of(std::string_view fraction) {
    if (fraction.empty()) return 0;
    if (fraction.front() != '.' || fraction.size() < 2 || fraction.size() > 7) return std::nullopt;
    const std::string padded = std::string(fraction.substr(1)) + "00";
    return digits(fraction.substr(1)) ? digits(std::string_view(padded).substr(0, 3)) : std::nullopt;
}

}  // namespace

std::optional<platform::Date> day_of(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4)), month = digits(iso.substr(5, 2)), day = digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const platform::Date date{*year, *month, *day};
    return platform::is_real(date) ? std::optional(date) : std::nullopt;
}

std::optional<platform::WallTime> moment_of(std::string_view iso) {
    constexpr std::string_view zone = "+07:00";
    if (iso.size() < 19 + zone.size() || !iso.ends_with(zone) || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':') return std::nullopt;
    const auto date = day_of(iso.substr(0, 10));
    const auto hour = digits(iso.substr(11, 2)), minute = digits(iso.substr(14, 2)), second = digits(iso.substr(17, 2));
    const auto fraction = milliseconds_of(iso.substr(19, iso.size() - 19 - zone.size()));
    if (!date || !hour || !minute || !second || !fraction || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return platform::from_vietnam({date->year, date->month, date->day, *hour, *minute, *second}) + std::chrono::milliseconds(*fraction);
}

Members::Members(const nlohmann::json& object, bool& good) : object_(&object), good_(&good) {
    if (!object.is_object()) misfit();
}

bool Members::has(const char* name) const { return object_->is_object() && object_->contains(name); }

const nlohmann::json& Members::json(const char* name) {
    if (has(name)) return (*object_)[name];
    misfit();
    return nothing;
}

std::string Members::any_text(const char* name) {
    const auto& value = json(name);
    if (value.is_string()) return value.get<std::string>();
    misfit();
    return {};
}

std::string Members::text(const char* name) {
    std::string value = any_text(name);
    if (value.empty()) misfit();
    return value;
}

std::string Members::text_if_there(const char* name) { return has(name) ? text(name) : std::string(); }

std::int64_t Members::number(const char* name, std::int64_t least, std::int64_t most) {
    const auto& value = json(name);
    if (value.is_number_integer() && value >= least && value <= most) return value.get<std::int64_t>();
    misfit();
    return least;
}

bool Members::flag(const char* name) {
    const auto& value = json(name);
    if (value.is_boolean()) return value.get<bool>();
    misfit();
    return false;
}

platform::WallTime Members::moment(const char* name) {
    const auto moment = moment_of(any_text(name));
    if (!moment) misfit();
    return moment.value_or(platform::WallTime{});
}

platform::Date Members::day(const char* name) {
    const auto day = day_of(any_text(name));
    if (!day) misfit();
    return day.value_or(platform::Date{});
}

std::size_t Members::one_of(const char* name, std::span<const std::string_view> words) {
    const auto found = std::ranges::find(words, any_text(name));
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    misfit();
    return 0;
}

Members Members::object(const char* name) { return {json(name), *good_}; }

const nlohmann::json& Members::list(const char* name) {
    const auto& value = json(name);
    if (value.is_array()) return value;
    misfit();
    return nothing;
}

std::vector<std::string> Members::texts(const char* name) {
    std::vector<std::string> out;
    for (const auto& item : list(name)) {
        if (!item.is_string()) misfit();
        out.push_back(item.is_string() ? item.get<std::string>() : std::string());
    }
    return out;
}

}  // namespace kiosk::portal
