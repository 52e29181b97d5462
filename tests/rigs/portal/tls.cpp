#include "tests/rigs/portal/tls.h"

#include <sys/socket.h>

#include <memory>
#include <utility>

#include "platform/bytes.h"
#include "platform/crypto/digest.h"

namespace portal {
namespace {

bool load(SSL_CTX& context, const std::string& certificate, const std::string& key) {
    // No resumption: a withdrawn certificate must not live on in a ticket.
    SSL_CTX_set_session_cache_mode(&context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(&context, 0);
    return SSL_CTX_use_certificate_chain_file(&context, certificate.c_str()) == 1 &&
           SSL_CTX_use_PrivateKey_file(&context, key.c_str(), SSL_FILETYPE_PEM) == 1 && SSL_CTX_check_private_key(&context) == 1;
}

}  // namespace

PrepareTls kiosk_door(std::string certificate, std::string key, std::string ca_file) {
    return [certificate = std::move(certificate), key = std::move(key), ca_file = std::move(ca_file)](SSL_CTX& context) {
        SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
        SSL_CTX_set_client_CA_list(&context, SSL_load_client_CA_file(ca_file.c_str()));
        return SSL_CTX_set_min_proto_version(&context, TLS1_3_VERSION) == 1 &&
               SSL_CTX_load_verify_locations(&context, ca_file.c_str(), nullptr) == 1 && load(context, certificate, key);
    };
}

PrepareTls citizen_door(std::string certificate, std::string key) {
    return [certificate = std::move(certificate), key = std::move(key)](SSL_CTX& context) {
        return SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION) == 1 && load(context, certificate, key);
    };
}

std::string peer_fingerprint(const httplib::Request& request) {
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(request.ssl), X509_free);
    unsigned char* der = nullptr;
    const int size = certificate ? i2d_X509(certificate.get(), &der) : 0;
    if (size <= 0) return {};
    std::string fingerprint = platform::hex(platform::crypto::sha256({der, static_cast<std::size_t>(size)}));
    OPENSSL_free(der);
    return fingerprint;
}

void cut(const httplib::Request& request) { ::shutdown(SSL_get_fd(request.ssl), SHUT_RDWR); }

}  // namespace portal
