// The citizens' door: finds the dossier of a slip's QR code and shows its page. Knows no name, number or address.
#pragma once
#include <httplib.h>

#include "platform/clock.h"
#include "tests/rigs/portal/guess_limit.h"
#include "tests/rigs/portal/page.h"
#include "tests/rigs/portal/store.h"

namespace portal {

class Tracking {
public:
    Tracking(Store& store, const Pages& pages, const platform::Clock& clock) : store_(store), pages_(pages), limit_(clock) {}
    void attach(httplib::Server& server);

private:
    void show(const httplib::Request& request, httplib::Response& response);
    void write(httplib::Response& response, int status, const std::string& html) const;

    Store& store_;
    const Pages& pages_;
    GuessLimit limit_;
};

}  // namespace portal
