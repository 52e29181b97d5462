// Which papers are wanted, and which of them are still missing.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "kiosk/visit/session.h"

namespace kiosk::visit {

// What the answers ask for; of a supplement, what the agency asked for.
std::vector<const procedures::Paper*> asked_papers(const Session& session, const platform::Date& today);
// One of them, or nothing. key: of Session::paper, say.
const procedures::Paper* find_asked_paper(const Session& session, std::string_view key);
std::vector<const procedures::Paper*> missing_papers(const std::vector<const procedures::Paper*>& asked,
                                                     const std::map<std::string, dossier::Pages>& scanned);

}  // namespace kiosk::visit
