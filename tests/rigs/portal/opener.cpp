#include "tests/rigs/portal/opener.h"

#include <algorithm>

#include "platform/archive.h"
#include "platform/crypto/cms.h"
#include "platform/crypto/digest.h"

namespace portal {
namespace {

using platform::failure;
using platform::Fault;

constexpr std::size_t most_unpacked = 256u << 20;

platform::Status check_pages(const std::vector<PaperPage>& pages, Files& files) {
    for (const PaperPage& page : pages) {
        const auto file = files.extract(page.file);  // twice the same file is a mistake too
        if (file.empty()) return failure(Fault::malformed, "missing " + page.file);
        const platform::ByteView content = file.mapped();
        if (platform::hex(platform::crypto::sha256(content)) != page.sha256) return failure(Fault::malformed, "digest of " + page.file);
        if (!platform::text_of(content).starts_with("%PDF-")) return failure(Fault::malformed, "not a PDF: " + page.file);
    }
    if (!files.empty()) return failure(Fault::malformed, "files that the manifest does not list");
    return {};
}

}  // namespace

platform::Result<platform::SecretBytes> Opener::unseal(platform::ByteView sealed, std::string& signer) const {
    TRY(const auto signed_data, platform::crypto::decrypt(sealed, seal_));
    return platform::crypto::verify(signed_data, ca_file_, &signer);
}

platform::Result<Files> Opener::unpack(platform::ByteView sealed) const {
    std::string signer;
    TRY(const auto archive, unseal(sealed, signer));
    return platform::unzip(archive, most_unpacked);
}

platform::Result<Opener::Unpacked> Opener::unpack_from(platform::ByteView sealed, const std::string& sender) const {
    std::string signer;
    TRY(const auto archive, unseal(sealed, signer));
    if (signer != sender) return failure(Fault::denied, "signed by another than the sender");
    TRY(Files files, platform::unzip(archive, most_unpacked));
    auto json = files.extract("manifest.json");
    if (json.empty()) return failure(Fault::malformed, "no manifest.json");
    return Unpacked{std::move(files), std::move(json.mapped())};
}

platform::Result<Manifest> Opener::open(const std::string& id, platform::ByteView sealed, const std::string& sender) const {
    TRY(auto unpacked, unpack_from(sealed, sender));
    TRY(Manifest manifest, parse_manifest(platform::text_of(unpacked.manifest)));
    if (manifest.id != id) return failure(Fault::malformed, "the manifest names another id");
    TRY_DO(check_pages(manifest.pages, unpacked.papers));
    return manifest;
}

platform::Result<SupplementManifest> Opener::open_supplement(const std::string& id, const std::string& dossier_id,
                                                             platform::ByteView sealed, const std::string& sender) const {
    TRY(auto unpacked, unpack_from(sealed, sender));
    TRY(SupplementManifest manifest, parse_supplement(platform::text_of(unpacked.manifest)));
    if (manifest.id != id || manifest.dossier_id != dossier_id) return failure(Fault::malformed, "the manifest names another id");
    TRY_DO(check_pages(manifest.pages, unpacked.papers));
    return manifest;
}

}  // namespace portal
