// The officers' pages: HTML, with a script on the page of calls alone. Everything that came from elsewhere is escaped.
#pragma once
#include <string>
#include <vector>

#include "tests/rigs/portal/standing.h"
#include "tests/rigs/portal/store.h"
#include "tests/rigs/portal/visitors.h"

namespace portal {

// What an officer sees of a dossier beside its standing.
struct OpenedDossier {
    Standing standing;
    nlohmann::json manifest;
    std::vector<Supplement> supplements;
    std::vector<std::vector<std::string>> supplement_files;  // of each
    std::vector<Note> notes;
};

struct StaffMessage {
    enum class Kind { none, done, wrong } kind = Kind::none;
    std::string text;
};

// Immutable; any thread. token: of the officer's forms.
class StaffPages {
public:
    explicit StaffPages(const Procedures& procedures);

    std::string login(const StaffMessage& message) const;
    std::string list(const std::vector<Dossier>& dossiers, const std::string& day, const std::string& token) const;
    std::string dossier(const OpenedDossier& opened, const StaffMessage& message, const std::string& token) const;
    std::string calls(const std::string& content, const std::string& token) const;
    std::string lost(const std::string& token) const;  // there is no such page
    const std::string& security_policy() const { return security_policy_; }

private:
    std::string frame(std::string_view title, const StaffMessage& message, const std::string& token, const std::string& content) const;
    std::string facts(const OpenedDossier& opened) const;
    std::string papers(const OpenedDossier& opened) const;
    std::string name(const std::string& code) const;

    const Procedures& procedures_;
    std::string style_, security_policy_;
};

// The forms of the orders that may be given in this state.
std::string order_forms(const Standing& standing, const Procedure* procedure, const std::string& token);

extern const std::string_view staff_style;  // CSS, after page_style

}  // namespace portal
