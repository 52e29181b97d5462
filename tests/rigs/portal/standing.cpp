#include "tests/rigs/portal/standing.h"

#include "tests/rigs/portal/states.h"

namespace portal {
namespace {

using nlohmann::json;
using platform::Database;
using platform::Row;
using platform::Status;

Status read_dossier(Database& database, const std::string& id, std::optional<Standing>& out) {
    return database.run("SELECT reference, dossier_code, procedure_code, delivery, received_at, state FROM dossiers WHERE id = ?1", {id},
                        [&](const Row& row) {
                            out.emplace();
                            out->id = id;
                            out->reference = row.text(0);
                            out->dossier_code = row.text(1);
                            out->procedure_code = row.text(2);
                            out->delivery = row.text(3);
                            out->received_at = row.text(4);
                            out->state = static_cast<int>(row.integer(5));
                        });
}

// A dossier of an older database has no case.
Status read_case(Database& database, Standing& out) {
    std::string documents = "[]";
    TRY_DO(
        database.run("SELECT procedure_version, applicant, id_number, documents, officer, accepted_at, working_days, due_at, paused_at, "
                     "old_due, delay_reason, reason, result_place, result_until FROM cases WHERE dossier = ?1",
                     {out.id}, [&](const Row& row) {
                         out.procedure_version = row.text(0);
                         out.applicant = row.text(1);
                         out.id_number = row.text(2);
                         documents = row.text(3);
                         out.officer = row.text(4);
                         out.accepted_at = row.text(5);
                         out.working_days = static_cast<int>(row.integer(6));
                         out.due_at = row.text(7);
                         out.paused_at = row.text(8);
                         out.old_due = row.text(9);
                         out.delay_reason = row.text(10);
                         out.reason = row.text(11);
                         out.result_place = row.text(12);
                         out.result_until = row.text(13);
                     }));
    for (const auto& document : json::parse(documents)) out.documents.push_back({document["key"], document["pages"]});
    return {};
}

Status read_history(Database& database, Standing& out) {
    TRY_DO(database.run("SELECT state, at, note FROM history WHERE dossier = ?1 ORDER BY number", {out.id}, [&](const Row& row) {
        out.history.push_back({static_cast<int>(row.integer(0)), row.text(1), row.text(2)});
    }));
    if (out.history.empty()) out.history.push_back({out.state, out.received_at, ""});
    return {};
}

Status read_request(Database& database, Standing& out) {
    std::string items;
    TRY_DO(database.run("SELECT id, asked_at, deadline, items FROM supplement_requests WHERE dossier = ?1 AND answered = 0", {out.id},
                        [&](const Row& row) {
                            out.supplement = SupplementRequest{row.text(0), row.text(1), row.text(2), {}};
                            items = row.text(3);
                        }));
    if (!out.supplement) return {};
    for (const auto& item : json::parse(items)) out.supplement->items.push_back({item["key"], item["name"], item["reason"]});
    return {};
}

bool waits_for_the_agency(int state) { return state == accepted_state || state == processing_state; }

}  // namespace

platform::Result<std::optional<Standing>> Standings::find(const std::string& id) const {
    std::optional<Standing> found;
    const auto act = [&](Database& database) -> Status {
        TRY_DO(read_dossier(database, id, found));
        if (!found) return {};
        TRY_DO(read_case(database, *found));
        TRY_DO(read_history(database, *found));
        TRY_DO(read_request(database, *found));
        TRY(found->payment, payments_.latest(database, id));
        TRY(found->parcels, parcels::of(database, id));
        return {};
    };
    TRY_DO(ledger_.transaction(act));
    if (found) found->overdue = waits_for_the_agency(found->state) && !found->due_at.empty() && found->due_at < ledger_.now();
    return found;
}

}  // namespace portal
