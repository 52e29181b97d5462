// Photographs the kiosk's picture, pixel for pixel.
#pragma once
#include <filesystem>

#include "kiosk/main/dev/desk.h"
#include "kiosk/visit/usher.h"
#include "ui/backend/renderer.h"

namespace kiosk::dev {

class CameraDesk final : public Desk {
public:
    CameraDesk(std::filesystem::path folder, ui::backend::Renderer& kiosk, const visit::Usher& usher)
        : folder_(std::move(folder)), kiosk_(kiosk), usher_(usher) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    std::filesystem::path folder_;
    ui::backend::Renderer& kiosk_;
    const visit::Usher& usher_;
    int taken_ = 0;
    std::string outcome_;
};

}  // namespace kiosk::dev
