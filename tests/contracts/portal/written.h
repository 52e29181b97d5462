// What was sent and how the portal judged it, or what it made itself: written down for check_contract.mjs, which asks the schema.
#pragma once
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/contracts/portal/running_portal.h"

namespace contract {

// name: "good-..." if the portal took it, "bad-..." if not.
inline void write_down(const std::string& schema, const std::string& name, const nlohmann::json& value) {
    const std::filesystem::path folder = work_folder() + "/written/" + schema;
    std::filesystem::create_directories(folder);
    std::ofstream(folder / (name + ".json")) << value.dump(1);
}

}  // namespace contract
