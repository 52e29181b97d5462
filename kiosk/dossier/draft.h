// A dossier before it is sealed: everything the agency gets, in wiping storage.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "drivers/scanner/page.h"
#include "kiosk/identity/identity.h"
#include "kiosk/procedures/delivery.h"

namespace kiosk::dossier {

using Pages = std::vector<drivers::scanner::Page>;

struct Consent {
    std::string text_sha256;  // of the words that were shown
    std::string language;     // "vi" or "en"
    platform::WallTime when;
    std::string purpose = "submit", version = "1";  // what for, and which version of the words
};

// Papers that the agency asked for, for a dossier that it has.
struct SupplementOf {
    std::string dossier_id, request_id;
};

struct Draft {
    std::string id;            // UUIDv7, the idempotency key
    std::string reference;     // short, printed, with a check letter
    std::string tracking_key;  // random; only the slip's QR and the portal know it
    std::string procedure_code, procedure_version;
    identity::Identity identity;
    procedures::Answers answers;
    std::map<std::string, Pages> papers;  // by paper key
    procedures::Delivery delivery;
    std::vector<Consent> consents;
    platform::WallTime when;
    std::string kiosk_id, branch;
    std::optional<SupplementOf> supplement;  // then only its papers go, and nothing of the above that says who sends them
};

}  // namespace kiosk::dossier
