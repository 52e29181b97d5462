// A real portal process for one test, with its doors, its database and its record.
#pragma once
#include <httplib.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/portal/http_enquiries.h"
#include "kiosk/portal/http_offers.h"
#include "kiosk/portal/http_payments.h"
#include "kiosk/portal/http_portal.h"
#include "kiosk/portal/http_tallies.h"
#include "platform/process.h"

namespace contract {

std::string work_folder();  // of the whole run; pki/ lies in it
std::string pki(const std::string& file);
platform::crypto::Credential credential(const std::string& name);  // of pki/

class RunningPortal {
public:
    // name: of the test; database and record are called after it and are kept from start to start.
    // more: options beside the usual ones.
    explicit RunningPortal(std::string name, std::vector<std::string> more = {});
    void start();
    int stop();  // asks it to end; its exit status

    // What it offers; the procedure 3.000347 with such a fee from the start.
    void publish(int fee) const;
    void publish_places(const nlohmann::json& places) const;

    kiosk::portal::LineOptions line() const;
    kiosk::portal::HttpPortal kiosk(const std::string& name = "kiosk") const { return {line(), credential(name)}; }
    kiosk::portal::HttpEnquiries enquiries(const std::string& name = "kiosk") const { return {line(), credential(name)}; }
    kiosk::portal::HttpPayments payments(const std::string& name = "kiosk") const { return {line(), credential(name)}; }
    kiosk::portal::HttpOffers offers(const std::string& name = "kiosk") const { return {line(), credential(name)}; }
    kiosk::portal::HttpTallies tallies(const std::string& name = "kiosk") const { return {line(), credential(name)}; }
    // The kiosks' door as any program could use it; empty: without a certificate.
    std::unique_ptr<httplib::SSLClient> raw(const std::string& credential = "kiosk") const;
    httplib::Result track(const std::string& path) const;  // the citizens' door

    bool order(const std::string& path, const nlohmann::json& body) const;  // the tests' door
    bool fault(const std::string& fault, int times = 0) const { return order("/control/fault", {{"fault", fault}, {"times", times}}); }
    // An officer's order (tests/rigs/portal/orders.h).
    bool officer(const std::string& word, const std::string& id, nlohmann::json fields = nlohmann::json::object()) const;
    nlohmann::json counts() const;

private:
    std::string folder() const;

    std::string name_;
    std::vector<std::string> more_;
    int api_ = 0, public_ = 0, control_ = 0;
    std::optional<platform::ChildProcess> process_;
};

}  // namespace contract
