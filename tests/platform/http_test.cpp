#include "platform/http.h"

#include <gtest/gtest.h>

#include <future>

#include "tests/platform/tls_server.h"

namespace platform {
namespace {

using rigs::certificate_file;
using rigs::credential;
using namespace std::chrono_literals;

std::string ok(const std::string& body) { return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body; }

std::string say_ok(const std::string&) { return ok("ok"); }

std::string say_nothing(const std::string&) { return {}; }

HttpRequest get(const std::string& url) {
    HttpRequest request;
    request.url = url;
    request.connect_patience = 2000ms;
    request.patience = 5000ms;
    return request;
}

Result<HttpAnswer> send(const HttpRequest& request, const crypto::Credential* client = nullptr, const std::string& ca = "ca") {
    return HttpClient(certificate_file(ca), client).send(request, {});
}

Fault fault_of(const Result<HttpAnswer>& result) {
    if (!result) testing::Test::RecordProperty("detail", result.error().detail);
    return result ? Fault::no_space : result.error().fault;
}

TEST(HttpClient, returns_an_answer_of_any_status) {
    const TlsServer server([](const std::string&) { return "HTTP/1.1 409 Conflict\r\nRetry-After:  7 \r\nContent-Length: 4\r\n\r\nbody"; });
    const auto answer = send(get(server.url()));
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->status, 409);
    EXPECT_EQ(answer->headers.at("retry-after"), "7");
    EXPECT_EQ(text_of(answer->body), "body");
}

TEST(HttpClient, sends_method_headers_and_body) {
    std::string seen;
    const TlsServer server([&](const std::string& request) {
        seen = request;
        return ok("");
    });
    HttpRequest request = get(server.url("/dossiers/1"));
    request.method = "PUT";
    request.headers = {{"Content-Type", "application/cms"}, {"Idempotency-Key", "1"}};
    request.body = bytes_of("sealed");
    ASSERT_TRUE(send(request));
    EXPECT_TRUE(seen.starts_with("PUT /dossiers/1 HTTP/1.1\r\n")) << seen;
    EXPECT_TRUE(seen.ends_with("\r\n\r\nsealed")) << seen;
    EXPECT_NE(seen.find("Idempotency-Key: 1\r\n"), seen.npos);
    EXPECT_NE(seen.find("Content-Type: application/cms\r\n"), seen.npos);
    EXPECT_EQ(seen.find("form-urlencoded"), seen.npos);
}

TEST(HttpClient, sends_megabytes_after_asking_first) {
    std::size_t received = 0;
    const TlsServer server([&](const std::string& request) {
        received = request.size() - request.find("\r\n\r\n") - 4;
        return ok("");
    });
    const Bytes body(5'000'000, 'x');
    HttpRequest request = get(server.url());
    request.method = "POST";
    request.body = body;
    const auto answer = send(request);
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->headers.count("x-early"), 0u);
    EXPECT_EQ(received, body.size());
}

TEST(HttpClient, keeps_the_connection_between_requests) {
    const TlsServer server(say_ok);
    HttpClient client(certificate_file("ca"), nullptr);
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(client.send(get(server.url()), {}));
    EXPECT_EQ(server.connections(), 1);
}

TEST(HttpClient, believes_no_server_of_another_authority) {
    const TlsServer server(say_ok);
    EXPECT_EQ(fault_of(send(get(server.url()), nullptr, "stranger")), Fault::denied);
}

TEST(HttpClient, believes_no_server_of_another_name) {
    const TlsServer server(say_ok, {.address = "127.0.0.2"});
    EXPECT_EQ(fault_of(send(get(server.url()))), Fault::denied);
}

TEST(HttpClient, says_denied_when_its_own_authority_is_missing) {
    const TlsServer server(say_ok);
    EXPECT_EQ(fault_of(send(get(server.url()), nullptr, "nowhere")), Fault::denied);
}

TEST(HttpClient, talks_to_no_server_below_tls_1_3) {
    const TlsServer server(say_ok, {.newest_version = TLS1_2_VERSION});
    EXPECT_EQ(fault_of(send(get(server.url()))), Fault::broken);
}

TEST(HttpClient, shows_its_certificate) {
    const TlsServer server(say_ok, {.wants_client_certificate = true});
    const auto kiosk = credential("kiosk");
    const auto answer = send(get(server.url()), &kiosk);
    ASSERT_TRUE(answer) << answer.error().detail;
}

