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

}  // namespace

std::vector<const procedures::Paper*> asked_papers(const Session& session, const platform::Date& today) {
    if (session.look_up.supplementing) {
        std::vector<const procedures::Paper*> out;
        for (const auto& paper : session.look_up.supplement) out.push_back(&paper);
        return out;
    }
    auto out = procedures::papers_asked(*session.procedure, session.answers, today);
    const procedures::Paper* proof = proof_of_exemption(session);
    if (proof != nullptr && std::find(out.begin(), out.end(), proof) == out.end()) out.push_back(proof);
    return out;
}

const procedures::Paper* find_asked_paper(const Session& session, std::string_view key) {
    if (!session.look_up.supplementing) return procedures::find_paper(*session.procedure, key);
    const auto& papers = session.look_up.supplement;
    const auto found = std::find_if(papers.begin(), papers.end(), [&](const procedures::Paper& paper) { return paper.key == key; });
    return found == papers.end() ? nullptr : &*found;
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

}  // namespace kiosk::visit
