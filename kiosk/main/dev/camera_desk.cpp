#include "kiosk/main/dev/camera_desk.h"

#include <fmt/format.h>

#include "platform/files.h"
#include "platform/log.h"
#include "platform/picture.h"

namespace kiosk::dev {

ui::dev_dock::Group CameraDesk::group() const {
    return {.title = "Photograph", .icon = ui::Icon::camera, .note = outcome_, .parts = {{{"camera-shoot", "Kiosk's picture as PNG"}}}};
}

void CameraDesk::press(std::string_view) {
    std::error_code made;
    std::filesystem::create_directories(folder_, made);
    const std::string name = fmt::format("{:03}-{}.png", ++taken_, visit::name_of(usher_.step()));
    const auto written =
        platform::png(kiosk_.picture()).and_then([&](const platform::Bytes& bytes) { return platform::write_file(folder_ / name, bytes); });
    outcome_ = written ? name : written.error().detail;
    if (written) platform::log(platform::Level::info, "dock", "photograph in {}", (folder_ / name).string());
}

}  // namespace kiosk::dev
