// The way to the portal: HTTPS with the kiosk's client certificate, for one thread. Each theme has a line of its own, so that nobody waits
// behind another's long question.
#pragma once
#include <chrono>
#include <map>
#include <stop_token>
#include <string>

#include "platform/http.h"

namespace kiosk::portal {

struct LineOptions {
    std::string api_base;  // "https://host:port"
    std::string ca_file;
    std::chrono::milliseconds connect_patience{5000};
    std::chrono::milliseconds patience{60000};
};

struct Errand {
    std::string method, path;                    // "/api/v1/..."
    std::map<std::string, std::string> headers;  // beside Accept
    platform::ByteView body;
    std::chrono::milliseconds kept_back{0};  // how long the portal may think before it answers
    std::size_t most_answer_bytes = 64 << 10;
};

class Line {
public:
    Line(LineOptions options, platform::crypto::Credential kiosk);
    // Blocks up to the patience and what the errand's size adds to it; errors: as platform::HttpClient.
    platform::Result<platform::HttpAnswer> send(const Errand& errand, const std::stop_token& stop);

private:
    LineOptions options_;
    platform::crypto::Credential kiosk_;
    platform::HttpClient client_;
};

// What goes with a sealed body (RFC 9530).
std::map<std::string, std::string> sealed_headers(platform::ByteView sealed);

}  // namespace kiosk::portal
