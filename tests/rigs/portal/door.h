// The kiosks' door: every exchange passes here, so that faults on order have their way, and everything is recorded.
#pragma once
#include <httplib.h>

#include <functional>
#include <optional>
#include <string>

#include "tests/rigs/portal/faults.h"
#include "tests/rigs/portal/kiosks.h"
#include "tests/rigs/portal/record.h"
#include "tests/rigs/portal/shape.h"

namespace portal {

class Door {
public:
    using Request = httplib::Request;
    using Response = httplib::Response;
    using Act = std::function<void(const Request& request, Response& response, const std::string& body)>;

    Door(const Kiosks& kiosks, Faults& faults, Record& record) : kiosks_(kiosks), faults_(faults), record_(record) {}

    void get(httplib::Server& server, const std::string& path, Act act);
    void post(httplib::Server& server, const std::string& path, Act act);
    void put(httplib::Server& server, const std::string& path, Act act);  // bodies of up to 64 MiB
    void answer_the_rest(httplib::Server& server);                        // what no path of ours was meant for

    // The kiosk's fingerprint. None: it may not send, and that was answered.
    std::optional<std::string> kiosk_of(const Request& request, Response& response) const;

private:
    void take(const Request& request, Response& response, const httplib::ContentReader& read, const Act& act);
    void exchange(const Request& request, Response& response, const std::string& body, const FaultSetting& fault, const Act& act);

    const Kiosks& kiosks_;
    Faults& faults_;
    Record& record_;
};

bool is_uuid_v7(const std::string& text);
// SHA-256 of a sealed body in hex. None: type or digest is not what the contract says, and that was answered.
std::optional<std::string> digest_of_sealed(const httplib::Request& request, httplib::Response& response, const std::string& body);
// How long the answer may be kept back (`wait`). None: it is not what the contract says.
std::optional<std::chrono::seconds> wait_of(const httplib::Request& request);
// The JSON body. None: it is not what the contract says, and that was answered.
std::optional<nlohmann::json> json_body(const httplib::Request& request, httplib::Response& response, const std::string& body,
                                        const shape::Rule& rule);

}  // namespace portal
