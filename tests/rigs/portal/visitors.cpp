#include "tests/rigs/portal/visitors.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "platform/crypto/digest.h"

namespace portal {
namespace {

using platform::Database;
using platform::Result;
using platform::Row;
using platform::Status;

constexpr std::chrono::days long_enough{7};

std::string digest_of(const std::string& text) { return platform::hex(platform::crypto::sha256(platform::bytes_of(text))); }

std::string number_of(std::int64_t row) { return fmt::format("PA{:06}", row); }

}  // namespace

Result<std::optional<std::string>> Visitors::by_factor(const std::string& code, const std::string& kind, const std::string& last_four) {
    std::optional<std::string> found;
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run(
            "SELECT d.id FROM dossiers d JOIN factors f ON f.dossier = d.id WHERE d.dossier_code = ?1 AND f.kind = ?2 AND "
            "f.last_four = ?3",
            {code, kind, last_four}, [&](const Row& row) { found = row.text(0); });
    }));
    return found;
}

Status Visitors::has_looked_up(const std::string& kiosk, const std::string& dossier) {
    return ledger_.transaction([&](Database& database) {
        return database.run("INSERT INTO look_ups VALUES(?1, ?2, ?3) ON CONFLICT DO UPDATE SET at = excluded.at",
                            {dossier, kiosk, ledger_.now()});
    });
}

Result<bool> Visitors::may_speak(const std::string& kiosk, const std::string& dossier) {
    bool may = false;
    const std::string since = platform::iso8601(ledger_.time() - long_enough);
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run(
            "SELECT 1 FROM dossiers WHERE id = ?1 AND kiosk = ?2 UNION ALL "
            "SELECT 1 FROM look_ups WHERE dossier = ?1 AND kiosk = ?2 AND at >= ?3",
            {dossier, kiosk, since}, [&](const Row&) { may = true; });
    }));
    return may;
}

Result<Kept> Visitors::keep(const std::string& key, const std::string& dossier, const Note& note, std::string& number) {
    Kept kept = Kept::before;
    const std::string digest = digest_of(dossier + note.kind + note.body);
    const auto act = [&](Database& database) -> Status {
        TRY_DO(database.run("INSERT INTO notes(key, sha256, dossier, kind, body, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                            {key, digest, dossier, note.kind, note.body, ledger_.now()}));
        if (database.changes() == 1) kept = Kept::now;
        return database.run("SELECT number, sha256 FROM notes WHERE key = ?1", {key}, [&](const Row& row) {
            number = number_of(row.integer(0));
            if (row.text(1) != digest) kept = Kept::otherwise;
        });
    };
    TRY_DO(ledger_.transaction(act));
    return kept;
}

Result<Kept> Visitors::keep_rating(const std::string& key, const std::string& body) {
    Kept kept = Kept::before;
    const std::string digest = digest_of(body);
    const auto rating = nlohmann::json::parse(body);
    const auto act = [&](Database& database) -> Status {
        TRY_DO(database.run("INSERT INTO ratings VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                            {key, digest, rating["stars"].get<std::int64_t>(), rating["reasons"].dump(), rating["kiosk"].get<std::string>(),
                             rating["day"].get<std::string>()}));
        if (database.changes() == 1) kept = Kept::now;
        return database.run("SELECT sha256 FROM ratings WHERE key = ?1", {key}, [&](const Row& row) {
            if (row.text(0) != digest) kept = Kept::otherwise;
        });
    };
    TRY_DO(ledger_.transaction(act));
    return kept;
}

Result<std::vector<Note>> Visitors::notes_of(const std::string& dossier) {
    std::vector<Note> found;
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run("SELECT number, kind, body, at FROM notes WHERE dossier = ?1 ORDER BY number", {dossier}, [&](const Row& row) {
            found.push_back({row.text(1), row.text(2), number_of(row.integer(0)), row.text(3)});
        });
    }));
    return found;
}

}  // namespace portal
