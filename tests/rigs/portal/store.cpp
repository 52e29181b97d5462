#include "tests/rigs/portal/store.h"

#include <fmt/format.h>

#include "platform/crypto/digest.h"
#include "tests/rigs/portal/cases.h"
#include "tests/rigs/portal/parcels.h"
#include "tests/rigs/portal/states.h"

namespace portal {
namespace {

using platform::Database;
using platform::Result;
using platform::Row;
using platform::Status;

constexpr auto dossier_columns = "SELECT id, reference, dossier_code, state, received_at, procedure_code, kiosk, sha256 FROM dossiers ";

Dossier dossier_of(const Row& row) {
    return {row.text(0), row.text(1), row.text(2), static_cast<int>(row.integer(3)), row.text(4), row.text(5), row.text(6), row.text(7)};
}

Result<std::optional<Dossier>> find_in(Database& database, const std::string& id) {
    std::optional<Dossier> found;
    TRY_DO(database.run(std::string(dossier_columns) + "WHERE id = ?1", {id}, [&](const Row& row) { found = dossier_of(row); }));
    return found;
}

constexpr auto supplement_columns =
    "SELECT s.id, s.dossier, d.dossier_code, d.state, s.received_at, s.kiosk, s.sha256 FROM supplements s JOIN dossiers d ON "
    "d.id = s.dossier ";

Supplement supplement_of(const Row& row) {
    return {row.text(0), row.text(1), row.text(2), static_cast<int>(row.integer(3)), row.text(4), row.text(5), row.text(6)};
}

Result<std::optional<Supplement>> find_supplement_in(Database& database, const std::string& id) {
    std::optional<Supplement> found;
    TRY_DO(database.run(std::string(supplement_columns) + "WHERE s.id = ?1", {id}, [&](const Row& row) { found = supplement_of(row); }));
    return found;
}

platform::Bytes copy_of(platform::ByteView bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace

Result<std::optional<Dossier>> Store::find(const std::string& id) {
    std::optional<Dossier> found;
    TRY_DO(ledger_.transaction([&](Database& database) -> Status {
        TRY(found, find_in(database, id));
        return {};
    }));
    return found;
}

Result<Dossier> Store::take(const Delivery& delivery, bool& stored) {
    std::optional<Dossier> dossier;
    stored = false;
    const auto act = [&](Database& database) -> Status {
        TRY(dossier, find_in(database, delivery.manifest.id));
        if (dossier) return {};
        TRY_DO(insert(database, delivery));
        TRY(dossier, find_in(database, delivery.manifest.id));
        stored = true;
        return {};
    };
    TRY_DO(ledger_.transaction(act));
    return *dossier;
}

Status Store::insert(Database& database, const Delivery& delivery) const {
    const Manifest& manifest = delivery.manifest;
    const std::string now = ledger_.now();
    TRY(const std::string code, mint(database));
    TRY_DO(database.run("INSERT INTO dossiers VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                        {manifest.id, delivery.kiosk, delivery.sha256, copy_of(delivery.sealed), manifest.reference,
                         platform::crypto::sha256(platform::bytes_of(manifest.tracking_key)), manifest.procedure_code, manifest.delivery,
                         static_cast<std::int64_t>(manifest.pages.size()), code, std::int64_t{new_state}, now}));
    TRY_DO(cases::open(database, manifest, now));
    return order(database, manifest, code);
}

// Who claims an exemption pays nothing before an officer has seen its proof.
Status Store::order(Database& database, const Manifest& manifest, const std::string& code) const {
    TRY_DO(parcels::order(database, manifest, ledger_.now()));
    const bool wants_to_pay = manifest.payment == "now" || manifest.payment == "later";
    const auto procedure = procedures_.find(manifest.procedure_code);
    if (!wants_to_pay || manifest.exempt || procedure == procedures_.end()) return {};
    const auto fee = procedure->second.fee(manifest.answers, platform::date_of(ledger_.time()));
    if (!fee) return {};
    const std::int64_t sum = *fee + manifest.postage_of_papers + manifest.postage_of_result;
    return sum == 0 ? platform::Status() : payments_.demand(database, manifest.id, code, sum);
}

// H26.12.01-261121-0001: the agency from big to small, Vietnam's day, that agency's serial of that day.
Result<std::string> Store::mint(Database& database) const {
    const platform::Date today = platform::date_of(ledger_.time());
    const std::string day = fmt::format("{:02}{:02}{:02}", today.year % 100, today.month, today.day);
    std::int64_t serial = 0;
    TRY_DO(database.run("INSERT INTO serials VALUES(?1, ?2, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last", {agency_, day},
                        [&](const Row& row) { serial = row.integer(0); }));
    return fmt::format("{}-{}-{:04}", agency_, day, serial);
}

Status Store::count(const std::string& id, const std::string& kiosk, const std::string& sha256, int status) {
    return ledger_.transaction([&](Database& database) {
        return database.run("INSERT INTO submissions(dossier, kiosk, sha256, status, at) VALUES(?1, ?2, ?3, ?4, ?5)",
                            {id, kiosk, sha256, std::int64_t{status}, ledger_.now()});
    });
}

Result<std::vector<Tracked>> Store::tracked(const std::string& reference) {
    std::vector<Tracked> found;
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run("SELECT id, key_hash FROM dossiers WHERE reference = ?1", {reference}, [&](const Row& row) {
            found.push_back({row.text(0), row.blob(1)});
        });
    }));
    return found;
}

