#include "kiosk/dossier/package.h"

#include <fmt/format.h>

#include "platform/archive.h"
#include "platform/crypto/digest.h"
#include "platform/json_writer.h"

namespace kiosk::dossier {
namespace {

using platform::JsonWriter;

std::string iso_date(const platform::Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

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

void write_applicant(JsonWriter& json, const identity::Identity& identity) {
    json.key("applicant").begin_object();
    if (identity.proof == identity::Proof::none) {
        json.pair("proof", "none").end_object();
        return;
    }
    json.pair("proof", "unverified").pair("id_number", identity.id_number);
    if (!identity.old_number.empty()) json.pair("old_number", identity.old_number);
    json.pair("full_name", identity.full_name).pair("birth", iso_date(identity.birth)).pair("sex", name_of(identity.sex));
    json.pair("address", identity.address).pair("issued", iso_date(identity.issued));
    json.key("warnings").begin_array();
    for (const auto warning : identity.warnings) json.text(name_of(warning));
    json.end_array().end_object();
}

void write_answers(JsonWriter& json, const procedures::Answers& answers) {
    json.key("answers").begin_object();
    for (const auto& [key, answer] : answers) json.pair(key, answer);
    json.end_object();
}

const platform::Secret& detail(const procedures::Delivery& delivery, const std::string& key) {
    static const platform::Secret nothing;
    const auto found = delivery.details.find(key);
    return found == delivery.details.end() ? nothing : found->second;
}

const char* name_of(procedures::DeliveryKind kind) {
    switch (kind) {
        case procedures::DeliveryKind::post: return "post";
        case procedures::DeliveryKind::post_office: return "post_office";
        case procedures::DeliveryKind::agency: return "agency";
        case procedures::DeliveryKind::electronic: return "electronic";
    }
    return "";
}

const char* name_of(PayWay way) {
    switch (way) {
        case PayWay::now: return "now";
        case PayWay::later: return "later";
        case PayWay::counter: return "counter";
    }
    return "";
}

// "2026-11-23.morning"
void write_window(JsonWriter& json, std::string_view window) {
    const auto dot = window.find('.');
    json.key("window").begin_object().pair("day", window.substr(0, dot));
    json.pair("part", dot == std::string_view::npos ? std::string_view() : window.substr(dot + 1)).end_object();
}

void write_hand_over(JsonWriter& json, const procedures::Delivery& delivery) {
    if (delivery.hand_over == procedures::HandOver::none) return;
    json.key("hand_over").begin_object();
    if (delivery.hand_over == procedures::HandOver::counter) {
        json.pair("kind", "counter").end_object();
        return;
    }
    json.pair("kind", "postman").pair("address", detail(delivery, "pickup_address")).pair("phone", detail(delivery, "pickup_phone"));
    write_window(json, detail(delivery, "pickup_window").view());
    json.end_object();
}

void write_delivery(JsonWriter& json, const Draft& draft) {
    const procedures::Delivery& delivery = draft.delivery;
    const bool post = delivery.kind == procedures::DeliveryKind::post;
    json.key("delivery").begin_object().pair("kind", name_of(delivery.kind));
    if (post) {
        json.pair("receiver", detail(delivery, "receiver")).pair("phone", detail(delivery, "phone"));
        json.pair("address", detail(delivery, "address")).pair("province", detail(delivery, "address.province"));
        json.pair("commune", detail(delivery, "address.commune"));
    }
    write_hand_over(json, delivery);
    if (post || delivery.hand_over == procedures::HandOver::postman) {
        json.key("postage").begin_object().pair("papers", draft.postage_papers).pair("result", draft.postage_result).end_object();
    }
    json.end_object();
}

void write_fees(JsonWriter& json, const Draft& draft) {
    if (draft.pay) json.pair("payment", name_of(*draft.pay));
    if (!draft.shown_total) return;
    json.key("fees").begin_object().pair("shown", *draft.shown_total);
    if (!draft.exemption.empty()) json.pair("exemption", draft.exemption);
    json.end_object();
}

void write_consents(JsonWriter& json, const std::vector<Consent>& consents) {
    json.key("consents").begin_array();
    for (const Consent& consent : consents) {
        json.begin_object().pair("purpose", consent.purpose).pair("version", consent.version);
        json.pair("text_sha256", consent.text_sha256).pair("language", consent.language);
        json.pair("when", platform::iso8601(consent.when)).end_object();
    }
    json.end_array();
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
void write_papers(JsonWriter& json, const std::vector<PaperFile>& files) {
    json.key("papers").begin_array();
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool begins = i == 0 || files[i - 1].key != files[i].key;
        const bool ends = i + 1 == files.size() || files[i + 1].key != files[i].key;
        if (begins) json.begin_object().pair("key", files[i].key).key("pages").begin_array();
        json.begin_object().pair("file", files[i].path).pair("sha256", platform::hex(platform::crypto::sha256(files[i].pdf))).end_object();
        if (ends) json.end_array().end_object();
    }
    json.end_array();
}

void write_assistance(JsonWriter& json, const Assistance& assistance) {
    if (assistance.staff.empty()) return;
    json.key("assistance").begin_object().key("staff").begin_array();
    for (const int number : assistance.staff) json.text(fmt::format("{:03}", number));
    json.end_array().key("typed_by_staff").begin_array();
    for (const auto& key : assistance.typed_by_staff) json.text(key);
    json.end_array().pair("begun_by", assistance.without_card ? "staff" : "citizen").end_object();
}

platform::Result<platform::SecretBytes> manifest_of(const Draft& draft, const std::vector<PaperFile>& files) {
    JsonWriter json;
    json.begin_object().pair("format", "tram-dossier/1").pair("id", draft.id).pair("reference", draft.reference);
    json.pair("tracking_key", draft.tracking_key).pair("created_at", platform::iso8601(draft.when));
    json.key("kiosk").begin_object().pair("id", draft.kiosk_id).pair("branch", draft.branch).end_object();
    json.key("procedure").begin_object().pair("code", draft.procedure_code).pair("version", draft.procedure_version).end_object();
    write_applicant(json, draft.identity);
    write_answers(json, draft.answers);
    write_delivery(json, draft);
    write_fees(json, draft);
    write_consents(json, draft.consents);
    write_assistance(json, draft.assistance);
    write_papers(json, files);
    json.end_object();
    return json.take();
}

platform::Result<platform::SecretBytes> supplement_manifest_of(const Draft& draft, const std::vector<PaperFile>& files) {
    JsonWriter json;
    json.begin_object().pair("format", "tram-supplement/1").pair("id", draft.id);
    json.pair("dossier_id", draft.supplement->dossier_id).pair("request_id", draft.supplement->request_id);
    json.pair("created_at", platform::iso8601(draft.when));
    json.key("kiosk").begin_object().pair("id", draft.kiosk_id).pair("branch", draft.branch).end_object();
    write_papers(json, files);
    json.end_object();
    return json.take();
}

}  // namespace

platform::Result<Package> pack(const Draft& draft) {
    const std::vector<PaperFile> files = files_of(draft.papers);
    TRY(const platform::SecretBytes manifest, draft.supplement ? supplement_manifest_of(draft, files) : manifest_of(draft, files));
    std::vector<platform::ArchiveEntry> entries{{"manifest.json", manifest}};
    for (const PaperFile& file : files) entries.push_back({file.path, file.pdf});
    Package package;
    TRY(package.zip, platform::zip(entries, draft.when));
    package.id = draft.id;
    package.reference = draft.reference;
    if (draft.supplement) package.supplement_of = draft.supplement->dossier_id;
    return package;
}

}  // namespace kiosk::dossier
