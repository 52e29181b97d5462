#include "tests/rigs/portal/manifest.h"

#include <algorithm>

#include "platform/text.h"
#include "tests/rigs/portal/shape.h"

namespace portal {
namespace {

using namespace shape;
using nlohmann::json;

constexpr auto uuid_v7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
constexpr auto reference = "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]";
constexpr auto moment = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?\\+07:00";
constexpr auto day = "\\d{4}-\\d{2}-\\d{2}";
constexpr auto sha256 = "[0-9a-f]{64}";
constexpr auto name = "[a-z][a-z0-9_]{0,63}";
constexpr auto answer_key = "[a-z][a-z0-9_]{0,63}(\\.[a-z0-9_]{1,63}){0,3}";

Rule applicant_rule() {
    return chosen_by("proof", {{"none", object({{"proof", constant("none")}})},
                               {"unverified", object({{"proof", constant("unverified")},
                                                      {"id_number", pattern("\\d{12}")},
                                                      {"full_name", text(1, 200)},
                                                      {"birth", pattern(day)},
                                                      {"sex", one_of({"male", "female"})},
                                                      {"address", text(0, 500)},
                                                      {"issued", pattern(day)},
                                                      {"warnings", list(pattern(name), 0)}},
                                                     {{"old_number", pattern("\\d{9}|\\d{12}")}})}});
}

Rule dong() { return integer(0, 1'000'000'000'000); }

Rule hand_over_rule() {
    const Rule plain = object({{"kind", one_of({"none", "counter"})}});
    const Rule window = object({{"day", pattern(day)}, {"part", one_of({"morning", "afternoon"})}});
    return chosen_by(
        "kind",
        {{"none", plain},
         {"counter", plain},
         {"postman", object({{"kind", constant("postman")}, {"address", text(1, 500)}, {"phone", pattern(phone)}, {"window", window}})}});
}

Rule delivery_rule() {
    const Members shared{{"hand_over", hand_over_rule()}, {"postage", object({{"papers", dong()}, {"result", dong()}})}};
    Members post_too = shared;
    post_too["province"] = pattern("\\d{2}");
    post_too["commune"] = pattern("\\d{5}");
    const Rule fetched = object({{"kind", text(1, 64)}}, shared);
    const Rule post =
        object({{"kind", constant("post")}, {"receiver", text(1, 200)}, {"phone", pattern(phone)}, {"address", text(1, 500)}}, post_too);
    return chosen_by("kind",
                     {{"collect", fetched}, {"agency", fetched}, {"post_office", fetched}, {"electronic", fetched}, {"post", post}});
}

Rule papers_rule(std::size_t least) {
    const Rule page = object({{"file", pattern("papers/[a-z][a-z0-9_]{0,63}-[1-9][0-9]{0,2}\\.pdf")}, {"sha256", pattern(sha256)}});
    return list(object({{"key", pattern(name)}, {"pages", list(page, 1)}}), least);
}

Rule representative_rule() {
    return object({{"kind", one_of({"child", "ward"})}, {"full_name", text(1, 200)}, {"birth", pattern(day)}, {"relation", pattern(name)}},
                  {{"proof", pattern(name)}});
}

Rule consents_rule() {
    return list(object({{"purpose", pattern(name)},
                        {"version", text(1, 32)},
                        {"text_sha256", pattern(sha256)},
                        {"language", one_of({"vi", "en"})},
                        {"when", pattern(moment)}}),
                1);
}

Rule assistance_rule() {
    return object({{"staff", list(pattern("\\d{3}"), 1)},
                   {"typed_by_staff", list(pattern(answer_key), 0)},
                   {"begun_by", one_of({"citizen", "staff"})}});
}

Rule kiosk_rule() { return object({{"id", text(1, 64)}, {"branch", text(1, 200)}}); }

const Rule& manifest_rule() {
    static const Rule rule = object(
        {
            {"format", constant("tram-dossier/1")},
            {"id", pattern(uuid_v7)},
            {"reference", pattern(reference)},
            {"tracking_key", pattern("[0-9A-HJKMNP-TV-Z]{26}")},
            {"created_at", pattern(moment)},
            {"kiosk", kiosk_rule()},
            {"procedure", object({{"code", pattern("\\d\\.\\d{6}(\\.[0-9A-Z.]+)?")}, {"version", text(1, 32)}})},
            {"applicant", applicant_rule()},
            {"answers", map_of(pattern(answer_key), text(0, 2000))},
            {"delivery", delivery_rule()},
            {"consents", consents_rule()},
            {"papers", papers_rule(0)},
        },
        {
            {"representative", representative_rule()},
            {"payment", one_of({"now", "later", "counter"})},
            {"assistance", assistance_rule()},
            {"fees", object({{"shown", dong()}}, {{"exemption", pattern(name)}})},
        });
    return rule;
}

const Rule& supplement_rule() {
    static const Rule rule = object({
        {"format", constant("tram-supplement/1")},
        {"id", pattern(uuid_v7)},
        {"dossier_id", pattern(uuid_v7)},
        {"request_id", pattern(uuid_v7)},
        {"created_at", pattern(moment)},
        {"kiosk", kiosk_rule()},
        {"papers", papers_rule(1)},
    });
    return rule;
}

platform::Result<json> parse(std::string_view bytes, const Rule& rule) {
    json parsed = json::parse(bytes, nullptr, false);
    if (parsed.is_discarded()) return platform::failure(platform::Fault::malformed, "manifest is not JSON");
    if (const auto misfit = rule(parsed)) return platform::failure(platform::Fault::malformed, "manifest: " + *misfit);
    return parsed;
}

std::vector<PaperPage> pages_of(const json& papers) {
    std::vector<PaperPage> pages;
    for (const auto& paper : papers) {
        for (const auto& page : paper["pages"]) pages.push_back({paper["key"], page["file"], page["sha256"]});
    }
    return pages;
}

// "Nguyễn Văn Mẫu" as "N. V. Mẫu".
std::string cut_short(std::string_view full_name) {
    std::string out;
    for (std::size_t space = full_name.find(' '); space != std::string_view::npos; space = full_name.find(' ')) {
        const std::string_view word = full_name.substr(0, space);
        if (!word.empty()) out += std::string(word.substr(0, platform::next_letter(word, 0))) + ". ";
        full_name.remove_prefix(space + 1);
    }
    return out + std::string(full_name);
}

void add_factor(std::vector<Factor>& factors, const char* kind, const json& number) {
    const std::string digits = number.is_string() ? number.get<std::string>() : "";
    if (digits.size() >= 9 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
        factors.push_back({kind, digits.substr(digits.size() - 4)});
    }
}

void read_person(const json& manifest, Manifest& out) {
    const json& applicant = manifest["applicant"];
    if (applicant["proof"] != "none") {
        const std::string number = applicant["id_number"];
        out.applicant = cut_short(applicant["full_name"].get<std::string>());
        out.id_number = number.substr(0, 3) + "*****" + number.substr(8);
        add_factor(out.factors, "id_number", number);
    }
    add_factor(out.factors, "id_number", manifest["answers"].value("id_number", json()));
    add_factor(out.factors, "phone", manifest["answers"].value("phone", json()));
    add_factor(out.factors, "phone", manifest["delivery"].value("phone", json()));
}

}  // namespace

platform::Result<Manifest> parse_manifest(std::string_view bytes) {
    TRY(const json manifest, parse(bytes, manifest_rule()));
    const json& delivery = manifest["delivery"];
    Manifest out;
    out.id = manifest["id"];
    out.reference = manifest["reference"];
    out.tracking_key = manifest["tracking_key"];
    out.procedure_code = manifest["procedure"]["code"];
    out.procedure_version = manifest["procedure"]["version"];
    read_person(manifest, out);
    out.delivery = delivery["kind"];
    out.hand_over = delivery.contains("hand_over") ? delivery["hand_over"]["kind"].get<std::string>() : "none";
    if (delivery.contains("postage")) {
        out.postage_of_papers = delivery["postage"]["papers"];
        out.postage_of_result = delivery["postage"]["result"];
    }
    out.payment = manifest.value("payment", "");
    out.exempt = manifest.contains("fees") && manifest["fees"].contains("exemption");
    out.answers = manifest["answers"];
    out.pages = pages_of(manifest["papers"]);
    return out;
}

platform::Result<SupplementManifest> parse_supplement(std::string_view bytes) {
    TRY(const json manifest, parse(bytes, supplement_rule()));
    return SupplementManifest{manifest["id"], manifest["dossier_id"], manifest["request_id"], pages_of(manifest["papers"])};
}

}  // namespace portal
