#include "kiosk/visit/papers.h"

#include <algorithm>

namespace kiosk::visit {

const procedures::Paper* find_paper(const procedures::Procedure& procedure, std::string_view key) {
    const auto found = std::find_if(procedure.papers.begin(), procedure.papers.end(), [&](const auto& paper) { return paper.key == key; });
    return found == procedure.papers.end() ? nullptr : &*found;
}

std::vector<const procedures::Paper*> missing_papers(const procedures::Procedure& procedure,
                                                     const std::map<std::string, dossier::Pages>& papers) {
    std::vector<const procedures::Paper*> missing;
    for (const auto& paper : procedure.papers) {
        const auto scanned = papers.find(paper.key);
        const int pages = scanned == papers.end() ? 0 : static_cast<int>(scanned->second.size());
        if ((paper.required || pages > 0) && pages < paper.least_pages) missing.push_back(&paper);
    }
    return missing;
}

}  // namespace kiosk::visit
