// The site's settings as a technician changes them on the screen: only those that cannot keep the kiosk from starting or lead it to another
// portal. Each change is checked like any settings file, keeps the file it replaces in settings.history beside it, and can be taken back.
#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "platform/settings.h"

namespace kiosk {

struct SettingState {
    std::string key, value;  // flags: "true", "false"
    platform::SettingKind kind = platform::SettingKind::text;
    std::vector<std::string> choices{};
    double least = 0, most = 0;
};

// What may be changed here, by key.
std::span<const char* const> changeable_settings();
// The file's text with that value: the line of the key is replaced, or added to its section. Comments stay.
std::string with_setting(const std::string& toml, const std::string& key, const std::string& literal);

// One thread. Errors: malformed, the detail says what is wrong and what to write; else as platform/files.h.
class SettingsHistory {
public:
    explicit SettingsHistory(std::filesystem::path file);
    platform::Result<std::vector<SettingState>> read() const;
    // value as SettingState has it.
    platform::Status change(const std::string& key, const std::string& value);
    // The file as it was before the last change. not_found: there is none.
    platform::Status undo();
    std::size_t undoable() const;

private:
    std::vector<std::filesystem::path> earlier() const;  // oldest first
    platform::Status keep() const;

    std::filesystem::path file_, folder_;
};

}  // namespace kiosk
