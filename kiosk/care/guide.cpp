#include "kiosk/care/guide.h"

#include "kiosk/strict_json.h"
#include "platform/files.h"
#include "platform/log.h"

namespace kiosk::care {
namespace {

using nlohmann::json;
using platform::Fault;

Guide::Step read_step(const json& step) { return {.words = step.at("words"), .picture = step.value("picture", std::string())}; }

Guide read_guide(const json& from, const std::string& name) {
    Guide out{.name = name, .title = from.at("title"), .lead = from.at("lead"), .parts = {}};
    for (const auto& part : from.at("parts")) {
        out.parts.push_back({.heading = part.at("heading"), .steps = {}});
        for (const auto& step : part.at("steps")) out.parts.back().steps.push_back(read_step(step));
    }
    return out;
}

}  // namespace

platform::Result<Guide> load_guide(const std::filesystem::path& folder, const std::string& name) {
    const auto file = folder / (name + ".json");
    TRY(const std::string text, platform::read_text(file));
    std::vector<JsonMistake> mistakes;
    const auto from = read_strict_json(text, mistakes);
    if (!from || !mistakes.empty())
        return platform::failure(Fault::malformed, file.string() + ": " + mistakes.front().place + ": " + mistakes.front().what);
    try {
        return read_guide(*from, name);
    } catch (const json::exception& wrong) {  // the library's only way to say it
        return platform::failure(Fault::malformed, file.string() + ": " + wrong.what());
    }
}

std::map<std::string, Guide> load_guides(const std::filesystem::path& folder) {
    std::map<std::string, Guide> out;
    for (const char* name : guide_names) {
        auto guide = load_guide(folder, name);
        if (guide)
            out.emplace(name, std::move(*guide));
        else
            platform::log(platform::Level::error, "guides", "{}", guide.error().detail);
    }
    return out;
}

}  // namespace kiosk::care
