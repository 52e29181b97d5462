// The container of a dossier: a ZIP of manifest.json and papers/<key>-<n>.pdf. What stands in the manifest: kiosk/portal/openapi.yaml.
#pragma once
#include "kiosk/dossier/draft.h"
#include "platform/result.h"
#include "platform/secret.h"

namespace kiosk::dossier {

// The bytes that go into the seal. Still readable by anyone: never leaves memory.
struct Package {
    std::string id, reference;
    platform::SecretBytes zip;
    std::string supplement_of{};  // the dossier's id; empty: a dossier of its own
};

platform::Result<Package> pack(const Draft& draft);

}  // namespace kiosk::dossier
