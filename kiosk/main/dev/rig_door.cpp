#include "kiosk/main/dev/rig_door.h"

#include <httplib.h>

#include "platform/log.h"

namespace kiosk::dev {

void RigDoor::post(std::string path, std::string body, std::string type) {
    worker_.submit([this, path = std::move(path), body = std::move(body), type = std::move(type)](const std::stop_token&) {
        httplib::Client rig("127.0.0.1", port_);
        const auto answer = rig.Post(path, body, type);
        answers_ = answer && answer->status == 200;
        if (!answers_) platform::log(platform::Level::warning, "dock", "the rig at port {} did not do {} {}", port_, path, body);
        wake_();
    });
}

}  // namespace kiosk::dev
