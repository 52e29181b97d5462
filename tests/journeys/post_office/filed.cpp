#include "tests/journeys/post_office/filed.h"

#include "platform/archive.h"
#include "platform/crypto/cms.h"
#include "platform/database.h"
#include "tests/rigs/pki/pki.h"

namespace journeys {
namespace {

platform::Result<nlohmann::json> open_dossier(const std::string& file, const std::string& id) {
    constexpr std::size_t most_bytes = 200'000'000;
    TRY(auto database, platform::Database::open_read_only(file));
    platform::Bytes sealed;
    TRY_DO(database.run("SELECT sealed FROM dossiers WHERE id = ?1", {id}, [&](const platform::Row& row) { sealed = row.blob(0); }));
    TRY(const auto signed_data, platform::crypto::decrypt(sealed, rigs::credential("portal-seal")));
    std::string signer;
    TRY(const auto archive, platform::crypto::verify(signed_data, rigs::certificate_file("ca"), &signer));
    TRY(const auto files, platform::unzip(archive, most_bytes));
    const auto manifest = files.find("manifest.json");
    if (manifest == files.end()) return nlohmann::json();
    return nlohmann::json::parse(platform::text_of(manifest->second), nullptr, false);
}

}  // namespace

nlohmann::json filed_manifest(const std::filesystem::path& portal_database, const std::string& id) {
    return open_dossier(portal_database.string(), id).value_or(nlohmann::json());
}

}  // namespace journeys
