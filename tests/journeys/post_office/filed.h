// What the portal keeps of a dossier, opened with the agency's key.
#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

namespace journeys {

// The manifest as it came; null if there is no such dossier or it cannot be opened.
nlohmann::json filed_manifest(const std::filesystem::path& portal_database, const std::string& id);

}  // namespace journeys
