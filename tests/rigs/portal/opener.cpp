#include "tests/rigs/portal/opener.h"

#include <algorithm>

#include "platform/archive.h"
#include "platform/crypto/cms.h"
#include "platform/crypto/digest.h"

namespace portal {
namespace {

using platform::failure;
using platform::Fault;
using Files = std::map<std::string, platform::SecretBytes>;

constexpr std::size_t most_unpacked = 256u << 20;

platform::Status check_pages(const Manifest& manifest, Files& files) {
    for (const PaperPage& page : manifest.pages) {
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

platform::Result<Manifest> Opener::open(const std::string& id, platform::ByteView sealed, const std::string& sender) const {
    TRY(const auto signed_data, platform::crypto::decrypt(sealed, seal_));
    std::string signer;
    TRY(const auto archive, platform::crypto::verify(signed_data, ca_file_, &signer));
    if (signer != sender) return failure(Fault::denied, "signed by another than the sender");
    TRY(Files files, platform::unzip(archive, most_unpacked));
    const auto json = files.extract("manifest.json");
    if (json.empty()) return failure(Fault::malformed, "no manifest.json");
    TRY(Manifest manifest, parse_manifest(platform::text_of(json.mapped())));
    if (manifest.id != id) return failure(Fault::malformed, "the manifest names another id");
    TRY_DO(check_pages(manifest, files));
    return manifest;
}

}  // namespace portal
