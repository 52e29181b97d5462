// What the citizen agreed to, as it goes into the dossier: the hash of the very words that were shown, and when.
#pragma once
#include "kiosk/dossier/draft.h"
#include "kiosk/words.h"

namespace kiosk::visit {

// The words of the consent screen, in the order they are shown.
inline constexpr Word consent_words[]{Word::consent_lead,    Word::consent_point_1, Word::consent_point_2,
                                      Word::consent_point_3, Word::consent_point_4, Word::consent_check};

dossier::Consent consent_to_visit(const Dictionary& words, Language language, platform::WallTime now);
dossier::Consent declaration_of(const procedures::Procedure& procedure, Language language, platform::WallTime now);

}  // namespace kiosk::visit
