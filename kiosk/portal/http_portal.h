// The portal over HTTPS with the kiosk's client certificate, as openapi.yaml says.
#pragma once
#include "kiosk/portal/portal.h"
#include "platform/http.h"

namespace kiosk::portal {

class HttpPortal final : public Portal {
public:
    struct Options {
        std::string api_base;  // "https://host:port"
        std::string ca_file;
        std::chrono::milliseconds connect_patience{5000};
        std::chrono::milliseconds patience{60000};
    };
    HttpPortal(Options options, platform::crypto::Credential kiosk);
    Reply submit(const std::string& id, platform::ByteView sealed, std::stop_token stop) override;

private:
    Options options_;
    platform::crypto::Credential kiosk_;
    platform::HttpClient client_;
};

}  // namespace kiosk::portal
