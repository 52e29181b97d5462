// The kiosks' door for calls, as kiosk/portal/openapi.yaml says it.
#pragma once
#include "tests/rigs/portal/calls.h"
#include "tests/rigs/portal/door.h"

namespace portal {

class Calling {
public:
    Calling(Door& door, Calls& calls) : door_(door), calls_(calls) {}
    void attach(httplib::Server& server);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;

    void tell(const Request& request, Response& response, const std::string& body);
    void ask(const Request& request, Response& response);

    Door& door_;
    Calls& calls_;
};

}  // namespace portal
