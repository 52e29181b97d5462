#include "kiosk/dossier/package.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "platform/archive.h"
#include "platform/crypto/digest.h"

namespace kiosk::dossier {
namespace {

// In the order of writing, so that the same draft gives the same bytes. Strings in here are copies of personal data that only the
// wiping of freed memory (platform/secret.h) takes care of; they live as long as pack() runs.
using Json = nlohmann::ordered_json;

Json iso_date(const platform::Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

Json text(const platform::Secret& secret) { return secret.view(); }

const char* name_of(drivers::card::QrWarning warning) {
    using enum drivers::card::QrWarning;
    switch (warning) {
        case sex_differs: return "sex_differs";
        case birth_year_differs: return "birth_year_differs";
        case issued_before_birth: return "issued_before_birth";
        case issued_in_future: return "issued_in_future";
        case old_number_odd: return "old_number_odd";
    }
    return "unknown";
}

const char* name_of(drivers::card::Sex sex) { return sex == drivers::card::Sex::male ? "male" : "female"; }

Json applicant_of(const identity::Identity& identity) {
    if (identity.proof == identity::Proof::none) return {{"proof", "none"}};
    Json out = {{"proof", "unverified"}, {"id_number", text(identity.id_number)}};
    if (!identity.old_number.empty()) out["old_number"] = text(identity.old_number);
    out["full_name"] = text(identity.full_name);
    out["birth"] = iso_date(identity.birth);
    out["sex"] = name_of(identity.sex);
    out["address"] = text(identity.address);
    out["issued"] = iso_date(identity.issued);
    out["warnings"] = Json::array();
    for (const auto warning : identity.warnings) out["warnings"].push_back(name_of(warning));
    return out;
}

Json answers_of(const procedures::Answers& answers) {
    Json out = Json::object();
    for (const auto& [key, answer] : answers) out[key] = text(answer);
    return out;
}

Json delivery_of(const procedures::Delivery& delivery) {
    if (delivery.kind == procedures::DeliveryKind::collect) return {{"kind", "collect"}};
    return {{"kind", "post"}, {"receiver", text(delivery.receiver)}, {"phone", text(delivery.phone)}, {"address", text(delivery.address)}};
}

Json consents_of(const std::vector<Consent>& consents) {
    Json out = Json::array();
    for (const Consent& consent : consents) {
        out.push_back({{"text_sha256", consent.text_sha256}, {"language", consent.language}, {"when", platform::iso8601(consent.when)}});
    }
    return out;
}

struct PaperFile {
    std::string key, path;
    platform::SecretBytes pdf;
};

std::vector<PaperFile> files_of(const std::map<std::string, Pages>& papers) {
    std::vector<PaperFile> files;
    for (const auto& [key, pages] : papers) {
        int number = 0;
        for (const auto& page : pages) {
            files.push_back({key, fmt::format("papers/{}-{}.pdf", key, ++number), drivers::scanner::pdf_of(page)});
        }
    }
    return files;
}

// files: a paper's pages stand together.
Json papers_of(const std::vector<PaperFile>& files) {
    Json out = Json::array();
    for (const PaperFile& file : files) {
        if (out.empty() || out.back()["key"] != file.key) out.push_back({{"key", file.key}, {"pages", Json::array()}});
        out.back()["pages"].push_back({{"file", file.path}, {"sha256", platform::hex(platform::crypto::sha256(file.pdf))}});
    }
    return out;
}

Json manifest_of(const Draft& draft, const std::vector<PaperFile>& files) {
    return {{"format", "tram-dossier/1"},
            {"id", draft.id},
            {"reference", draft.reference},
            {"tracking_key", draft.tracking_key},
            {"created_at", platform::iso8601(draft.when)},
            {"kiosk", {{"id", draft.kiosk_id}, {"branch", draft.branch}}},
            {"procedure", {{"code", draft.procedure_code}, {"version", draft.procedure_version}}},
            {"applicant", applicant_of(draft.identity)},
            {"answers", answers_of(draft.answers)},
            {"delivery", delivery_of(draft.delivery)},
            {"consents", consents_of(draft.consents)},
            {"papers", papers_of(files)}};
}

platform::Result<platform::SecretBytes> bytes_of(const Json& manifest) {
    try {
        std::string written = manifest.dump(1, ' ', false, Json::error_handler_t::strict);
        platform::SecretBytes bytes(written.begin(), written.end());
        platform::wipe(written.data(), written.size());
        return bytes;
    } catch (const Json::type_error&) {
        // Its message would quote what the citizen typed.
        return platform::failure(platform::Fault::malformed, "manifest is not UTF-8");
    }
}

}  // namespace

platform::Result<Package> pack(const Draft& draft) {
    const std::vector<PaperFile> files = files_of(draft.papers);
    TRY(const platform::SecretBytes manifest, bytes_of(manifest_of(draft, files)));
    std::vector<platform::ArchiveEntry> entries{{"manifest.json", manifest}};
    for (const PaperFile& file : files) entries.push_back({file.path, file.pdf});
    Package package;
    TRY(package.zip, platform::zip(entries, draft.when));
    package.id = draft.id;
    package.reference = draft.reference;
    return package;
}

}  // namespace kiosk::dossier
