#include "kiosk/dossier/outbox.h"

#include <fmt/core.h>

#include "kiosk/main/commands/commands.h"

namespace kiosk::commands {
namespace {

platform::Status list(const Site& site) {
    // Read-only: the kiosk may be running, and opening its outbox would mark what is on its way as not yet sent.
    TRY(auto database, platform::Database::open_read_only(site.paths.state + "/state.db"));
    TRY(const auto rows, dossier::outbox_rows(database));
    fmt::print("{:<36}  {:<11}  {:<8}  {:>5}  {}\n", "id", "reference", "state", "tries", "code or reason");
    for (const auto& row : rows) {
        fmt::print("{:<36}  {:<11}  {:<8}  {:>5}  {}\n", row.id, row.reference, dossier::name_of(row.state), row.tries,
                   row.dossier_code.empty() ? row.reason : row.dossier_code);
    }
    return {};
}

}  // namespace

int outbox(Arguments arguments) {
    const auto site = site_or_complain(arguments);
    if (!site) return 1;
    const auto listed = list(*site);
    if (!listed) fmt::print(stderr, "kiosk: {}\n", listed.error().detail);
    return listed ? 0 : 1;
}

}  // namespace kiosk::commands
