#include "kiosk/settings_history.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "kiosk/site.h"
#include "platform/files.h"
#include "platform/text.h"

namespace kiosk {

using platform::Fault;
using platform::Result;
using platform::SettingKind;
using platform::SettingRule;
using platform::Status;
namespace fs = std::filesystem;

namespace {

constexpr std::array changeable{"kiosk.hotline",      "kiosk.branch_name_vi", "kiosk.branch_name_en", "sound.volume",
                                "screen.text_size",   "screen.contrast",      "screen.motion",        "visit.idle_s",
                                "visit.warning_s",    "visit.done_s",         "portal.wait_s",        "input.telex",
                                "care.least_free_mb", "diagnostics.at_start"};
constexpr std::size_t most_kept = 50;

const SettingRule* rule_of(const std::string& key) {
    if (std::none_of(changeable.begin(), changeable.end(), [&](const char* one) { return key == one; })) return nullptr;
    const auto& schema = site_schema();
    const auto found = std::find_if(schema.begin(), schema.end(), [&](const SettingRule& rule) { return rule.key == key; });
    return found == schema.end() ? nullptr : &*found;
}

std::string value_of(const platform::Settings& settings, const SettingRule& rule) {
    switch (rule.kind) {
        case SettingKind::flag: return settings.flag(rule.key) ? "true" : "false";
        case SettingKind::integer: return std::to_string(settings.integer(rule.key));
        default: return settings.text(rule.key);
    }
}

// As TOML writes it (v1.0.0, basic strings).
Result<std::string> literal_of(const SettingRule& rule, const std::string& value) {
    if (rule.kind == SettingKind::flag) {
        if (value == "true" || value == "false") return value;
        return platform::failure(Fault::malformed, rule.key + " is true or false");
    }
    if (rule.kind == SettingKind::integer) {
        int number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error == std::errc() && end == value.data() + value.size()) return std::to_string(number);
        return platform::failure(Fault::malformed, rule.key + " is a whole number");
    }
    std::string out = "\"";
    for (const char c : platform::trim(value)) {
        if (static_cast<unsigned char>(c) < 0x20) return platform::failure(Fault::malformed, rule.key + " is one line");
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) out.push_back(std::move(line));
    return out;
}

bool is_section(const std::string& line, const std::string& name) {
    return platform::trim(line.substr(0, line.find('#'))) == "[" + name + "]";
}

bool begins_section(const std::string& line) { return platform::trim(line).starts_with('['); }

bool sets(const std::string& line, const std::string& name) {
    const auto equals = line.find('=');
    return equals != std::string::npos && platform::trim(line.substr(0, equals)) == name;
}

}  // namespace

std::span<const char* const> changeable_settings() { return changeable; }

std::string with_setting(const std::string& toml, const std::string& key, const std::string& literal) {
    const std::string section = key.substr(0, key.find('.')), name = key.substr(key.find('.') + 1);
    const std::string wanted = fmt::format("{} = {}", name, literal);
    auto lines = lines_of(toml);
    auto at = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) { return is_section(line, section); });
    if (at == lines.end()) {
        lines.insert(lines.end(), {"", "[" + section + "]", wanted});
    } else {
        const auto end = std::find_if(at + 1, lines.end(), begins_section);
        const auto known = std::find_if(at + 1, end, [&](const std::string& line) { return sets(line, name); });
        if (known != end)
            *known = wanted;
        else
            lines.insert(at + 1, wanted);
    }
    std::string out;
    for (const auto& line : lines) out += line + '\n';
    return out;
}

SettingsHistory::SettingsHistory(fs::path file) : file_(std::move(file)), folder_(file_.parent_path() / "settings.history") {}

Result<std::vector<SettingState>> SettingsHistory::read() const {
    std::vector<platform::SettingMistake> mistakes;
    const auto settings = load_settings(file_, mistakes);
    if (!mistakes.empty()) return platform::failure(Fault::malformed, mistakes.front().what);
    std::vector<SettingState> out;
    for (const char* key : changeable) {
        if (const SettingRule* rule = rule_of(key))
            out.push_back({key, value_of(settings, *rule), rule->kind, rule->choices, rule->least, rule->most});
    }
    return out;
}

Status SettingsHistory::change(const std::string& key, const std::string& value) {
    const SettingRule* rule = rule_of(key);
    if (rule == nullptr) return platform::failure(Fault::denied, key + " is not changed here");
    TRY(const auto literal, literal_of(*rule, value));
    TRY(const auto before, platform::read_text(file_));
    const std::string after = with_setting(before, key, literal);
    // In the same folder, since relative paths are taken from there.
    const fs::path candidate = file_.string() + ".candidate";
    TRY_DO(platform::write_file(candidate, after, 0600));
    std::vector<platform::SettingMistake> mistakes;
    const auto settings = load_settings(candidate, mistakes);
    std::error_code gone;
    fs::remove(candidate, gone);
    if (!mistakes.empty())
        return platform::failure(Fault::malformed, fmt::format("{}: {}", mistakes.front().what, mistakes.front().remedy));
    // A file written in an unusual way might say it twice, or elsewhere.
    if (rule->kind != SettingKind::text && value_of(settings, *rule) != value)
        return platform::failure(Fault::malformed, key + " stays what it is");
    TRY_DO(keep());
    return platform::write_file(file_, after, 0600);
}

Status SettingsHistory::undo() {
    const auto files = earlier();
    if (files.empty()) return platform::failure(Fault::not_found, "nothing was changed here");
    TRY(const auto before, platform::read_text(files.back()));
    TRY_DO(platform::write_file(file_, before, 0600));
    std::error_code kept;
    fs::remove(files.back(), kept);
    if (kept) return platform::failure(Fault::broken, kept.message());
    return {};
}

std::size_t SettingsHistory::undoable() const { return earlier().size(); }

std::vector<fs::path> SettingsHistory::earlier() const {
    std::vector<fs::path> out;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder_, none))
        if (entry.path().extension() == ".toml") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

Status SettingsHistory::keep() const {
    const auto files = earlier();
    int last = 0;
    if (!files.empty()) {
        const std::string name = files.back().stem().string();
        std::from_chars(name.data(), name.data() + name.size(), last);
    }
    std::error_code made;
    fs::create_directories(folder_, made);
    if (made) return platform::failure(Fault::denied, made.message());
    TRY(const auto now, platform::read_text(file_));
    TRY_DO(platform::write_file(folder_ / fmt::format("{:06}.toml", last + 1), now, 0600));
    std::error_code ignored;
    for (std::size_t i = 0; i + most_kept <= files.size(); ++i) fs::remove(files[i], ignored);
    return {};
}

}  // namespace kiosk
