// The reference portal as a program of its own, with its door for tests.
#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "platform/process.h"

namespace journeys {

// What it offers to all kiosks.
struct PortalOffer {
    std::filesystem::path procedures = TRAM_SOURCE_DIR "/assets/procedures";  // whoever changes a file there has published it
    std::string signer = "portal-catalogue";                                  // of tests/rigs/pki
};

class PortalProcess {
public:
    explicit PortalProcess(const std::filesystem::path& folder, const PortalOffer& offer = {});  // where its database and record lie

    std::string api_base() const;
    std::string public_base() const;
    int control_door() const { return control_; }  // its port
    // Faults as tests/rigs/portal/faults.h names them; times: 0 until the next order.
    void order(const std::string& fault, int times = 0) const;
    void withdraw(const std::string& kiosk_fingerprint) const;
    void admit(const std::string& kiosk_fingerprint) const;
    // An officer's order with its fields, as tests/rigs/portal/orders.h names them.
    void officer(const std::string& order, const std::string& dossier_id, nlohmann::json fields = nlohmann::json::object()) const;
    void money_arrives(const std::string& dossier_id) const { officer("money", dossier_id); }
    // Calls for staff, as the branch sees them; and what the branch says to the latest one.
    nlohmann::json calls() const;
    void branch(const std::string& state) const;
    bool listens() const;  // at the kiosks' door
    nlohmann::json counts() const;
    int dossiers() const { return counts()["dossiers"]; }
    int submissions_of(const std::string& id) const;  // also those that were refused or not answered
    // The last exchange at the kiosks' door, as tests/rigs/portal/record.h writes it.
    nlohmann::json last_exchange() const;

private:
    void post(const std::string& path, const nlohmann::json& body) const;

    std::filesystem::path folder_;
    platform::ChildProcess process_;
    int api_ = 0, public_ = 0, control_ = 0;
};

}  // namespace journeys
