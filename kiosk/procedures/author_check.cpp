#include "kiosk/procedures/author_check.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/procedures/dates.h"
#include "kiosk/procedures/locate.h"
#include "kiosk/procedures/object_reader.h"
#include "platform/files.h"

namespace kiosk::procedures {
namespace {

class Author {
public:
    Author(const std::filesystem::path& file, Parsed& parsed, const Surroundings& around)
        : name_(file.filename().string()),
          stem_(file.stem().string()),
          procedure_(parsed.procedure),
          around_(around),
          list_{file.string(), parsed.mistakes} {}

    void look(const nlohmann::json& document) {
        look_at_code();
        look_at_rank();
        look_at_shelves();
        look_at_icon();
        look_at_sources(document);
    }

private:
    void look_at_code() {
        const std::string& code = procedure_.code;
        if (code.empty() || list_.tells_of("/code")) return;
        if (stem_ != code) list_.add("/code", fmt::format("the file is called {}", name_), fmt::format("call it {}.json", code));
        for (const Neighbour& other : around_.neighbours) {
            if (other.file != name_ && other.code == code)
                return list_.add("/code", fmt::format("{} has this code too", other.file), "keep one of the files");
        }
    }

    void look_at_rank() {
        if (procedure_.rank == 0) return;
        int free = 1;
        const auto taken = [&](int rank) {
            return std::find_if(around_.neighbours.begin(), around_.neighbours.end(),
                                [&](const Neighbour& other) { return other.file != name_ && other.rank == rank; });
        };
        const auto rival = taken(procedure_.rank);
        if (rival == around_.neighbours.end()) return;
        while (taken(free) != around_.neighbours.end()) ++free;
        list_.add("/rank", fmt::format("{} has rank {} too", rival->file, procedure_.rank),
                  fmt::format("take one that is free, as {}, or leave it out", free));
    }

    void look_at_shelves() {
        std::vector<Mistake> found;
        check_shelves(Catalogue({procedure_}), around_.shelves, found);
        for (Mistake& mistake : found) {
            const bool follows = (mistake.place == "/agency" && procedure_.agency.empty()) || list_.tells_of(mistake.place);
            if (!follows) list_.add(std::move(mistake.place), std::move(mistake.what), std::move(mistake.remedy));
        }
    }

    void look_at_icon() {
        const auto& icons = around_.icons;
        if (procedure_.icon.empty() || std::find(icons.begin(), icons.end(), procedure_.icon) != icons.end()) return;
        const auto meant = nearest(procedure_.icon, icons);
        list_.add("/icon", fmt::format("there is no icon \"{}\"", procedure_.icon),
                  meant.empty() ? fmt::format("use one of: {}", listed(icons)) : fmt::format("did you mean \"{}\"?", meant));
    }

    // Nobody has read what will be published tomorrow; a kiosk with a wrong clock is not to stumble over it, so only authors are told.
    void look_at_sources(const nlohmann::json& document) {
        const auto sources = document.find("sources");
        if (sources == document.end() || !sources->is_object()) return;
        for (const auto& [key, source] : sources->items()) {
            const auto text = source.is_object() && source.contains("date") && source["date"].is_string()
                                  ? source["date"].get<std::string>()
                                  : std::string();
            const auto date = from_iso(text);
            if (date && around_.today < *date)
                list_.add(fmt::format("/sources/{}/date", key), "is a day to come", "write the day on which it was read");
        }
    }

    std::string name_, stem_;
    const Procedure& procedure_;
    const Surroundings& around_;
    MistakeList list_;
};

}  // namespace

std::vector<Neighbour> neighbours_in(const std::filesystem::path& folder) {
    std::vector<Neighbour> out;
    std::error_code ignored;  // a folder that cannot be read has none
    for (const auto& file : procedure_files(folder, ignored)) {
        const auto document = nlohmann::json::parse(platform::read_text(file).value_or(std::string()), nullptr, false);
        if (!document.is_object()) continue;
        const auto code = document.find("code");
        const auto rank = document.find("rank");
        out.push_back({file.filename().string(), code != document.end() && code->is_string() ? code->get<std::string>() : std::string(),
                       rank != document.end() && rank->is_number_integer() ? rank->get<int>() : 0});
    }
    return out;
}

Parsed check_file(const std::filesystem::path& file, std::string_view json, const Surroundings& surroundings) {
    Parsed out = parse_procedure(json, file.string());
    const auto document = nlohmann::json::parse(json, nullptr, false);
    if (!document.is_object()) return out;  // a text that cannot be read says nothing of the rest
    Author(file, out, surroundings).look(document);
    locate(json, out.mistakes);
    return out;
}

}  // namespace kiosk::procedures
