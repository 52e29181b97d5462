// What came from the kiosks: dossiers, the codes minted for them, supplements, and every delivery that ever came.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/bytes.h"
#include "platform/result.h"
#include "tests/rigs/portal/ledger.h"
#include "tests/rigs/portal/manifest.h"
#include "tests/rigs/portal/payments.h"
#include "tests/rigs/portal/procedures.h"

namespace portal {

struct Dossier {
    std::string id, reference, dossier_code;
    int state = 0;
    std::string received_at, procedure_code;
    std::string kiosk, sha256;  // who sent it and what, as fingerprint and digest in hex
};

// By whose key a slip is known.
struct Tracked {
    std::string id;
    platform::Bytes key_hash;
};

struct Supplement {
    std::string id, dossier_id, dossier_code;
    int state = 0;  // of the dossier
    std::string received_at, kiosk, sha256;
};

// A dossier that was opened and checked.
struct Delivery {
    std::string kiosk, sha256;
    platform::ByteView sealed;
    const Manifest& manifest;
};

struct SupplementDelivery {
    std::string kiosk, sha256;
    platform::ByteView sealed;
    const SupplementManifest& manifest;
};

struct Counts {
    int dossiers = 0, codes = 0, submissions = 0;
    std::map<std::string, int> submissions_of;  // by dossier id
};

// Any thread. Every call is one transaction; errors are those of platform/database.h.
class Store {
public:
    Store(Ledger& ledger, const Payments& payments, const Procedures& procedures, std::string agency)
        : ledger_(ledger), payments_(payments), procedures_(procedures), agency_(std::move(agency)) {}

    platform::Result<std::optional<Dossier>> find(const std::string& id);
    // Stores it, mints its code, orders its postmen and its payment, or comes back with what is there under this id: `stored` tells which.
    platform::Result<Dossier> take(const Delivery& delivery, bool& stored);
    // Every delivery of an id is counted, whatever became of it.
    platform::Status count(const std::string& id, const std::string& kiosk, const std::string& sha256, int status);
    platform::Result<std::vector<Tracked>> tracked(const std::string& reference);
    platform::Result<std::optional<std::string>> id_of_code(const std::string& dossier_code);
    platform::Result<bool> set_state(const std::string& id, int state);  // false: no such dossier
    platform::Result<Counts> counts();

    platform::Result<std::optional<Supplement>> find_supplement(const std::string& id);
    // Stores it and lets the agency go on. refused: the dossier does not wait for it. An id that is there already comes back as it is.
    platform::Result<Supplement> take_supplement(const SupplementDelivery& delivery, bool& stored);
    platform::Result<std::optional<platform::Bytes>> sealed(const std::string& id);  // of a dossier or a supplement
    platform::Result<std::vector<Supplement>> supplements_of(const std::string& dossier_id);
    // Newest first. day: 2026-11-21.
    platform::Result<std::vector<Dossier>> of_day(const std::string& day);

private:
    platform::Result<std::string> mint(platform::Database& database) const;
    platform::Status insert(platform::Database& database, const Delivery& delivery) const;
    platform::Status insert(platform::Database& database, const SupplementDelivery& delivery) const;
    platform::Status order(platform::Database& database, const Manifest& manifest, const std::string& code) const;

    Ledger& ledger_;
    const Payments& payments_;
    const Procedures& procedures_;
    std::string agency_;
};

}  // namespace portal
