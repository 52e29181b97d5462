// The names of the procedures, for the citizens' pages: read from the same JSON files as the kiosk's.
#pragma once
#include <filesystem>
#include <map>
#include <string>

namespace portal {

struct ProcedureName {
    std::string vi, en;
};
using ProcedureNames = std::map<std::string, ProcedureName>;  // by code

// Files that are no procedure are passed over: a page without a name still helps.
ProcedureNames read_procedure_names(const std::filesystem::path& folder);

}  // namespace portal