Result<std::optional<std::string>> Store::id_of_code(const std::string& dossier_code) {
    std::optional<std::string> found;
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run("SELECT id FROM dossiers WHERE dossier_code = ?1", {dossier_code},
                            [&](const Row& row) { found = row.text(0); });
    }));
    return found;
}

Result<bool> Store::set_state(const std::string& id, int state) {
    const Status moved = ledger_.transaction([&](Database& database) { return cases::move(database, id, state, ledger_.now()); });
    if (!moved && moved.error().fault != platform::Fault::refused) return tl::make_unexpected(moved.error());
    return moved.has_value();
}

Result<Counts> Store::counts() {
    Counts counts;
    const auto act = [&](Database& database) -> Status {
        TRY_DO(database.run("SELECT count(*), count(DISTINCT dossier_code) FROM dossiers", {}, [&](const Row& row) {
            counts.dossiers = static_cast<int>(row.integer(0));
            counts.codes = static_cast<int>(row.integer(1));
        }));
        return database.run("SELECT dossier, count(*) FROM submissions GROUP BY dossier", {}, [&](const Row& row) {
            counts.submissions_of[row.text(0)] = static_cast<int>(row.integer(1));
            counts.submissions += static_cast<int>(row.integer(1));
        });
    };
    TRY_DO(ledger_.transaction(act));
    return counts;
}

Result<std::optional<Supplement>> Store::find_supplement(const std::string& id) {
    std::optional<Supplement> found;
    TRY_DO(ledger_.transaction([&](Database& database) -> Status {
        TRY(found, find_supplement_in(database, id));
        return {};
    }));
    return found;
}

Result<Supplement> Store::take_supplement(const SupplementDelivery& delivery, bool& stored) {
    std::optional<Supplement> supplement;
    stored = false;
    const auto act = [&](Database& database) -> Status {
        TRY(supplement, find_supplement_in(database, delivery.manifest.id));
        if (supplement) return {};
        TRY_DO(insert(database, delivery));
        TRY(supplement, find_supplement_in(database, delivery.manifest.id));
        stored = true;
        return {};
    };
    TRY_DO(ledger_.transaction(act));
    return *supplement;
}

Status Store::insert(Database& database, const SupplementDelivery& delivery) const {
    const SupplementManifest& manifest = delivery.manifest;
    const std::string now = ledger_.now();
    TRY_DO(database.run("UPDATE supplement_requests SET answered = 1 WHERE id = ?1 AND dossier = ?2 AND answered = 0",
                        {manifest.request_id, manifest.dossier_id}));
    if (database.changes() != 1) return platform::failure(platform::Fault::refused, "not asked for");
    TRY_DO(database.run("INSERT INTO supplements VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                        {manifest.id, manifest.dossier_id, manifest.request_id, delivery.kiosk, delivery.sha256, copy_of(delivery.sealed),
                         static_cast<std::int64_t>(manifest.pages.size()), now}));
    return cases::resume(database, manifest.dossier_id, now, ledger_.working_days(), "Đã nhận giấy tờ bổ sung.");
}

Result<std::optional<platform::Bytes>> Store::sealed(const std::string& id) {
    std::optional<platform::Bytes> found;
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run("SELECT sealed FROM dossiers WHERE id = ?1 UNION ALL SELECT sealed FROM supplements WHERE id = ?1", {id},
                            [&](const Row& row) { found = row.blob(0); });
    }));
    return found;
}

Result<std::vector<Supplement>> Store::supplements_of(const std::string& dossier_id) {
    std::vector<Supplement> found;
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run(std::string(supplement_columns) + "WHERE s.dossier = ?1 ORDER BY s.received_at", {dossier_id},
                            [&](const Row& row) { found.push_back(supplement_of(row)); });
    }));
    return found;
}

Result<std::vector<Dossier>> Store::of_day(const std::string& day) {
    std::vector<Dossier> found;
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run(std::string(dossier_columns) + "WHERE substr(received_at, 1, 10) = ?1 ORDER BY received_at DESC", {day},
                            [&](const Row& row) { found.push_back(dossier_of(row)); });
    }));
    return found;
}

}  // namespace portal
