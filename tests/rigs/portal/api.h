// The kiosks' door, as kiosk/portal/openapi.yaml says it.
#pragma once
#include <httplib.h>

#include <string>

#include "platform/clock.h"
#include "tests/rigs/portal/faults.h"
#include "tests/rigs/portal/kiosks.h"
#include "tests/rigs/portal/opener.h"
#include "tests/rigs/portal/record.h"
#include "tests/rigs/portal/store.h"

namespace portal {

class Api {
public:
    struct Parts {
        Store& store;
        const Opener& opener;
        const Kiosks& kiosks;
        Faults& faults;
        Record& record;
        const platform::Clock& clock;
    };
    explicit Api(Parts parts) : parts_(parts) {}
    void attach(httplib::Server& server);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;

    void put(const Request& request, Response& response, const httplib::ContentReader& read);
    void submit(const Request& request, Response& response, const std::string& body);
    void take(const Request& request, Response& response, const std::string& body, const std::string& id);
    void look_up(const Request& request, Response& response);
    void health(Response& response);
    // Lets the fault on order have its way around `act`, and records what came of it.
    template <class Act>
    void exchange(const Request& request, Response& response, const std::string& body, const FaultSetting& fault, Act act);

    Parts parts_;
};

}  // namespace portal
