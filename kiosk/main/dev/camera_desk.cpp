#include "kiosk/main/dev/camera_desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/files.h"
#include "platform/log.h"
#include "platform/picture.h"

namespace kiosk::dev {

ui::dev_dock::Group CameraDesk::group() const {
    return {.title = "Photograph", .icon = ui::Icon::camera, .note = outcome_, .parts = {{{"camera-shoot", "Kiosk's picture as PNG"}}}};
}

void CameraDesk::press(std::string_view) {
    const auto extent = screen_.panel().extent();
    platform::Picture picture{std::min(extent.width, window_.width()), std::min(extent.height, window_.height()), {}};
    for (int y = 0; y < picture.height; ++y) {
        const std::uint32_t* row = window_.pixels() + static_cast<std::ptrdiff_t>(y) * window_.pitch();
        picture.pixels.insert(picture.pixels.end(), row, row + picture.width);
    }
    std::error_code made;
    std::filesystem::create_directories(folder_, made);
    const std::string name = fmt::format("{:03}-{}.png", ++taken_, visit::name_of(usher_.step()));
    const auto written =
        platform::png(picture).and_then([&](const platform::Bytes& bytes) { return platform::write_file(folder_ / name, bytes); });
    outcome_ = written ? name : written.error().detail;
    if (written) platform::log(platform::Level::info, "dock", "photograph in {}", (folder_ / name).string());
}

}  // namespace kiosk::dev
