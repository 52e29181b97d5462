#include "kiosk/visit/consent.h"

#include <algorithm>
#include <array>

#include "platform/crypto/digest.h"

namespace kiosk::visit {
namespace {

constexpr std::array words_to_file{Word::consent_lead,    Word::consent_point_1, Word::consent_point_2,
                                   Word::consent_point_3, Word::consent_point_4, Word::consent_check};
constexpr std::array words_to_contact{Word::consent_contact};
constexpr std::array words_to_deliver{Word::consent_deliver};

const char* name_of(Purpose purpose) {
    switch (purpose) {
        case Purpose::file: return "file";
        case Purpose::contact: return "contact";
        case Purpose::deliver: return "deliver";
    }
    return "";
}

dossier::Consent consent(std::string purpose, std::string version, const std::string& text, Language language, platform::WallTime now) {
    return {std::move(purpose), std::move(version), platform::hex(platform::crypto::sha256(platform::bytes_of(text))),
            language == Language::vietnamese ? "vi" : "en", now};
}

}  // namespace

std::span<const Word> consent_words(Purpose purpose) {
    switch (purpose) {
        case Purpose::file: return words_to_file;
        case Purpose::contact: return words_to_contact;
        case Purpose::deliver: return words_to_deliver;
    }
    return {};
}

dossier::Consent consent_to(Purpose purpose, const Dictionary& words, Language language, platform::WallTime now) {
    std::string shown;
    for (const Word word : consent_words(purpose)) shown += words.say(word, language) + "\n";
    return consent(name_of(purpose), consent_version, shown, language, now);
}

dossier::Consent declaration_of(const procedures::Procedure& procedure, Language language, platform::WallTime now) {
    return consent("declare", procedure.version, procedure.declaration.in(language), language, now);
}

void keep_consent(std::vector<dossier::Consent>& consents, dossier::Consent given) {
    std::erase_if(consents, [&](const dossier::Consent& other) { return other.purpose == given.purpose; });
    consents.push_back(std::move(given));
}

void withdraw_consent(std::vector<dossier::Consent>& consents, Purpose purpose) {
    std::erase_if(consents, [&](const dossier::Consent& other) { return other.purpose == name_of(purpose); });
}

bool has_consent(const std::vector<dossier::Consent>& consents, Purpose purpose) {
    return std::any_of(consents.begin(), consents.end(), [&](const dossier::Consent& other) { return other.purpose == name_of(purpose); });
}

}  // namespace kiosk::visit
