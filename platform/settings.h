// TOML settings with a typed schema, checked at start: every error at once, with its line and a remedy.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "platform/result.h"

namespace platform {

enum class SettingKind { text, path, integer, number, flag, choice, texts };  // texts: an array of strings

// One row of a schema. key: "scanner.device". Every key must stand in the defaults file.
struct SettingRule {
    std::string key;
    SettingKind kind = SettingKind::text;
    std::string meaning{};               // one line, for the remedy
    double least = 0, most = 0;          // integer and number; both 0: any
    std::vector<std::string> choices{};  // kind choice
    bool may_be_empty = false;           // text, path, texts
};

using SettingValue = std::variant<std::string, std::int64_t, double, bool, std::vector<std::string>>;

struct SettingMistake {
    std::string file;
    int line = 0;
    std::string what, remedy;
};

class Settings {
public:
    // defaults first, then the site's file over it (empty name: none). Unknown keys are mistakes (with the nearest known one as remedy),
    // so are wrong types, values out of range, missing defaults. Relative paths are taken from the folder of the file they stand in.
    static Settings load(const std::string& defaults_file, const std::string& site_file, const std::vector<SettingRule>& schema,
                         std::vector<SettingMistake>& mistakes);
    bool has_all(const std::vector<SettingRule>& schema) const;  // else asking for what is missing ends the program
    const std::string& text(const std::string& key) const;
    std::int64_t integer(const std::string& key) const;
    double number(const std::string& key) const;
    bool flag(const std::string& key) const;
    const std::vector<std::string>& texts(const std::string& key) const;

private:
    std::map<std::string, SettingValue> values_;
};

}  // namespace platform
