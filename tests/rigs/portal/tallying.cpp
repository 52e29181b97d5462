#include "tests/rigs/portal/tallying.h"

#include <regex>

#include "tests/rigs/portal/answers.h"

namespace portal {
namespace {

using platform::Database;
using platform::Row;

// Each dossier with the day it was promised for and, if there is a result, since when. States as in states.h; texts sort by time. A
// dossier of an older database has no case and no day.
constexpr auto counted =
    "WITH fate AS (SELECT substr(d.received_at, 1, 7) AS month, d.state AS state,"
    "  coalesce(nullif(c.old_due, ''), nullif(c.due_at, '')) AS due,"
    "  (SELECT min(h.at) FROM history h WHERE h.dossier = d.id AND h.state IN (9, 10)) AS ready"
    "  FROM dossiers d LEFT JOIN cases c ON c.dossier = d.id WHERE d.kiosk = ?1 AND substr(d.received_at, 1, 7) >= ?2) "
    "SELECT month,"
    " sum(state IN (9, 10) AND (due IS NULL OR ready <= due)), sum(state IN (9, 10) AND due IS NOT NULL AND ready > due),"
    " sum(state IN (1, 5, 6) OR (state IN (2, 4) AND (due IS NULL OR ?3 <= due))), sum(state IN (2, 4) AND due IS NOT NULL AND ?3 > due),"
    " sum(state IN (3, 7, 8)) FROM fate GROUP BY month ORDER BY month";

}  // namespace

void Tallying::attach(httplib::Server& server) {
    door_.get(server, "/api/v1/tallies",
              [this](const httplib::Request& request, httplib::Response& response, const std::string&) { tell(request, response); });
}

void Tallying::tell(const httplib::Request& request, httplib::Response& response) {
    static const std::regex month("[0-9]{4}-(0[1-9]|1[0-2])");
    const auto kiosk = door_.kiosk_of(request, response);
    if (!kiosk) return;
    const std::string since = request.get_param_value("since");
    if (!std::regex_match(since, month)) return answer(response, Reason::malformed);
    const auto told = tallies(*kiosk, since);
    if (!told) return answer(response, Reason::broken);
    answer(response, 200, *told);
}

platform::Result<nlohmann::json> Tallying::tallies(const std::string& kiosk, const std::string& since) {
    nlohmann::json months = nlohmann::json::array();
    TRY_DO(ledger_.transaction([&](Database& database) {
        return database.run(counted, {kiosk, since, ledger_.now()}, [&](const Row& row) {
            months.push_back({{"month", row.text(0)},
                              {"in_time", row.integer(1)},
                              {"late", row.integer(2)},
                              {"open", row.integer(3)},
                              {"overdue", row.integer(4)},
                              {"stopped", row.integer(5)}});
        });
    }));
    return nlohmann::json{{"months", months}};
}

}  // namespace portal
