// Folders for SANE_CONFIG_DIR that name one driver each, so that nothing of the machine's own configuration is loaded.
#pragma once
#include <filesystem>
#include <string>

namespace rigs {

inline constexpr const char* escl_device = "airscan:e0:Kiosk Scanner";

void write_escl_config(const std::filesystem::path& folder, int port);
// SANE's own driver `pnm` (device "pnm:0") shows the picture given as its option "filename=FILE".
void write_pnm_config(const std::filesystem::path& folder);
// SANE's own driver `test` (device "test:0"), with room for A4.
void write_test_config(const std::filesystem::path& folder);

}  // namespace rigs
