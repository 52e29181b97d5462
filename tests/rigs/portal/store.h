// The portal's database: dossiers, the codes minted for them, and every delivery that ever came.
#pragma once
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/database.h"
#include "platform/result.h"
#include "tests/rigs/portal/manifest.h"

namespace portal {

struct Dossier {
    std::string id, reference, dossier_code;
    int state = 0;
    std::string received_at;
    std::string kiosk, sha256;  // who sent it and what, as fingerprint and digest in hex
};

// What the tracking page may know.
struct Tracked {
    std::string dossier_code, reference, procedure_code, delivery, received_at;
    int state = 0;
    platform::Bytes key_hash;
};

// A dossier that was opened and checked.
struct Delivery {
    std::string kiosk, sha256;
    platform::ByteView sealed;
    const Manifest& manifest;
};

struct Counts {
    int dossiers = 0, codes = 0, submissions = 0;
    std::map<std::string, int> submissions_of;  // by dossier id
};

// Any thread: one connection behind one lock. Every call is one transaction; errors are those of platform/database.h.
class Store {
public:
    static platform::Result<platform::Database> open(const std::string& file);
    Store(platform::Database database, std::string agency, const platform::Clock& clock)
        : database_(std::move(database)), agency_(std::move(agency)), clock_(clock) {}

    platform::Result<std::optional<Dossier>> find(const std::string& id);
    // Stores it and mints its code, or comes back with what is there under this id: `stored` tells which.
    platform::Result<Dossier> take(const Delivery& delivery, bool& stored);
    // Every delivery of an id is counted, whatever became of it.
    platform::Status count(const std::string& id, const std::string& kiosk, const std::string& sha256, int status);
    platform::Result<std::vector<Tracked>> tracked(const std::string& reference);
    platform::Result<bool> set_state(const std::string& id, int state);  // false: no such dossier
    platform::Result<Counts> counts();

private:
    platform::Result<std::optional<Dossier>> find_locked(const std::string& id);
    platform::Result<std::string> mint_locked(platform::WallTime now);
    platform::Status insert_locked(const Delivery& delivery, platform::WallTime now);

    std::mutex mutex_;
    platform::Database database_;
    std::string agency_;
    const platform::Clock& clock_;
};

}  // namespace portal
