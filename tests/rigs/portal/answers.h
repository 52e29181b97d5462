// The answers of the kiosks' door as the contract writes them.
#pragma once
#include <httplib.h>

#include <nlohmann/json.hpp>

#include "platform/clock.h"
#include "tests/rigs/portal/store.h"

namespace portal {

enum class Reason { malformed, unknown_kiosk, conflict, too_large, wrong_type, unreadable, not_found, not_asked, not_offered, broken };

void answer(httplib::Response& response, int status, const nlohmann::json& body);
void answer(httplib::Response& response, Reason reason);
void answer_busy(httplib::Response& response, int retry_after_seconds);
void answer_too_many(httplib::Response& response, std::chrono::seconds retry_after);
void answer_healthy(httplib::Response& response, platform::WallTime now);
void answer_nonsense(httplib::Response& response);  // what a captive portal would say

}  // namespace portal
