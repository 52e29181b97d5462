// The citizens' door: shows whoever holds a slip how its dossier stands. Knows no name, number or address.
#pragma once
#include <httplib.h>

#include "tests/rigs/portal/page.h"
#include "tests/rigs/portal/slips.h"

namespace portal {

class Tracking {
public:
    Tracking(Slips& slips, const Standings& standings, const Pages& pages) : slips_(slips), standings_(standings), pages_(pages) {}
    void attach(httplib::Server& server);

private:
    void show(const httplib::Request& request, httplib::Response& response);
    void write(httplib::Response& response, int status, const std::string& html) const;

    Slips& slips_;
    const Standings& standings_;
    const Pages& pages_;
};

}  // namespace portal
