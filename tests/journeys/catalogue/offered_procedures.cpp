#include "tests/journeys/catalogue/offered_procedures.h"

#include <fstream>

#include "platform/crypto/cms.h"
#include "tests/rigs/pki/pki.h"

namespace journeys {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {
const fs::path shipped = TRAM_SOURCE_DIR "/assets/procedures";
}

json shipped_file(const std::string& code) { return json::parse(std::ifstream(shipped / (code + ".json"))); }

std::string shipped_version(const std::string& code) { return shipped_file(code)["version"]; }

OfferedProcedures::OfferedProcedures(fs::path folder) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    for (const auto& entry : fs::directory_iterator(shipped)) {
        if (entry.path().extension() == ".json") fs::copy(entry.path(), folder_);
    }
}

void OfferedProcedures::publish(const std::string& code, const std::string& version) const {
    json file = shipped_file(code);
    file["version"] = version;
    publish_file(file);
}

// Put in its place at once: the portal may be reading.
void OfferedProcedures::publish_file(const json& file) const {
    const std::string code = file["code"];
    const fs::path place = folder_ / (code + ".json"), beside = folder_ / (code + ".new");
    std::ofstream(beside) << file.dump();
    fs::rename(beside, place);
}

void OfferedProcedures::date_back(std::chrono::hours by) const {
    for (const auto& entry : fs::directory_iterator(folder_)) fs::last_write_time(entry.path(), entry.last_write_time() - by);
}

platform::Bytes catalogue_signed_by(const std::string& signer, const std::string& made_at, const json& file) {
    const json procedure{{"code", file["code"]}, {"version", file["version"]}, {"file", file}};
    return signed_by(signer, {{"format", "tram-catalogue/1"}, {"made_at", made_at}, {"procedures", json::array({procedure})}});
}

platform::Bytes signed_by(const std::string& signer, const json& content) {
    const auto bytes = platform::crypto::sign(platform::bytes_of(content.dump()), rigs::credential(signer)).value();
    return {bytes.begin(), bytes.end()};
}

}  // namespace journeys
