// What the citizen agreed to, as it goes into the dossier: for each purpose the version and the hash of the very words that were shown,
// and when.
#pragma once
#include <span>

#include "kiosk/dossier/draft.h"
#include "kiosk/words.h"

namespace kiosk::visit {

enum class Purpose {
    file,     // fill in the dossier and send it: without it nothing can be done here
    contact,  // the agency may call or write about it
    deliver   // the post may know name, telephone and address
};

// Of the sentences below; changes whenever one of them does (a test keeps their hashes).
inline constexpr const char* consent_version = "2026-11-22";
// The words that are shown for a purpose, in this order; the last stands beside the box.
std::span<const Word> consent_words(Purpose purpose);

dossier::Consent consent_to(Purpose purpose, const Dictionary& words, Language language, platform::WallTime now);
dossier::Consent declaration_of(const procedures::Procedure& procedure, Language language, platform::WallTime now);
// One for each purpose: a later one takes the place of an earlier.
void keep_consent(std::vector<dossier::Consent>& consents, dossier::Consent consent);
void withdraw_consent(std::vector<dossier::Consent>& consents, Purpose purpose);
bool has_consent(const std::vector<dossier::Consent>& consents, Purpose purpose);

}  // namespace kiosk::visit
