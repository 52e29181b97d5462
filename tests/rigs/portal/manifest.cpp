#include "tests/rigs/portal/manifest.h"

#include "tests/rigs/portal/shape.h"

namespace portal {
namespace {

using namespace shape;

constexpr auto uuid_v7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
constexpr auto reference = "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]";
constexpr auto moment = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?\\+07:00";
constexpr auto day = "\\d{4}-\\d{2}-\\d{2}";
constexpr auto sha256 = "[0-9a-f]{64}";
constexpr auto name = "[a-z][a-z0-9_]{0,63}";

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

Rule delivery_rule() {
    return chosen_by(
        "kind",
        {{"collect", object({{"kind", constant("collect")}})},
         {"post",
          object({{"kind", constant("post")}, {"receiver", text(1, 200)}, {"phone", pattern("0\\d{9,10}")}, {"address", text(1, 500)}})}});
}

Rule papers_rule() {
    const Rule page = object({{"file", pattern("papers/[a-z][a-z0-9_]{0,63}-[1-9][0-9]{0,2}\\.pdf")}, {"sha256", pattern(sha256)}});
    return list(object({{"key", pattern(name)}, {"pages", list(page, 1)}}), 0);
}

const Rule& manifest_rule() {
    static const Rule rule = object({
        {"format", constant("tram-dossier/1")},
        {"id", pattern(uuid_v7)},
        {"reference", pattern(reference)},
        {"tracking_key", pattern("[0-9A-HJKMNP-TV-Z]{26}")},
        {"created_at", pattern(moment)},
        {"kiosk", object({{"id", text(1, 64)}, {"branch", text(1, 200)}})},
        {"procedure", object({{"code", pattern("\\d\\.\\d{6}(\\.[0-9A-Z.]+)?")}, {"version", text(1, 32)}})},
        {"applicant", applicant_rule()},
        {"answers", map_of(pattern(name), text(0, 2000))},
        {"delivery", delivery_rule()},
        {"consents", list(object({{"text_sha256", pattern(sha256)}, {"language", one_of({"vi", "en"})}, {"when", pattern(moment)}}), 1)},
        {"papers", papers_rule()},
    });
    return rule;
}

}  // namespace

platform::Result<Manifest> parse_manifest(std::string_view bytes) {
    const auto json = nlohmann::json::parse(bytes, nullptr, false);
    if (json.is_discarded()) return platform::failure(platform::Fault::malformed, "manifest is not JSON");
    if (const auto misfit = manifest_rule()(json)) return platform::failure(platform::Fault::malformed, "manifest: " + *misfit);
    Manifest manifest{json["id"], json["reference"], json["tracking_key"], json["procedure"]["code"], json["delivery"]["kind"], {}};
    for (const auto& paper : json["papers"]) {
        for (const auto& page : paper["pages"]) manifest.pages.push_back({page["file"], page["sha256"]});
    }
    return manifest;
}

}  // namespace portal
