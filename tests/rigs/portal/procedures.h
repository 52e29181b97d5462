// What the portal knows of the procedures: read from the same JSON files as the kiosk's.
#pragma once
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "platform/clock.h"

namespace portal {

struct ProcedureName {
    std::string vi, en;
};

// A file, read tolerantly: what is missing is empty.
class Procedure {
public:
    explicit Procedure(nlohmann::json file) : file_(std::move(file)) {}
    const nlohmann::json& file() const { return file_; }
    std::string version() const;
    ProcedureName name() const;
    ProcedureName paper(const std::string& key) const;  // the key itself if there is no such paper
    std::string field(const std::string& key) const;    // the label of an answer, for officers; the key itself if there is none
    int working_days() const;                           // statutory; 0 if the file does not say
    // The fee in dong, as filed online on that day. None if the file does not say, or if it depends on more than that (the province's
    // council, pages, steps): then the officer demands it.
    std::optional<std::int64_t> fee(const nlohmann::json& answers, const platform::Date& day) const;

private:
    nlohmann::json file_;
};

// By code. Files that are no procedure are passed over: a page without a name still helps.
using Procedures = std::map<std::string, Procedure>;
Procedures read_procedures(const std::filesystem::path& folder);
ProcedureName name_of(const Procedures& procedures, const std::string& code);  // empty if not known

}  // namespace portal
