#include "kiosk/procedures/catalogue.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/files.h"

namespace kiosk::procedures {

std::vector<std::filesystem::path> procedure_files(const std::filesystem::path& folder, std::error_code& error) {
    std::vector<std::filesystem::path> out;
    for (auto entry = std::filesystem::directory_iterator(folder, error); !error && entry != std::filesystem::directory_iterator();
         entry.increment(error)) {
        if (entry->path().extension() == ".json") out.push_back(entry->path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

Catalogue Catalogue::load(const std::filesystem::path& folder, std::vector<Mistake>& mistakes) {
    Catalogue out;
    std::error_code error;
    const auto files = procedure_files(folder, error);
    if (error)
        mistakes.push_back({folder.string(), "", "cannot be read: " + error.message(), "check paths.assets in the settings"});
    else if (files.empty())
        mistakes.push_back({folder.string(), "", "holds no procedure", "put at least one procedure file there"});
    Representation asked;
    if (const auto text = platform::read_text(folder / "shared/representative.json"))
        asked = parse_representation(*text, "representative.json", mistakes);
    for (const auto& file : files) {
        const std::string name = file.filename().string();
        const auto text = platform::read_text(file);
        if (!text) {
            mistakes.push_back({name, "", text.error().detail, "check the file's owner and mode"});
            continue;
        }
        Parsed parsed = parse_procedure(*text, name);
        if (parsed.mistakes.empty() && out.find(parsed.procedure.code) != nullptr) {
            parsed.mistakes.push_back(
                {name, "/code", fmt::format("{} is already in another file", parsed.procedure.code), "keep one of the files"});
        }
        if (parsed.mistakes.empty() && !asked.pages.empty()) add_representation(asked, parsed.procedure);
        if (parsed.mistakes.empty()) out.procedures_.push_back(std::move(parsed.procedure));
        std::move(parsed.mistakes.begin(), parsed.mistakes.end(), std::back_inserter(mistakes));
    }
    return out;
}

const Procedure* Catalogue::find(std::string_view code) const {
    const auto found =
        std::find_if(procedures_.begin(), procedures_.end(), [&](const Procedure& procedure) { return procedure.code == code; });
    return found == procedures_.end() ? nullptr : &*found;
}

}  // namespace kiosk::procedures
