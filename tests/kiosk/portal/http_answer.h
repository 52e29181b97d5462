// What a portal could have answered.
#pragma once
#include <string>

#include "platform/http.h"

namespace kiosk::portal {

inline platform::HttpAnswer http_answer(int status, const std::string& body, const std::string& type = "application/json") {
    platform::HttpAnswer out;
    out.status = status;
    out.headers = {{"content-type", type}};
    const auto bytes = platform::bytes_of(body);
    out.body.assign(bytes.begin(), bytes.end());
    return out;
}

}  // namespace kiosk::portal
