#include "tests/rigs/portal/procedures.h"

#include <nlohmann/json.hpp>

#include "platform/files.h"

namespace portal {

ProcedureNames read_procedure_names(const std::filesystem::path& folder) {
    ProcedureNames names;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        if (entry.path().extension() != ".json") continue;
        const auto text = platform::read_text(entry.path());
        const auto json = text ? nlohmann::json::parse(*text, nullptr, false) : nlohmann::json();
        if (!json.is_object() || !json.contains("code") || !json["code"].is_string()) continue;
        if (!json.contains("name") || !json["name"].is_object()) continue;
        const auto& name = json["name"];
        names[json["code"]] = {name.value("vi", ""), name.value("en", "")};
    }
    return names;
}

}  // namespace portal
