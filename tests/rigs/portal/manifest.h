// manifest.json of a dossier, as kiosk/portal/openapi.yaml says it (schema Manifest).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/result.h"

namespace portal {

struct PaperPage {
    std::string file, sha256;
};

// What the portal keeps or checks; the rest goes to the agency as it came.
struct Manifest {
    std::string id, reference, tracking_key, procedure_code, delivery;
    std::vector<PaperPage> pages;
};

// malformed: detail names the place, never what stands there.
platform::Result<Manifest> parse_manifest(std::string_view json);

}  // namespace portal
