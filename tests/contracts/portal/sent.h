// A portal with one dossier in it.
#pragma once
#include "tests/contracts/portal/raw_put.h"

namespace contract {

struct Sent {
    RunningPortal portal{test_name()};
    Sample dossier = sample();
    std::string code;

    Sent() : Sent([](nlohmann::json&) {}) {}
    template <class Change>
    explicit Sent(Change change, const std::vector<std::string>& more = {}) : portal(test_name(), more) {
        change(dossier.manifest);
        const auto answer = put(portal.raw(), dossier.id(), seal(dossier));
        code = answer && answer->status == 201 ? nlohmann::json::parse(answer->body)["dossier_code"].get<std::string>() : "not sent";
    }
    std::string id() const { return dossier.id(); }
    std::string reference() const { return dossier.ticket().substr(0, 9); }
    std::string address() const { return "/T/" + dossier.ticket(); }

    kiosk::portal::Ticket ticket() const {
        return {dossier.manifest["reference"], platform::Secret(dossier.manifest["tracking_key"].get<std::string>())};
    }
    kiosk::portal::LookUpReply look_up(const std::string& kiosk = "kiosk") const { return portal.enquiries(kiosk).look_up(ticket(), {}); }
    // Ends the test if it does not stand anyhow.
    kiosk::portal::Standing standing(const std::string& kiosk = "kiosk") const { return std::get<kiosk::portal::Standing>(look_up(kiosk)); }
    bool officer(const std::string& word, const nlohmann::json& fields = nlohmann::json::object()) const {
        return portal.officer(word, id(), fields);
    }
    bool accept() const { return officer("accept", {{"officer", "Trần Thị Cán Bộ"}, {"days", "5"}}); }
};

}  // namespace contract
