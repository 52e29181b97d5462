// The citizens' pages: HTML that reads well on any telephone, without script, pictures or fonts from elsewhere.
#pragma once
#include <string>
#include <string_view>

#include "tests/rigs/portal/standing.h"

namespace portal {

// Immutable; any thread. `path` is the page's own address without query, for the link to the other language.
class Pages {
public:
    Pages(const Procedures& procedures, AgencyName agency, Bank bank);

    std::string dossier(const Standing& standing, bool english, std::string_view path) const;
    std::string general(bool english, std::string_view path) const;  // says nothing of any dossier
    std::string later(bool english, std::string_view path) const;    // too many wrong keys
    const std::string& security_policy() const { return security_policy_; }

private:
    struct Frame;
    std::string frame(const Frame& frame) const;
    std::string help(bool english) const;
    std::string procedure_name(const std::string& code, bool english) const;

    const Procedures& procedures_;
    AgencyName agency_;
    Bank bank_;
    std::string security_policy_;
};

extern const std::string_view page_style;  // CSS

}  // namespace portal
