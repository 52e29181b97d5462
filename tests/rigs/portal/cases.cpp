#include "tests/rigs/portal/cases.h"

#include "tests/rigs/portal/states.h"

namespace portal::cases {

using platform::Database;
using platform::failure;
using platform::Fault;
using platform::Result;
using platform::Row;
using platform::Status;

namespace {

std::string documents_of(const Manifest& manifest) {
    nlohmann::json documents = nlohmann::json::array();
    for (const PaperPage& page : manifest.pages) {
        if (documents.empty() || documents.back()["key"] != page.paper) documents.push_back({{"key", page.paper}, {"pages", 0}});
        documents.back()["pages"] = documents.back()["pages"].get<int>() + 1;
    }
    return documents.dump();
}

}  // namespace

Status open(Database& database, const Manifest& manifest, const std::string& now) {
    TRY_DO(database.run("INSERT INTO cases(dossier, procedure_version, applicant, id_number, documents) VALUES(?1, ?2, ?3, ?4, ?5)",
                        {manifest.id, manifest.procedure_version, manifest.applicant, manifest.id_number, documents_of(manifest)}));
    for (const Factor& factor : manifest.factors) {
        TRY_DO(database.run("INSERT OR IGNORE INTO factors VALUES(?1, ?2, ?3)", {manifest.id, factor.kind, factor.last_four}));
    }
    return database.run("INSERT INTO history(dossier, state, at, note) VALUES(?1, ?2, ?3, '')",
                        {manifest.id, std::int64_t{new_state}, now});
}

Status move(Database& database, const std::string& id, int state, const std::string& now, const std::string& note) {
    TRY_DO(database.run("UPDATE dossiers SET state = ?2 WHERE id = ?1", {id, std::int64_t{state}}));
    if (database.changes() != 1) return failure(Fault::refused, "no such dossier");
    return database.run("INSERT INTO history(dossier, state, at, note) VALUES(?1, ?2, ?3, ?4)", {id, std::int64_t{state}, now, note});
}

Result<int> state_of(Database& database, const std::string& id) {
    int state = 0;
    TRY_DO(
        database.run("SELECT state FROM dossiers WHERE id = ?1", {id}, [&](const Row& row) { state = static_cast<int>(row.integer(0)); }));
    if (state == 0) return failure(Fault::not_found, "no such dossier");
    return state;
}

Result<bool> is_accepted(Database& database, const std::string& id) {
    bool accepted = false;
    TRY_DO(
        database.run("SELECT accepted_at FROM cases WHERE dossier = ?1", {id}, [&](const Row& row) { accepted = !row.text(0).empty(); }));
    return accepted;
}

Status pause(Database& database, const std::string& id, const std::string& now) {
    return database.run("UPDATE cases SET paused_at = ?2 WHERE dossier = ?1 AND due_at != '' AND paused_at = ''", {id, now});
}

Status go_on(Database& database, const std::string& id, const std::string& now, const WorkingDays& working_days) {
    std::string due, paused;
    TRY_DO(database.run("SELECT due_at, paused_at FROM cases WHERE dossier = ?1", {id}, [&](const Row& row) {
        due = row.text(0);
        paused = row.text(1);
    }));
    if (paused.empty()) return {};
    const int waited = working_days.between(paused, now);
    return database.run("UPDATE cases SET due_at = ?2, paused_at = '' WHERE dossier = ?1", {id, working_days.after(due, waited)});
}

Status resume(Database& database, const std::string& id, const std::string& now, const WorkingDays& working_days, const std::string& note) {
    TRY_DO(go_on(database, id, now, working_days));
    TRY(const bool accepted, is_accepted(database, id));
    return move(database, id, accepted ? processing_state : new_state, now, note);
}

}  // namespace portal::cases
