#include "kiosk/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "kiosk/phrases.h"
#include "kiosk/strict_json.h"
#include "platform/files.h"
#include "platform/numbers.h"
#include "platform/text.h"

namespace kiosk {
namespace {

// A sentence as the program knows it, and what is put into it as it is declared: "Number n, Number of".
struct Declared {
    std::string_view name, parameters;
};

constexpr std::array declared{
#define TRAM_WORD(name) Declared{#name, ""},
    TRAM_ALL_WORDS(TRAM_WORD)
#undef TRAM_WORD
#define TRAM_PHRASE(name, ...) Declared{#name, #__VA_ARGS__},
        TRAM_PHRASES(TRAM_PHRASE)
#undef TRAM_PHRASE
};

using Sentences = std::map<std::string, std::string, std::less<>>;
using Mistakes = std::vector<std::string>;
using Names = std::vector<std::string_view>;

bool is_declared(std::string_view name) {
    return std::any_of(declared.begin(), declared.end(), [&](const Declared& sentence) { return sentence.name == name; });
}

// Sentences about the machine's parts are looked up by a name built from the part's and the trouble's, those of the self-test from a
// verdict's, an excuse's, a figure's.
bool has_built_name(std::string_view name) {
    constexpr std::array beginnings{"trouble_", "remedy_", "part_", "self_test_", "event_"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const char* beginning) { return name.starts_with(beginning); });
}

// The last word of each declaration.
Names names_in(std::string_view parameters) {
    Names out;
    while (!parameters.empty()) {
        const auto declaration = parameters.substr(0, parameters.find(','));
        out.push_back(declaration.substr(declaration.rfind(' ') + 1));
        parameters.remove_prefix(std::min(declaration.size() + 1, parameters.size()));
    }
    return out;
}

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

// Hands each part of a sentence on: what is written there, or a {parameter}'s name.
template <class Written, class Parameter>
void walk(std::string_view sentence, Written written, Parameter parameter) {
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        written(sentence.substr(0, open));
        if (open == std::string_view::npos) return;
        const auto close = sentence.find('}', open);
        parameter(sentence.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
        sentence = close == std::string_view::npos ? std::string_view() : sentence.substr(close + 1);
    }
}

std::set<std::string_view> parameters_of(std::string_view sentence) {
    std::set<std::string_view> out;
    walk(
        sentence, [](std::string_view) {}, [&](std::string_view name) { out.insert(name); });
    return out;
}

void check_names(const char* file, const Sentences& sentences, const Sentences& sisters, Mistakes& mistakes) {
    for (const Declared& sentence : declared) {
        if (!sentences.contains(sentence.name)) mistakes.push_back(fmt::format("{} {}: missing", file, sentence.name));
    }
    for (const auto& [name, sentence] : sisters) {
        if (has_built_name(name) && !is_declared(name) && !sentences.contains(name)) {
            mistakes.push_back(fmt::format("{} {}: missing", file, name));
        }
    }
    for (const auto& [name, sentence] : sentences) {
        if (!has_built_name(name) && !is_declared(name)) {
            mistakes.push_back(fmt::format("{} {}: no such name in kiosk/words.h and phrases.h", file, name));
        }
    }
}

void check_sentences(const char* file, const Sentences& sentences, Mistakes& mistakes) {
    for (const auto& [name, sentence] : sentences) {
        const auto normal = platform::nfc(sentence);
        if (!normal || *normal != sentence) mistakes.push_back(fmt::format("{} {}: not in normal form NFC", file, name));
        const auto* const known =
            std::find_if(declared.begin(), declared.end(), [&](const Declared& one) { return one.name == std::string_view(name); });
        const Names given = names_in(known == declared.end() ? "" : known->parameters);
        if (parameters_of(sentence) != std::set(given.begin(), given.end())) {
            mistakes.push_back(fmt::format("{} {}: other {{parameters}} than [{}]", file, name, fmt::join(given, ", ")));
        }
    }
}

std::string told(const Number& number, Language language) {
    return platform::grouped(number.value, language == Language::vietnamese ? '.' : ',');
}

std::string told(const Text& text, Language /*language*/) { return text.value; }

}  // namespace

platform::Result<Dictionary> Dictionary::load(const std::filesystem::path& folder) {
    Mistakes mistakes;
    TRY(const Sentences vi, read(folder / "vi.json", mistakes));
    TRY(const Sentences en, read(folder / "en.json", mistakes));
    check_names("vi.json", vi, en, mistakes);
    check_names("en.json", en, vi, mistakes);
    check_sentences("vi.json", vi, mistakes);
    check_sentences("en.json", en, mistakes);
    if (!mistakes.empty()) return platform::failure(platform::Fault::malformed, fmt::format("{}", fmt::join(mistakes, "\n")));

    Dictionary out;
    for (const Declared& sentence : declared) out.sentences_.push_back({vi.find(sentence.name)->second, en.find(sentence.name)->second});
    for (const auto& [name, sentence] : vi) {
        if (!is_declared(name)) out.of_devices_[name] = {sentence, en.at(name)};
    }
    return out;
}

const std::string& Dictionary::say(Word word, Language language) const {
    return sentences_.at(static_cast<std::size_t>(word)).in(language);
}

std::string Dictionary::say(const Phrase& phrase, Language language) const {
    std::string out;
    const Names names = names_in(declared.at(phrase.place_).parameters);
    walk(
        sentences_.at(phrase.place_).in(language), [&](std::string_view written) { out += written; },
        [&](std::string_view name) {
            const auto number = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
            out += std::visit([&](const auto& value) { return told(value, language); }, phrase.values_.at(number));
        });
    return out;
}

const std::string& Dictionary::say(std::string_view name, Language language) const {
    static const std::string nothing;
    const auto found = of_devices_.find(name);
    return found == of_devices_.end() ? nothing : found->second.in(language);
}

}  // namespace kiosk
