#include "platform/settings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <optional>

#include "platform/files.h"
#include "platform/log.h"
#include "platform/text.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace platform {
namespace {

const char* name_of(SettingKind kind) {
    switch (kind) {
        case SettingKind::text: return "a text in quotes";
        case SettingKind::path: return "a path in quotes";
        case SettingKind::integer: return "a whole number";
        case SettingKind::number: return "a number";
        case SettingKind::flag: return "true or false";
        case SettingKind::choice: return "one of the known words in quotes";
        case SettingKind::texts: return "a list of texts, [\"one\", \"two\"]";
    }
    return "a value";
}

// Levenshtein's distance.
std::size_t edits_between(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
        }
    }
    return row.back();
}

// The known name that was probably meant; empty if none is near.
std::string nearest(std::string_view name, const std::vector<std::string>& known) {
    std::string best;
    std::size_t fewest = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const auto& candidate : known) {
        const auto edits = edits_between(name, candidate);
        if (edits >= fewest) continue;
        fewest = edits;
        best = candidate;
    }
    return best;
}

// Some editors save letters and marks apart. What is shown is composed; a path is taken as it is, for file systems tell the two apart.
std::string composed(const std::string& text) { return nfc(text).value_or(text); }

std::string range_of(const SettingRule& rule) {
    return rule.least == 0 && rule.most == 0 ? "" : fmt::format(" from {} to {}", rule.least, rule.most);
}

// Reads one file over what is known so far.
class SettingsReader {
public:
    SettingsReader(const std::string& file, const std::vector<SettingRule>& schema, std::map<std::string, SettingValue>& values,
                   std::vector<SettingMistake>& mistakes)
        : file_(file), schema_(schema), values_(values), mistakes_(mistakes) {}

    void read() {
        const auto text = read_text(file_);
        if (!text) return complain(0, "the settings file cannot be read: " + text.error().detail, "make the file or name another one");
        const auto parsed = toml::parse(*text);
        if (!parsed) {
            const auto& error = parsed.error();
            return complain(static_cast<int>(error.source().begin.line), fmt::format("not TOML: {}", error.description()),
                            "write lines of the form key = value below [section]; texts stand in quotes");
        }
        read_table(parsed.table(), "");
    }

private:
    void complain(int line, std::string what, std::string remedy) {
        mistakes_.push_back({file_, line, std::move(what), std::move(remedy)});
    }
    void complain(const toml::node& node, std::string what, std::string remedy) {
        complain(static_cast<int>(node.source().begin.line), std::move(what), std::move(remedy));
    }

    void read_table(const toml::table& table, const std::string& prefix) {
        for (const auto& [name, node] : table) {
            const std::string key = prefix + std::string(name.str());
            const auto rule = std::find_if(schema_.begin(), schema_.end(), [&](const SettingRule& r) { return r.key == key; });
            if (rule != schema_.end()) {
                if (auto value = value_of(node, *rule)) values_[key] = std::move(*value);
            } else if (const auto* inner = node.as_table(); inner != nullptr && is_section(key)) {
                read_table(*inner, key + ".");
            } else {
                complain_of_unknown(key, node);
            }
        }
    }

    bool is_section(const std::string& key) const {
        return std::any_of(schema_.begin(), schema_.end(), [&](const SettingRule& r) { return r.key.rfind(key + ".", 0) == 0; });
    }

    void complain_of_unknown(const std::string& key, const toml::node& node) {
        std::vector<std::string> known;
        for (const auto& rule : schema_) known.push_back(node.is_table() ? rule.key.substr(0, rule.key.rfind('.')) : rule.key);
        const std::string meant = nearest(key, known);
        complain(node, fmt::format("unknown {} {}", node.is_table() ? "section" : "key", key),
                 meant.empty() ? "remove it" : fmt::format("did you mean {}?", meant));
    }

    std::optional<SettingValue> value_of(const toml::node& node, const SettingRule& rule) {
        switch (rule.kind) {
            case SettingKind::text:
                if (const auto text = node.value_exact<std::string>()) return SettingValue(composed(*text));
                break;
            case SettingKind::path:
                if (const auto text = node.value_exact<std::string>()) return SettingValue(absolute(*text));
                break;
            case SettingKind::choice:
                if (const auto text = node.value_exact<std::string>()) return choice_of(node, rule, *text);
                break;
            case SettingKind::flag:
                if (const auto flag = node.value_exact<bool>()) return SettingValue(*flag);
                break;
            case SettingKind::integer:
                if (const auto number = node.value_exact<std::int64_t>()) return in_range(node, rule, *number);
                break;
            case SettingKind::number:
                if (node.is_number()) return in_range(node, rule, *node.value<double>());
                break;
            case SettingKind::texts:
                if (const auto* list = node.as_array()) return texts_of(*list, rule);
                break;
        }
        complain(node, fmt::format("{} is of the wrong type", rule.key),
                 fmt::format("write {}{}: {}", name_of(rule.kind), range_of(rule), rule.meaning));
        return std::nullopt;
    }

