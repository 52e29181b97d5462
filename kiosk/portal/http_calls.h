// Calls for staff over HTTPS, as openapi.yaml says.
#pragma once
#include "kiosk/portal/calls.h"
#include "kiosk/portal/line.h"

namespace kiosk::portal {

class HttpCalls final : public Calls {
public:
    HttpCalls(LineOptions options, platform::crypto::Credential kiosk) : line_(std::move(options), std::move(kiosk)) {}
    CallReply tell(const CallRecord& call, std::stop_token stop) override;
    CallReply ask(const std::string& id, CallState known, std::chrono::seconds at_most, std::stop_token stop) override;

private:
    Line line_;
};

}  // namespace kiosk::portal
