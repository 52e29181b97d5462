// Following a dossier from a kiosk: look-up, payment, call-back, complaint, rating.
#pragma once
#include "tests/rigs/portal/door.h"
#include "tests/rigs/portal/guess_limit.h"
#include "tests/rigs/portal/slips.h"
#include "tests/rigs/portal/standing.h"
#include "tests/rigs/portal/visitors.h"

namespace portal {

class Following {
public:
    struct Parts {
        Door& door;
        Slips& slips;
        Visitors& visitors;
        const Standings& standings;
        Payments& payments;
        const Procedures& procedures;
        const AgencyName& agency;
    };
    Following(Parts parts, const platform::Clock& clock)
        : parts_(parts), by_code_(clock, 5, std::chrono::hours(1)), by_kiosk_(clock, 30, std::chrono::hours(1)) {}
    void attach(httplib::Server& server);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;

    void look_up(const Request& request, Response& response, const std::string& body);
    void by_ticket(Response& response, const std::string& kiosk, const nlohmann::json& wish);
    void by_code(Response& response, const std::string& kiosk, const nlohmann::json& wish);
    void show(Response& response, const std::string& kiosk, const std::string& id);
    void payment(const Request& request, Response& response);
    void note(const Request& request, Response& response, const std::string& body, const char* kind, const shape::Rule& rule);
    void rate(const Request& request, Response& response, const std::string& body);
    bool may_speak(const Request& request, Response& response) const;  // else that was answered

    Parts parts_;
    GuessLimit by_code_, by_kiosk_;
};

}  // namespace portal
