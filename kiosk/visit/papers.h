// Which papers are wanted, and which of them are still missing.
#pragma once
#include <vector>

#include "kiosk/visit/session.h"

namespace kiosk::visit {

// What the answers ask for, and the proof of a claimed exemption; of a supplement, what the agency asked for.
std::vector<const procedures::Paper*> asked_papers(const Session& session, const platform::Date& today);
// One of them, or nothing. key: of Session::paper, say.
const procedures::Paper* find_asked_paper(const Session& session, std::string_view key);
// Is it wanted in any case?
bool is_needed(const procedures::Paper& paper, const Session& session);
std::vector<const procedures::Paper*> missing_papers(const std::vector<const procedures::Paper*>& asked, const Session& session);

// Can it be filed here without a scanner?
enum class ScannerNeed { never, in_some_cases, always };
ScannerNeed needs_scanner(const procedures::Procedure& procedure);

// The papers of a list were scanned: keeps how many pages each has, and forgets the pages.
void count_scanned(Session& session);

}  // namespace kiosk::visit
