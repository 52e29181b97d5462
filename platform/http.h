// One HTTPS request at a time over libcurl, TLS 1.3 only, the server checked against our own certificate authority.
#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <stop_token>
#include <string>

#include "platform/bytes.h"
#include "platform/crypto/keys.h"
#include "platform/result.h"

namespace platform {

struct HttpRequest {
    std::string method = "GET";
    std::string url;  // https only
    std::map<std::string, std::string> headers;
    ByteView body;
    std::chrono::milliseconds connect_patience{5000};
    std::chrono::milliseconds patience{30000};  // for the whole exchange
    std::chrono::milliseconds stall{30000};     // without a byte moving either way
    std::size_t most_answer_bytes = 1 << 20;
};

struct HttpAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    Bytes body;
};

// Client of one server: keeps the connection between requests. Blocking; one thread at a time.
class HttpClient {
public:
    // ca_file: PEM of the only authority that is believed. client: our certificate and key for mutual TLS, or null.
    HttpClient(std::string ca_file, const crypto::Credential* client);
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;
    ~HttpClient();

    // unreachable (no connection), timeout, denied (certificates), cancelled (within 100 ms of stop), malformed, broken. An answer of
    // any status is a value.
    Result<HttpAnswer> send(const HttpRequest& request, const std::stop_token& stop);

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

}  // namespace platform
