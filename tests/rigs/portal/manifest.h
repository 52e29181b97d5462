// manifest.json of a dossier, as kiosk/portal/openapi.yaml says it (schemas Manifest and SupplementManifest).
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "platform/result.h"

namespace portal {

struct PaperPage {
    std::string paper, file, sha256;
};

struct Factor {
    std::string kind, last_four;  // "phone" or "id_number"
};

// What the portal keeps or checks; the rest goes to the agency as it came.
struct Manifest {
    std::string id, reference, tracking_key, procedure_code, procedure_version;
    std::string applicant, id_number;  // cut short: "N. V. Mẫu", "099*****0001"; empty if no card was read
    std::vector<Factor> factors;
    std::string delivery, hand_over;  // kinds
    std::int64_t postage_of_papers = 0, postage_of_result = 0;
    std::string payment;  // the citizen's wish; may be empty
    bool exempt = false;  // claims to be
    nlohmann::json answers;
    std::vector<PaperPage> pages;
};

struct SupplementManifest {
    std::string id, dossier_id, request_id;
    std::vector<PaperPage> pages;
};

// malformed: detail names the place, never what stands there.
platform::Result<Manifest> parse_manifest(std::string_view json);
platform::Result<SupplementManifest> parse_supplement(std::string_view json);

}  // namespace portal
