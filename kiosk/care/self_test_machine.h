// How the self-test tries what is no device: the machine, its keys, the portal, the procedures.
#pragma once
#include <filesystem>

#include "kiosk/care/self_test.h"
#include "kiosk/portal/line.h"
#include "platform/clock.h"
#include "platform/settings.h"

namespace kiosk::care {

Check check_settings(const std::vector<platform::SettingMistake>& mistakes);

struct CatalogueFiles {
    std::filesystem::path procedures;  // the shipped ones
    std::filesystem::path kept;        // what the portal offered, signed; it need not be there
    std::string ca_file, signer;       // signer: the certificate's file; empty: none are taken from the portal
};
// No mistake in any procedure, and what the portal offered is signed by whom it should be.
Check check_catalogue(CatalogueFiles files);

// Room, and some megabytes that are written, synced and read back.
Check check_disk(std::filesystem::path folder, int least_free_mb);
// Each file as a whole, and that the first can be written. None is made that is not there yet.
Check check_databases(std::vector<std::filesystem::path> files, platform::WallTime now);
Check check_memory_and_heat();

struct KeyFiles {
    std::string certificate, key, seal_certificate, portal_certificate;
};
// That they fit each other, how long they last, that a dossier can be sealed for its receiver, and that one that is sealed for a key made
// for this only can be opened with it.
Check check_keys(KeyFiles files, platform::WallTime now);
// A dead clock is wrong by itself; one that is alive is compared with the portal's.
Check check_portal(portal::LineOptions line, KeyFiles files, const platform::SystemClock& clock);

}  // namespace kiosk::care
