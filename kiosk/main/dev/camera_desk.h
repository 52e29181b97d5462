// Photographs the kiosk's picture, pixel for pixel.
#pragma once
#include <filesystem>

#include "kiosk/main/dev/desk.h"
#include "kiosk/main/dev/screen_desk.h"
#include "kiosk/visit/usher.h"

namespace kiosk::dev {

class CameraDesk final : public Desk {
public:
    CameraDesk(std::filesystem::path folder, platform::Window& window, const ScreenDesk& screen, const visit::Usher& usher)
        : folder_(std::move(folder)), window_(window), screen_(screen), usher_(usher) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    std::filesystem::path folder_;
    platform::Window& window_;
    const ScreenDesk& screen_;
    const visit::Usher& usher_;
    int taken_ = 0;
    std::string outcome_;
};

}  // namespace kiosk::dev
