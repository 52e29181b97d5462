#include "kiosk/main/self_test/signed_report.h"

#include <fmt/format.h>
#include <sys/utsname.h>

#include <filesystem>

#include "kiosk/main/appliance.h"
#include "kiosk/main/pictures_folder.h"
#include "platform/crypto/cms.h"
#include "platform/files.h"
#include "platform/log.h"
#include "platform/pdf/signature.h"

namespace kiosk::self_test {
namespace {

using platform::Result;
using platform::crypto::Credential;

care::SelfTestHead head_of(const Reported& what) {
    const auto place = place_of(what.site);
    utsname system{};
    ::uname(&system);
    return {.agency = place.agency.in(what.language),
            .branch = place.branch.in(what.language),
            .kiosk = what.site.kiosk.id,
            .version = TRAM_VERSION,
            .machine = fmt::format("{} {} {}", system.sysname, system.release, system.machine),
            .made = what.made};
}

Result<Credential> signer_of(const Site& site) {
    auto signer = Credential::load(site.keys.certificate, site.keys.key);
    if (!signer) platform::log(platform::Level::warning, "self-test", "the report is not signed: {}", signer.error().detail);
    return signer;
}

}  // namespace

Result<bool> write_pdf(const std::string& file, const Reported& what) {
    TRY(auto typeface, open_typeface(what.site));
    const auto head = head_of(what);
    const auto plain = care::pdf_of(what.test, head, what.words, what.language, pictures_folder(what.site), typeface);
    const auto signer = signer_of(what.site);
    if (!signer) return platform::write_file(file, platform::ByteView(plain)).map([] { return false; });
    TRY(const auto whole,
        platform::pdf::sign(plain, {head.kiosk, what.words.say(std::string_view("self_test_title"), what.language), head.branch, head.made},
                            *signer));
    return platform::write_file(file, platform::ByteView(whole)).map([] { return true; });
}

Result<bool> write_json(const std::string& file, const Reported& what) {
    const std::string text = care::json_of(what.test, head_of(what), what.words, what.language);
    const auto signer = signer_of(what.site);
    std::error_code ignored;
    std::filesystem::remove(file + ".p7s", ignored);  // an older report's
    TRY_DO(platform::write_file(file, std::string_view(text)));
    if (!signer) return false;
    TRY(const auto signature, platform::crypto::sign_detached(platform::bytes_of(text), *signer));
    return platform::write_file(file + ".p7s", platform::ByteView(signature)).map([] { return true; });
}

}  // namespace kiosk::self_test
