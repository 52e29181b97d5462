// A real portal process for one test, with its doors, its database and its record.
#pragma once
#include <httplib.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "kiosk/portal/http_portal.h"
#include "platform/process.h"

namespace contract {

std::string work_folder();                                         // of the whole run; pki/ lies in it
platform::crypto::Credential credential(const std::string& name);  // of pki/

class RunningPortal {
public:
    // name: of the test; database and record are called after it and are kept from start to start.
    explicit RunningPortal(std::string name);
    void start();
    int stop();  // asks it to end; its exit status

    kiosk::portal::HttpPortal kiosk(const std::string& credential = "kiosk") const;
    // The kiosks' door as any program could use it; empty: without a certificate.
    std::unique_ptr<httplib::SSLClient> raw(const std::string& credential = "kiosk") const;
    httplib::Result track(const std::string& path) const;  // the citizens' door

    bool order(const std::string& path, const nlohmann::json& body) const;  // the tests' door
    bool fault(const std::string& fault, int times = 0) const { return order("/control/fault", {{"fault", fault}, {"times", times}}); }
    nlohmann::json counts() const;

private:
    std::string name_;
    int api_ = 0, public_ = 0, control_ = 0;
    std::optional<platform::ChildProcess> process_;
};

}  // namespace contract
