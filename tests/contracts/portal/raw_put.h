// A PUT as any program could send it, right or wrong.
#pragma once
#include <gtest/gtest.h>

#include "tests/contracts/portal/running_portal.h"
#include "tests/contracts/portal/sample.h"

namespace contract {

inline httplib::Result put(const std::unique_ptr<httplib::SSLClient>& client, const std::string& id, platform::ByteView body,
                           httplib::Headers headers, const std::string& type = "application/pkcs7-mime") {
    return client->Put("/api/v1/dossiers/" + id, headers, std::string(platform::text_of(body)), type);
}

inline httplib::Result put(const std::unique_ptr<httplib::SSLClient>& client, const std::string& id, platform::ByteView body) {
    return put(client, id, body, {{"Content-Digest", digest_header(body)}});
}

// "422 unreadable", "201"
inline std::string told(const httplib::Result& answer) {
    if (!answer) return "no answer";
    const auto json = nlohmann::json::parse(answer->body, nullptr, false);
    const std::string status = std::to_string(answer->status);
    return json.is_object() && json.contains("reason") ? status + " " + json["reason"].get<std::string>() : status;
}

inline std::string test_name() { return ::testing::UnitTest::GetInstance()->current_test_info()->name(); }

}  // namespace contract
