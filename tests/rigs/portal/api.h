// Taking dossiers and what completes them, as kiosk/portal/openapi.yaml says it.
#pragma once
#include "tests/rigs/portal/door.h"
#include "tests/rigs/portal/opener.h"
#include "tests/rigs/portal/store.h"
#include "tests/rigs/portal/visitors.h"

namespace portal {

class Api {
public:
    struct Parts {
        Door& door;
        Store& store;
        const Opener& opener;
        Ledger& ledger;
        Payments& payments;
        Visitors& visitors;
    };
    explicit Api(Parts parts) : parts_(parts) {}
    void attach(httplib::Server& server);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;

    void submit(const Request& request, Response& response, const std::string& body);
    void take(Response& response, const Delivery& delivery);
    void find(const Request& request, Response& response);
    void supplement(const Request& request, Response& response, const std::string& body);
    void take(Response& response, const SupplementDelivery& delivery);
    void answer_dossier(Response& response, int status, const Dossier& dossier);
    void health(Response& response);

    Parts parts_;
};

}  // namespace portal
