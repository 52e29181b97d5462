#include "tests/journeys/post_office/site.h"

#include "tests/rigs/escl_scanner/sane_config.h"
#include "tests/rigs/pki/pki.h"

namespace journeys {

kiosk::Site site_in(const std::filesystem::path& folder, const PortalProcess& portal) {
    kiosk::Site site;
    site.kiosk = {.id = "kiosk-0001",
                  .branch_name_vi = "Bưu điện Thử nghiệm",
                  .branch_name_en = "Test Post Office",
                  .agency_vi = "Trung tâm Phục vụ hành chính công",
                  .agency_en = "Public Administrative Service Centre",
                  .hotline = "1900 0099",
                  .province = "01",
                  .commune = "00070"};
    site.paths = {.assets = TRAM_SOURCE_DIR "/assets",
                  .state = (folder / "state").string(),
                  .fonts = "/usr/share/fonts/opentype/inter",
                  .icons = "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"};
    site.scanner.kind = "sane";
    site.card.kind = site.cabinet.kind = "none";
    site.scanner.device = rigs::escl_device;
    site.scanner.config_dir = (folder / "scanner").string();
    site.portal.api_base = portal.api_base();
    site.portal.public_base = portal.public_base();
    site.portal.ca_file = rigs::certificate_file("ca");
    site.portal.seal_certificate = rigs::certificate_file("portal-seal");
    site.portal.patience_s = 10;
    site.portal.wait_s = 60;
    site.keys = {.certificate = rigs::certificate_file("kiosk"), .key = rigs::key_file("kiosk")};
    site.care.least_free_mb = 1;
    return site;
}

}  // namespace journeys
