#include "kiosk/care/guide.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/strict_json.h"
#include "platform/files.h"
#include "platform/log.h"

namespace kiosk::care {
namespace {

using nlohmann::json;
using platform::Fault;
using platform::Result;

constexpr std::array word_names{
#define TRAM_WORD_NAME(name) std::string_view(#name),
    TRAM_ALL_WORDS(TRAM_WORD_NAME)
#undef TRAM_WORD_NAME
};

Result<std::string> said(std::string_view name, const Dictionary& words) {
    const auto found = std::ranges::find(word_names, name);
    const std::string& sentence = found == word_names.end()
                                      ? words.say(name, Language::vietnamese)
                                      : words.say(static_cast<Word>(found - word_names.begin()), Language::vietnamese);
    if (sentence.empty()) return platform::failure(Fault::malformed, fmt::format("nothing is called {{{}}}", name));
    return sentence;
}

Result<std::string> filled_in(std::string_view text, const Dictionary& words) {
    std::string out;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) return platform::failure(Fault::malformed, fmt::format("a {{ without a }}: {}", text));
        TRY(const std::string sentence, said(text.substr(open + 1, close - open - 1), words));
        out += text.substr(0, open);
        out += sentence;
        text.remove_prefix(close + 1);
    }
    return out.append(text);
}

Result<Guide> read_guide(const json& from, const std::string& name, const Dictionary& words) {
    const auto text = [&](const json& of, const char* key) { return filled_in(of.at(key).get_ref<const std::string&>(), words); };
    Guide out{.name = name, .title = {}, .lead = {}, .parts = {}};
    TRY(out.title, text(from, "title"));
    TRY(out.lead, text(from, "lead"));
    for (const auto& part : from.at("parts")) {
        out.parts.emplace_back();
        TRY(out.parts.back().heading, text(part, "heading"));
        for (const auto& step : part.at("steps")) {
            TRY(std::string sentences, text(step, "words"));
            out.parts.back().steps.push_back({.words = std::move(sentences), .picture = step.value("picture", std::string())});
        }
    }
    return out;
}

}  // namespace

Result<Guide> load_guide(const std::filesystem::path& folder, const std::string& name, const Dictionary& words) {
    const auto file = folder / (name + ".json");
    TRY(const std::string text, platform::read_text(file));
    std::vector<JsonMistake> mistakes;
    const auto from = read_strict_json(text, mistakes);
    const auto wrong = [&](std::string_view what) {
        return platform::failure(Fault::malformed, fmt::format("{}: {}", file.string(), what));
    };
    if (!from || !mistakes.empty()) return wrong(mistakes.front().place + ": " + mistakes.front().what);
    try {
        auto guide = read_guide(*from, name, words);
        return guide ? std::move(guide) : wrong(guide.error().detail);
    } catch (const json::exception& thrown) {  // the library's only way to say it
        return wrong(thrown.what());
    }
}

std::map<std::string, Guide> load_guides(const std::filesystem::path& folder, const Dictionary& words) {
    std::map<std::string, Guide> out;
    for (const char* name : guide_names) {
        auto guide = load_guide(folder, name, words);
        if (guide)
            out.emplace(name, std::move(*guide));
        else
            platform::log(platform::Level::error, "guides", "{}", guide.error().detail);
    }
    return out;
}

}  // namespace kiosk::care
