// The officers' door: today's dossiers, one opened, and the orders that may be given now; and the kiosks that call. Plain forms; a script
// on the page of calls alone.
#pragma once
#include <httplib.h>

#include "tests/rigs/portal/calls_page.h"
#include "tests/rigs/portal/opener.h"
#include "tests/rigs/portal/orders.h"
#include "tests/rigs/portal/sessions.h"
#include "tests/rigs/portal/staff_page.h"
#include "tests/rigs/portal/visitors.h"

namespace portal {

class Staff {
public:
    struct Parts {
        Store& store;
        const Opener& opener;
        const Standings& standings;
        Visitors& visitors;
        Officers& officers;
        const StaffPages& pages;
        Ledger& ledger;
        Calls& calls;
    };
    Staff(Parts parts, std::string password, const platform::Clock& clock) : parts_(parts), sessions_(std::move(password), clock) {}
    void attach(httplib::Server& server);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;

    void list(const Request& request, Response& response);
    void show(const Request& request, Response& response, const StaffMessage& message);
    void order(const Request& request, Response& response);
    void calls(const Request& request, Response& response);
    void calls_news(const Request& request, Response& response);
    void move_call(const Request& request, Response& response);
    void paper(const Request& request, Response& response);
    std::optional<OpenedDossier> open(const std::string& id);
    void write(Response& response, int status, const std::string& html) const;

    Parts parts_;
    Sessions sessions_;
};

}  // namespace portal
