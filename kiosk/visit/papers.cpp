#include "kiosk/visit/papers.h"

#include <algorithm>

namespace kiosk::visit {
namespace {

const procedures::Paper* proof_of_exemption(const Session& session) {
    if (session.procedure == nullptr) return nullptr;
    for (const auto& exemption : session.procedure->fees.exemptions) {
        if (exemption.key == session.exemption) return procedures::find_paper(*session.procedure, exemption.paper);
    }
    return nullptr;
}

// Papers that belong to no procedure's form: of a supplement, or of a list. Null: the procedure says which.
const std::vector<procedures::Paper>* papers_of_their_own(const Session& session) {
    if (session.look_up.supplementing) return &session.look_up.supplement;
    return session.errands.to_scan.empty() ? nullptr : &session.errands.to_scan;
}

}  // namespace

std::vector<const procedures::Paper*> asked_papers(const Session& session, const platform::Date& today) {
    if (const auto* own = papers_of_their_own(session)) {
        std::vector<const procedures::Paper*> out;
        for (const auto& paper : *own) out.push_back(&paper);
        return out;
    }
    auto out = procedures::papers_asked(*session.procedure, session.answers, today);
    const procedures::Paper* proof = proof_of_exemption(session);
    if (proof != nullptr && std::find(out.begin(), out.end(), proof) == out.end()) out.push_back(proof);
    return out;
}

const procedures::Paper* find_asked_paper(const Session& session, std::string_view key) {
    const auto* own = papers_of_their_own(session);
    if (own == nullptr) return procedures::find_paper(*session.procedure, key);
    const auto found = std::find_if(own->begin(), own->end(), [&](const procedures::Paper& paper) { return paper.key == key; });
    return found == own->end() ? nullptr : &*found;
}

bool is_needed(const procedures::Paper& paper, const Session& session) { return paper.required || &paper == proof_of_exemption(session); }

std::vector<const procedures::Paper*> missing_papers(const std::vector<const procedures::Paper*>& asked, const Session& session) {
    std::vector<const procedures::Paper*> missing;
    for (const procedures::Paper* paper : asked) {
        const auto found = session.papers.find(paper->key);
        const int pages = found == session.papers.end() ? 0 : static_cast<int>(found->second.size());
        if ((is_needed(*paper, session) || pages > 0) && pages < paper->least_pages) missing.push_back(paper);
    }
    return missing;
}

ScannerNeed needs_scanner(const procedures::Procedure& procedure) {
    ScannerNeed out = ScannerNeed::never;
    for (const procedures::Paper& paper : procedure.papers) {
        if (!paper.required || paper.least_pages == 0) continue;
        if (paper.when.is_always()) return ScannerNeed::always;
        out = ScannerNeed::in_some_cases;
    }
    return out;
}

void count_scanned(Session& session) {
    for (const auto& paper : session.errands.to_scan) {
        const auto found = session.papers.find(paper.key);
        if (found == session.papers.end() || found->second.empty()) continue;
        const auto pages = static_cast<int>(found->second.size());
        session.errands.scanned[paper.key] = pages;
        auto& sheets = session.errands.sheets[paper.key];
        if (sheets.empty()) sheets = platform::Secret(std::to_string(pages));
    }
    session.papers.clear();
    session.errands.to_scan.clear();
}

}  // namespace kiosk::visit
