#include "tests/contracts/portal/sample.h"

#include <algorithm>

#include "platform/archive.h"
#include "platform/crypto/cms.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/random.h"
#include "tests/contracts/portal/running_portal.h"

namespace contract {
namespace {

const platform::WallTime now = platform::from_vietnam({2026, 11, 21, 15, 4, 5});

std::string random_letters(std::size_t count) {
    std::string letters;
    for (std::size_t i = 0; i < count; ++i) letters += platform::crockford_alphabet[platform::crypto::random_below(32)];
    return letters;
}

std::string hex_digest(std::string_view text) { return platform::hex(platform::crypto::sha256(platform::bytes_of(text))); }

}  // namespace

std::string Sample::ticket() const {
    std::string letters = manifest["reference"];
    std::erase(letters, '-');
    return letters + "." + manifest["tracking_key"].get<std::string>();
}

Sample sample() {
    Sample made;
    made.files = {{"papers/licence-1.pdf", "%PDF-1.7 front\n%%EOF\n"}, {"papers/licence-2.pdf", "%PDF-1.7 back\n%%EOF\n"}};
    nlohmann::json pages;
    for (const auto& [file, content] : made.files) pages.push_back({{"file", file}, {"sha256", hex_digest(content)}});
    made.manifest = {
        {"format", "tram-dossier/1"},
        {"id", platform::crypto::uuid_v7(now)},
        {"reference", random_letters(4) + "-" + random_letters(4) + "-" + random_letters(1)},
        {"tracking_key", random_letters(26)},
        {"created_at", platform::iso8601(now)},
        {"kiosk", {{"id", "kiosk-0001"}, {"branch", "Bưu điện Thử Nghiệm"}}},
        {"procedure", {{"code", "3.000347"}, {"version", "1"}}},
        {"applicant",
         {{"proof", "unverified"},
          {"id_number", "099090000001"},
          {"full_name", "Nguyễn Văn Mẫu"},
          {"birth", "1990-01-15"},
          {"sex", "male"},
          {"address", "Thôn Một, Xã Mẫu, Tỉnh Thử"},
          {"issued", "2022-03-01"},
          {"warnings", nlohmann::json::array()}}},
        {"answers", {{"full_name", "Nguyễn Văn Mẫu"}, {"phone", "0990000001"}}},
        {"delivery", {{"kind", "post"}, {"receiver", "Nguyễn Văn Mẫu"}, {"phone", "0990000001"}, {"address", "Thôn Một, Xã Mẫu"}}},
        {"consents",
         {{{"purpose", "submit"},
           {"version", "1"},
           {"text_sha256", hex_digest("words")},
           {"language", "vi"},
           {"when", platform::iso8601(now)}}}},
        {"papers", {{{"key", "licence"}, {"pages", pages}}}},
    };
    return made;
}

std::string zip_of(const Sample& sample) {
    const std::string manifest = sample.manifest.dump();
    std::vector<platform::ArchiveEntry> entries{{"manifest.json", platform::bytes_of(manifest)}};
    for (const auto& [path, content] : sample.files) entries.push_back({path, platform::bytes_of(content)});
    return std::string(platform::text_of(platform::zip(entries, now).value()));
}

platform::Bytes seal_bytes(const std::string& zip, const std::string& signer) {
    const auto signed_data = platform::crypto::sign(platform::bytes_of(zip), credential(signer)).value();
    return platform::crypto::encrypt(signed_data, credential("portal-seal").certificate()).value();
}

platform::Bytes seal(const Sample& sample, const std::string& signer) { return seal_bytes(zip_of(sample), signer); }

std::string digest_header(platform::ByteView body) { return "sha-256=:" + platform::base64(platform::crypto::sha256(body)) + ":"; }

}  // namespace contract
