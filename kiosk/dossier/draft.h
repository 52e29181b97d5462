// A dossier before it is sealed: everything the agency gets, in wiping storage.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "drivers/scanner/page.h"
#include "kiosk/identity/identity.h"
#include "kiosk/procedures/delivery.h"

namespace kiosk::dossier {

// When the citizen wishes to pay.
enum class PayWay { now, later, counter };

using Pages = std::vector<drivers::scanner::Page>;

struct Consent {
    std::string purpose;      // "file", "contact", "deliver", "declare"
    std::string version;      // of the words
    std::string text_sha256;  // of the words that were shown
    std::string language;     // "vi" or "en"
    platform::WallTime when;
};

// Papers that the agency asked for, for a dossier that it has.
struct SupplementOf {
    std::string dossier_id, request_id;
};

// What staff had to do with it.
struct Assistance {
    std::vector<int> staff;                   // their numbers; empty: the citizen was alone
    std::vector<std::string> typed_by_staff;  // keys of answers
    bool without_card = false;                // begun by staff for somebody who has no card
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
    std::string exemption;                    // claimed, by key; empty: none
    std::optional<std::int64_t> shown_total;  // dong, as the citizen was told; none: not known
    std::int64_t postage_papers = 0, postage_result = 0;
    std::optional<PayWay> pay;
    std::vector<Consent> consents;
    Assistance assistance;
    platform::WallTime when;
    std::string kiosk_id, branch;
    std::optional<SupplementOf> supplement;  // then only its papers go, and nothing of the above that says who sends them
};

}  // namespace kiosk::dossier
