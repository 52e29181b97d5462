#include "kiosk/portal/http_calls.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "kiosk/portal/answer.h"

namespace kiosk::portal {

const char* name_of(CallPlace place) {
    constexpr std::array names{"start",  "card", "form",       "papers",  "delivery", "fees",
                               "review", "end",  "looking_up", "errands", "trouble",  "closed"};
    return names[static_cast<std::size_t>(place)];
}

CallReply HttpCalls::tell(const CallRecord& call, std::stop_token stop) {
    const std::string body = nlohmann::json{
        {"kiosk", call.kiosk},
        {"place", name_of(call.place)},
        {"since", platform::iso8601(call.since)},
        {"state",
         name_of(call.state)}}.dump();
    const auto answer =
        line_.send({"PUT", "/api/v1/calls/" + call.id, {{"Content-Type", "application/json"}}, platform::bytes_of(body)}, stop);
    return answer ? read_call_answer(*answer) : CallReply(read_failure(answer.error()));
}

CallReply HttpCalls::ask(const std::string& id, CallState known, std::chrono::seconds at_most, std::stop_token stop) {
    constexpr std::chrono::seconds longest{30};  // of the contract
    const auto wait = std::clamp(at_most, std::chrono::seconds(0), longest);
    Errand errand{"GET", fmt::format("/api/v1/calls/{}?wait={}&after={}", id, wait.count(), name_of(known))};
    errand.kept_back = wait;
    const auto answer = line_.send(errand, stop);
    return answer ? read_call_answer(*answer) : CallReply(read_failure(answer.error()));
}

}  // namespace kiosk::portal