    // Relative to the file that names it; an empty one stays empty.
    std::string absolute(const std::string& path) const {
        if (path.empty()) return path;
        const auto folder = std::filesystem::absolute(file_).parent_path();
        const auto whole = (folder / path).lexically_normal();
        return (whole.has_filename() ? whole : whole.parent_path()).string();  // "." ends in a slash that nobody wrote
    }

    std::optional<SettingValue> choice_of(const toml::node& node, const SettingRule& rule, const std::string& text) {
        if (std::find(rule.choices.begin(), rule.choices.end(), text) != rule.choices.end()) return SettingValue(text);
        const std::string meant = nearest(text, rule.choices);
        complain(node, fmt::format("{} is \"{}\", which is not known", rule.key, text),
                 fmt::format("write one of \"{}\"{}", fmt::join(rule.choices, "\", \""),
                             meant.empty() ? "" : fmt::format("; did you mean \"{}\"?", meant)));
        return std::nullopt;
    }

    template <class Number>
    std::optional<SettingValue> in_range(const toml::node& node, const SettingRule& rule, Number number) {
        const bool any = rule.least == 0 && rule.most == 0;
        const auto value = static_cast<double>(number);
        if (any || (value >= rule.least && value <= rule.most)) return SettingValue(number);
        complain(node, fmt::format("{} is {}, which is out of range", rule.key, number),
                 fmt::format("write {}{}: {}", name_of(rule.kind), range_of(rule), rule.meaning));
        return std::nullopt;
    }

    std::optional<SettingValue> texts_of(const toml::array& list, const SettingRule& rule) {
        std::vector<std::string> texts;
        for (const auto& item : list) {
            const auto text = item.value_exact<std::string>();
            if (!text) {
                complain(item, fmt::format("{} holds something that is not a text", rule.key),
                         fmt::format("write {}: {}", name_of(rule.kind), rule.meaning));
                return std::nullopt;
            }
            texts.push_back(composed(*text));
        }
        return SettingValue(std::move(texts));
    }

    const std::string& file_;
    const std::vector<SettingRule>& schema_;
    std::map<std::string, SettingValue>& values_;
    std::vector<SettingMistake>& mistakes_;
};

bool is_empty(const SettingValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
    if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return texts->empty();
    return false;
}

template <class T>
const T& value_of(const std::map<std::string, SettingValue>& values, const std::string& key) {
    const auto found = values.find(key);
    if (found != values.end()) {
        if (const auto* value = std::get_if<T>(&found->second)) return *value;
    }
    log(Level::error, "platform", "setting {} was asked for in a way that its schema does not promise", key);
    std::abort();
}

}  // namespace

Settings Settings::load(const std::string& defaults_file, const std::string& site_file, const std::vector<SettingRule>& schema,
                        std::vector<SettingMistake>& mistakes) {
    Settings settings;
    const std::size_t before = mistakes.size();
    SettingsReader(defaults_file, schema, settings.values_, mistakes).read();
    const bool defaults_good = mistakes.size() == before;
    for (const auto& rule : schema) {
        const bool missing = settings.values_.count(rule.key) == 0;
        if (missing && defaults_good)
            mistakes.push_back({defaults_file, 0, rule.key + " is missing from the defaults", "add it: " + rule.meaning});
    }
    if (!site_file.empty()) SettingsReader(site_file, schema, settings.values_, mistakes).read();
    const std::string& last_file = site_file.empty() ? defaults_file : site_file;
    for (const auto& rule : schema) {
        const auto value = settings.values_.find(rule.key);
        if (rule.may_be_empty || value == settings.values_.end() || !is_empty(value->second)) continue;
        mistakes.push_back({last_file, 0, rule.key + " is not set", fmt::format("set it to {}: {}", name_of(rule.kind), rule.meaning)});
    }
    return settings;
}

bool Settings::has_all(const std::vector<SettingRule>& schema) const {
    return std::all_of(schema.begin(), schema.end(), [this](const SettingRule& rule) { return values_.count(rule.key) > 0; });
}

const std::string& Settings::text(const std::string& key) const { return value_of<std::string>(values_, key); }

std::int64_t Settings::integer(const std::string& key) const { return value_of<std::int64_t>(values_, key); }

double Settings::number(const std::string& key) const { return value_of<double>(values_, key); }

bool Settings::flag(const std::string& key) const { return value_of<bool>(values_, key); }

const std::vector<std::string>& Settings::texts(const std::string& key) const { return value_of<std::vector<std::string>>(values_, key); }

}  // namespace platform