TEST(HttpClient, says_denied_when_the_server_refuses_its_certificate) {
    const TlsServer server(say_ok, {.wants_client_certificate = true});
    const auto stranger = credential("stranger");
    EXPECT_EQ(fault_of(send(get(server.url()), &stranger)), Fault::denied);
    EXPECT_EQ(fault_of(send(get(server.url()))), Fault::denied);
}

TEST(HttpClient, says_denied_for_a_large_body_too) {
    const TlsServer server(say_ok, {.wants_client_certificate = true});
    const auto stranger = credential("stranger");
    const Bytes body(5'000'000, 'x');
    HttpRequest request = get(server.url());
    request.method = "POST";
    request.body = body;
    EXPECT_EQ(fault_of(send(request, &stranger)), Fault::denied);
}

TEST(HttpClient, takes_https_only) {
    EXPECT_EQ(fault_of(send(get("http://127.0.0.1:9/"))), Fault::malformed);
    EXPECT_EQ(fault_of(send(get("file:///etc/passwd"))), Fault::malformed);
    EXPECT_EQ(fault_of(send(get("not a url"))), Fault::malformed);
}

TEST(HttpClient, follows_no_redirect) {
    const TlsServer server([](const std::string&) { return "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"; });
    const auto answer = send(get(server.url()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 302);
    EXPECT_EQ(server.connections(), 1);
}

TEST(HttpClient, uses_no_proxy_of_the_environment) {
    const TlsServer server(say_ok);
    ::setenv("https_proxy", "http://127.0.0.1:9", 1);
    const auto answer = send(get(server.url()));
    ::unsetenv("https_proxy");
    EXPECT_TRUE(answer);
}

TEST(HttpClient, lets_no_line_break_into_a_header) {
    HttpRequest request = get("https://127.0.0.1:9/");
    request.headers = {{"X-Name", "a\r\nX-Other: b"}};
    EXPECT_EQ(fault_of(send(request)), Fault::malformed);
}

TEST(HttpClient, stops_within_100_ms_while_the_server_is_silent) {
    std::promise<void> asked;
    const TlsServer server([&](const std::string&) {
        asked.set_value();
        return std::string();
    });
    std::stop_source stop;
    auto result = std::async(std::launch::async,
                             [&] { return HttpClient(certificate_file("ca"), nullptr).send(get(server.url()), stop.get_token()); });
    asked.get_future().wait();
    const auto told = std::chrono::steady_clock::now();
    stop.request_stop();
    EXPECT_EQ(fault_of(result.get()), Fault::cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - told, 100ms);
}

TEST(HttpClient, works_again_after_it_was_stopped) {
    const TlsServer server(say_ok);
    HttpClient client(certificate_file("ca"), nullptr);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(fault_of(client.send(get(server.url()), stop.get_token())), Fault::cancelled);
    EXPECT_TRUE(client.send(get(server.url()), {}));
}

TEST(HttpClient, loses_patience_with_a_silent_server) {
    const TlsServer server(say_nothing);
    HttpRequest request = get(server.url());
    request.patience = 300ms;
    EXPECT_EQ(fault_of(send(request)), Fault::timeout);
}

TEST(HttpClient, says_unreachable_when_nobody_listens) {
    std::string url;
    {
        const TlsServer gone(say_ok);
        url = gone.url();
    }
    EXPECT_EQ(fault_of(send(get(url))), Fault::unreachable);
}

TEST(HttpClient, says_unreachable_when_the_server_hangs_up) {
    const TlsServer mute(say_nothing, {}, TlsServer::After::hang_up);
    EXPECT_EQ(fault_of(send(get(mute.url()))), Fault::unreachable);
    const TlsServer short_of_breath([](const std::string&) { return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"; }, {},
                                    TlsServer::After::hang_up);
    EXPECT_EQ(fault_of(send(get(short_of_breath.url()))), Fault::unreachable);
}

TEST(HttpClient, refuses_an_answer_that_is_too_long) {
    const TlsServer server([](const std::string&) { return ok(std::string(2000, 'x')); });
    HttpRequest request = get(server.url());
    request.most_answer_bytes = 1000;
    EXPECT_EQ(fault_of(send(request)), Fault::malformed);
}

TEST(HttpClient, refuses_an_answer_that_is_not_http) {
    const TlsServer server([](const std::string&) { return "220 mail.example ESMTP\r\n"; }, {}, TlsServer::After::hang_up);
    EXPECT_EQ(fault_of(send(get(server.url()))), Fault::malformed);
}

}  // namespace
}  // namespace platform
