// Reads the members of a JSON object that came from the portal. Whatever is missing or of another shape than the contract's spoils the
// whole; reading goes on with an empty value.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/clock.h"

namespace kiosk::portal {

class Members {
public:
    // good becomes false at the first misfit.
    Members(const nlohmann::json& object, bool& good);

    bool has(const char* name) const;
    std::string text(const char* name);           // not empty
    std::string any_text(const char* name);       // there, but may be empty
    std::string text_if_there(const char* name);  // not empty if it is there
    std::int64_t number(const char* name, std::int64_t least, std::int64_t most);
    bool flag(const char* name);
    platform::WallTime moment(const char* name);  // 2026-11-21T15:04:05.123+07:00
    platform::Date day(const char* name);         // 2026-11-21
    std::size_t one_of(const char* name, std::span<const std::string_view> words);
    Members object(const char* name);
    // Calls visit with the Members of each object of the list.
    template <class Visit>
    void each(const char* name, Visit visit) {
        for (const auto& item : list(name)) {
            Members members(item, *good_);
            visit(members);
        }
    }
    std::vector<std::string> texts(const char* name);
    const nlohmann::json& list(const char* name);
    const nlohmann::json& json(const char* name);

private:
    void misfit() { *good_ = false; }

    const nlohmann::json* object_;
    bool* good_;
};

std::optional<platform::WallTime> moment_of(std::string_view iso);
std::optional<platform::Date> day_of(std::string_view iso);

}  // namespace kiosk::portal
