// Which of the papers that the answers ask for are still missing.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "kiosk/dossier/draft.h"
#include "kiosk/procedures/form.h"

namespace kiosk::visit {

// asked: as procedures::papers_asked gives them.
std::vector<const procedures::Paper*> missing_papers(const std::vector<const procedures::Paper*>& asked,
                                                     const std::map<std::string, dossier::Pages>& scanned);

}  // namespace kiosk::visit
