// A small TLS server for tests of the client: it answers as the test says, on a loopback address, one connection after the other.
#pragma once
#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "tests/rigs/pki/pki.h"

namespace platform {

struct TlsServerRules {
    std::string address = "127.0.0.1";
    int newest_version = TLS1_3_VERSION;
    bool wants_client_certificate = false;
};

class TlsServer {
public:
    // What to send for a request (headers and body as they came). Empty: say nothing and wait for the client to go.
    using Answer = std::function<std::string(const std::string& request)>;
    enum class After { keep, hang_up };

    TlsServer(Answer answer, const TlsServerRules& rules = {}, After after = After::keep)
        : answer_(std::move(answer)), after_(after), address_(rules.address), context_(SSL_CTX_new(TLS_server_method()), SSL_CTX_free) {
        SSL_CTX_set_max_proto_version(context_.get(), rules.newest_version);
        SSL_CTX_use_certificate_file(context_.get(), rigs::certificate_file("portal-tls").c_str(), SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(context_.get(), rigs::key_file("portal-tls").c_str(), SSL_FILETYPE_PEM);
        if (rules.wants_client_certificate) {
            SSL_CTX_load_verify_file(context_.get(), rigs::certificate_file("ca").c_str());
            SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
        }
        listen_here();
        thread_ = std::thread([this] { serve(); });
    }
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    ~TlsServer() {
        ending_ = true;
        ::shutdown(listener_, SHUT_RDWR);
        ::shutdown(connection_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }

    std::string url(const std::string& path = "/") const { return "https://" + address_ + ":" + std::to_string(port_) + path; }
    int port() const { return port_; }
    int connections() const { return connections_; }

private:
    void listen_here() {
        listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        ::inet_pton(AF_INET, address_.c_str(), &place.sin_addr);
        socklen_t size = sizeof place;
        if (::bind(listener_, reinterpret_cast<sockaddr*>(&place), size) != 0 || ::listen(listener_, 8) != 0) std::abort();
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&place), &size);
        port_ = ntohs(place.sin_port);
    }

    void serve() {
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, nullptr);  // of this thread only: the client must do without
        while (!ending_) {
            const int connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection < 0) return;
            connection_ = connection;
            if (ending_) ::shutdown(connection, SHUT_RDWR);
            ++connections_;
            const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context_.get()), SSL_free);
            SSL_set_fd(ssl.get(), connection);
            if (SSL_accept(ssl.get()) == 1) talk(ssl.get());
            connection_ = -1;
            ::close(connection);
        }
    }

    void talk(SSL* ssl) {
        while (true) {
            const std::string request = read_request(ssl);
            if (request.empty()) return;
            const std::string answer = answer_(request);
            if (!answer.empty() && SSL_write(ssl, answer.data(), static_cast<int>(answer.size())) <= 0) return;
            if (after_ == After::hang_up) return;
        }
    }

    static std::string read_request(SSL* ssl) {
        std::string request;
        std::size_t expected = std::string::npos;
        char block[16384];
        while (request.size() < expected) {
            const int read = SSL_read(ssl, block, sizeof block);
            if (read <= 0) return {};
            request.append(block, static_cast<std::size_t>(read));
            const auto end = request.find("\r\n\r\n");
            if (expected != std::string::npos || end == std::string::npos) continue;
            const auto length = request.find("Content-Length: ");
            expected = end + 4 + (length < end ? std::stoul(request.substr(length + 16)) : 0);
            const std::string go_on = "HTTP/1.1 100 Continue\r\nX-Early: yes\r\n\r\n";
            if (request.find("Expect: 100-continue") < end) SSL_write(ssl, go_on.data(), static_cast<int>(go_on.size()));
        }
        return request;
    }

    Answer answer_;
    After after_;
    std::string address_;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    int listener_ = -1, port_ = 0;
    std::atomic<int> connection_{-1}, connections_{0};
    std::atomic<bool> ending_{false};
    std::thread thread_;
};

}  // namespace platform
