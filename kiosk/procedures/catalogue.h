// All procedures the kiosk knows, read from JSON files at start.
#pragma once
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "kiosk/procedures/mistake.h"
#include "kiosk/procedures/procedure.h"

namespace kiosk::procedures {

struct Parsed {
    Procedure procedure;
    std::vector<Mistake> mistakes;  // the procedure is good only if empty
};

// Every mistake at once: unknown and missing keys, wrong types, texts missing in a language, doubled keys, impossible rules.
Parsed parse_procedure(std::string_view json, const std::string& file_name);

// What is asked first of somebody who may act for a child or for a person in guardianship: shared/representative.json, with pages, rules
// and papers as in a procedure's file.
struct Representation {
    std::vector<FormPage> pages;
    std::vector<Rule> rules;
    std::vector<Paper> papers;
};
Representation parse_representation(std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes);
// Only for procedures that allow it and do not ask it in a way of their own.
void add_representation(const Representation& asked, Procedure& procedure);

// Every *.json in the folder, in the order of the names.
std::vector<std::filesystem::path> procedure_files(const std::filesystem::path& folder, std::error_code& error);

class Catalogue {
public:
    Catalogue() = default;
    explicit Catalogue(std::vector<Procedure> procedures) : procedures_(std::move(procedures)) {}
    // All *.json in the folder, with shared/representative.json. Mistakes of any file are collected in `mistakes`; such a procedure is left
    // out.
    static Catalogue load(const std::filesystem::path& folder, std::vector<Mistake>& mistakes);
    const std::vector<Procedure>& all() const { return procedures_; }
    const Procedure* find(std::string_view code) const;

private:
    std::vector<Procedure> procedures_;
};

}  // namespace kiosk::procedures
