// How a kiosk's dossiers fare, counted by month, as kiosk/portal/openapi.yaml says it.
#pragma once
#include "tests/rigs/portal/door.h"
#include "tests/rigs/portal/ledger.h"

namespace portal {

class Tallying {
public:
    Tallying(Door& door, Ledger& ledger) : door_(door), ledger_(ledger) {}
    void attach(httplib::Server& server);

private:
    void tell(const httplib::Request& request, httplib::Response& response);
    platform::Result<nlohmann::json> tallies(const std::string& kiosk, const std::string& since);

    Door& door_;
    Ledger& ledger_;
};

}  // namespace portal
