#include "kiosk/visit/papers.h"

#include <algorithm>

namespace kiosk::visit {

std::vector<const procedures::Paper*> asked_papers(const Session& session, const platform::Date& today) {
    if (!session.look_up.supplementing) return procedures::papers_asked(*session.procedure, session.answers, today);
    std::vector<const procedures::Paper*> out;
    for (const auto& paper : session.look_up.supplement) out.push_back(&paper);
    return out;
}

const procedures::Paper* find_asked_paper(const Session& session, std::string_view key) {
    if (!session.look_up.supplementing) return procedures::find_paper(*session.procedure, key);
    const auto& papers = session.look_up.supplement;
    const auto found = std::find_if(papers.begin(), papers.end(), [&](const procedures::Paper& paper) { return paper.key == key; });
    return found == papers.end() ? nullptr : &*found;
}

std::vector<const procedures::Paper*> missing_papers(const std::vector<const procedures::Paper*>& asked,
                                                     const std::map<std::string, dossier::Pages>& scanned) {
    std::vector<const procedures::Paper*> missing;
    for (const procedures::Paper* paper : asked) {
        const auto found = scanned.find(paper->key);
        const int pages = found == scanned.end() ? 0 : static_cast<int>(found->second.size());
        if ((paper->required || pages > 0) && pages < paper->least_pages) missing.push_back(paper);
    }
    return missing;
}

}  // namespace kiosk::visit
