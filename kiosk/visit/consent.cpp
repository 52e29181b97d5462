#include "kiosk/visit/consent.h"

#include "platform/crypto/digest.h"

namespace kiosk::visit {
namespace {

dossier::Consent consent_to(const std::string& text, Language language, platform::WallTime now) {
    return {platform::hex(platform::crypto::sha256(platform::bytes_of(text))), language == Language::vietnamese ? "vi" : "en", now};
}

}  // namespace

dossier::Consent consent_to_visit(const Dictionary& words, Language language, platform::WallTime now) {
    std::string shown;
    for (const Word word : consent_words) shown += words.say(word, language) + "\n";
    return consent_to(shown, language, now);
}

dossier::Consent declaration_of(const procedures::Procedure& procedure, Language language, platform::WallTime now) {
    return consent_to(procedure.declaration.in(language), language, now);
}

}  // namespace kiosk::visit
