#include "kiosk/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "kiosk/strict_json.h"
#include "platform/files.h"
#include "platform/text.h"

namespace kiosk {
namespace {

constexpr std::array names{
#define TRAM_WORD_NAME(name) std::string_view(#name),
    TRAM_WORDS(TRAM_WORD_NAME) TRAM_SCREEN_WORDS(TRAM_WORD_NAME)
#undef TRAM_WORD_NAME
};
static_assert(names.size() == static_cast<std::size_t>(Word::count_));

using Sentences = std::map<std::string, std::string, std::less<>>;
using Mistakes = std::vector<std::string>;

// Sentences about devices are looked up by a name built from the device's and the trouble's.
bool has_built_name(std::string_view name) { return name.starts_with("trouble_") || name.starts_with("remedy_"); }

platform::Result<Sentences> read(const std::filesystem::path& file, Mistakes& mistakes) {
    TRY(const std::string text, platform::read_text(file));
    std::vector<JsonMistake> found;
    const auto document = read_strict_json(text, found);
    for (const JsonMistake& mistake : found) {
        mistakes.push_back(fmt::format("{} {}: {}", file.filename().string(), mistake.place, mistake.what));
    }
    Sentences out;
    if (!document) return out;
    if (!document->is_object()) {
        mistakes.push_back(fmt::format("{}: must be one object of names and sentences", file.filename().string()));
        return out;
    }
    for (const auto& [name, sentence] : document->items()) {
        if (!sentence.is_string() || sentence.get_ref<const std::string&>().empty()) {
            mistakes.push_back(fmt::format("{} {}: must be a sentence", file.filename().string(), name));
        }
        out[name] = sentence.is_string() ? sentence.get<std::string>() : std::string();
    }
    return out;
}

std::set<std::string_view> parameters_of(std::string_view sentence) {
    std::set<std::string_view> out;
    std::size_t at = 0;
    while ((at = sentence.find('{', at)) != std::string_view::npos) {
        const auto end = sentence.find('}', at);
        if (end == std::string_view::npos) break;
        out.insert(sentence.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return out;
}

void compare(const Sentences& vi, const Sentences& en, Mistakes& mistakes) {
    std::set<std::string_view> known(names.begin(), names.end());
    std::set<std::string_view> wanted = known;
    for (const Sentences* language : {&vi, &en}) {
        const char* file = language == &vi ? "vi.json" : "en.json";
        for (const auto& [name, sentence] : *language) {
            const auto normal = platform::nfc(sentence);
            if (!normal || *normal != sentence) mistakes.push_back(fmt::format("{} {}: not in normal form NFC", file, name));
            if (has_built_name(name))
                wanted.insert(name);
            else if (!known.contains(name))
                mistakes.push_back(fmt::format("{} {}: no such word in kiosk/words.h", file, name));
        }
    }
    for (const std::string_view name : wanted) {
        const auto in_vi = vi.find(name);
        const auto in_en = en.find(name);
        if (in_vi == vi.end()) mistakes.push_back(fmt::format("vi.json {}: missing", name));
        if (in_en == en.end()) mistakes.push_back(fmt::format("en.json {}: missing", name));
        if (in_vi == vi.end() || in_en == en.end()) continue;
        if (parameters_of(in_vi->second) != parameters_of(in_en->second)) {
            mistakes.push_back(fmt::format("{}: other {{parameters}} in vi.json than in en.json", name));
        }
    }
}

}  // namespace

std::string_view name_of(Word word) { return names.at(static_cast<std::size_t>(word)); }

platform::Result<Dictionary> Dictionary::load(const std::filesystem::path& folder) {
    Mistakes mistakes;
    TRY(const Sentences vi, read(folder / "vi.json", mistakes));
    TRY(const Sentences en, read(folder / "en.json", mistakes));
    compare(vi, en, mistakes);
    if (!mistakes.empty()) return platform::failure(platform::Fault::malformed, fmt::format("{}", fmt::join(mistakes, "\n")));

    Dictionary out;
    for (const std::string_view name : names) out.sentences_.push_back({vi.find(name)->second, en.find(name)->second});
    for (std::size_t i = 0; i < names.size(); ++i) out.by_name_.emplace_back(names[i], i);
    for (const auto& [name, sentence] : vi) {
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        out.by_name_.emplace_back(name, out.sentences_.size());
        out.sentences_.push_back({sentence, en.at(name)});
    }
    std::sort(out.by_name_.begin(), out.by_name_.end());
    return out;
}

const std::string& Dictionary::say(Word word, Language language) const {
    return sentences_.at(static_cast<std::size_t>(word)).in(language);
}

std::string Dictionary::say(Word word, Language language, std::initializer_list<Parameter> parameters) const {
    const std::string_view sentence = say(word, language);
    std::string out;
    std::size_t at = 0;
    while (at < sentence.size()) {
        const auto open = std::min(sentence.find('{', at), sentence.size());
        out += sentence.substr(at, open - at);
        if (open == sentence.size()) break;
        const auto close = std::min(sentence.find('}', open), sentence.size() - 1);
        const auto token = sentence.substr(open, close - open + 1);
        const auto known = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
            return token.size() == parameter.name.size() + 2 && token.substr(1, parameter.name.size()) == parameter.name;
        });
        out += known == parameters.end() ? token : known->value;
        at = close + 1;
    }
    return out;
}

const std::string& Dictionary::say(std::string_view name, Language language) const {
    static const std::string nothing;
    const auto found =
        std::lower_bound(by_name_.begin(), by_name_.end(), name, [](const auto& row, std::string_view key) { return row.first < key; });
    return found != by_name_.end() && found->first == name ? sentences_[found->second].in(language) : nothing;
}

}  // namespace kiosk
