#include "kiosk/visit/papers.h"

namespace kiosk::visit {

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
