// What a portal offers: a folder with the shipped procedures, in which newer ones are published.
#pragma once
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "platform/bytes.h"

namespace journeys {

nlohmann::json shipped_file(const std::string& code);
std::string shipped_version(const std::string& code);

class OfferedProcedures {
public:
    explicit OfferedProcedures(std::filesystem::path folder);  // made here
    const std::filesystem::path& folder() const { return folder_; }
    // The shipped file under another version.
    void publish(const std::string& code, const std::string& version) const;
    void publish_file(const nlohmann::json& file) const;
    // As if all of it had been written so much earlier: a portal goes by that.
    void date_back(std::chrono::hours by) const;

private:
    std::filesystem::path folder_;
};

// A catalogue that no portal made, signed by this one of tests/rigs/pki. made_at: iso8601.
platform::Bytes catalogue_signed_by(const std::string& signer, const std::string& made_at, const nlohmann::json& file);
platform::Bytes signed_by(const std::string& signer, const nlohmann::json& content);

}  // namespace journeys
