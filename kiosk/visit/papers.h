// Which papers a procedure wants, and which are still missing.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/dossier/draft.h"
#include "kiosk/procedures/procedure.h"

namespace kiosk::visit {

const procedures::Paper* find_paper(const procedures::Procedure& procedure, std::string_view key);
std::vector<const procedures::Paper*> missing_papers(const procedures::Procedure& procedure,
                                                     const std::map<std::string, dossier::Pages>& papers);

}  // namespace kiosk::visit
