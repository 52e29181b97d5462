#include "platform/crypto/keys.h"

#include <fcntl.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "platform/crypto/openssl.h"

namespace platform::crypto {
namespace {

// Unbuffered, so that no copy of a key stays behind in a stream's buffer.
Result<OwnedBio> open_to_read(const std::string& file) {
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        const Fault fault = errno == ENOENT || errno == ENOTDIR ? Fault::not_found : errno == EACCES ? Fault::denied : Fault::broken;
        return failure(fault, "open " + file + ": " + std::strerror(errno));
    }
    return OwnedBio(BIO_new_fd(fd, BIO_CLOSE));
}

Status check_private(BIO* file, const std::string& name) {
    struct stat status {};
    if (::fstat(static_cast<int>(BIO_get_fd(file, nullptr)), &status) != 0) return failure(Fault::broken, "stat " + name);
    if (!S_ISREG(status.st_mode)) return failure(Fault::denied, name + " is not a plain file");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) return failure(Fault::denied, "others than its owner may use " + name);
    return {};
}

// There is nobody to type a passphrase: without this, OpenSSL would ask on the terminal and wait.
int no_passphrase(char*, int, int, void*) { return -1; }

Result<std::shared_ptr<EVP_PKEY>> load_key(const std::string& file) {
    TRY(const OwnedBio bio, open_to_read(file));
    TRY_DO(check_private(bio.get(), file));
    std::shared_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, no_passphrase, nullptr), EVP_PKEY_free);
    if (!key) return openssl_failure(Fault::malformed, "no private key in " + file);
    char group[32] = "";
    if (EVP_PKEY_get_group_name(key.get(), group, sizeof group, nullptr) != 1 || std::string_view(group) != SN_X9_62_prime256v1) {
        return openssl_failure(Fault::malformed, "not an EC P-256 key: " + file);
    }
    return key;
}

Status use_client(ssl_ctx_st* context, const Credential& client) {
    if (SSL_CTX_use_certificate(context, client.certificate().handle()) != 1 || SSL_CTX_use_PrivateKey(context, client.key()) != 1) {
        return openssl_failure(Fault::denied, "client certificate for TLS");
    }
    return {};
}

bool refuses_certificate(int alert) {
    switch (alert) {
        case SSL_AD_BAD_CERTIFICATE:
        case SSL_AD_UNSUPPORTED_CERTIFICATE:
        case SSL_AD_CERTIFICATE_REVOKED:
        case SSL_AD_CERTIFICATE_EXPIRED:
        case SSL_AD_CERTIFICATE_UNKNOWN:
        case SSL_AD_UNKNOWN_CA:
        case SSL_AD_ACCESS_DENIED:
        case SSL_AD_CERTIFICATE_REQUIRED: return true;
        default: return false;
    }
}

void note_alert(const SSL* connection, int where, int value) {
    constexpr int description = 0xFF;  // above it stands the alert's level
    if (where != SSL_CB_READ_ALERT || !refuses_certificate(value & description)) return;
    *static_cast<bool*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(connection))) = true;
}

}  // namespace

Result<Certificate> Certificate::load(const std::string& pem_file) {
    TRY(const OwnedBio bio, open_to_read(pem_file));
    Certificate certificate;
    certificate.handle_.reset(PEM_read_bio_X509(bio.get(), nullptr, no_passphrase, nullptr), X509_free);
    if (!certificate.handle_) return openssl_failure(Fault::malformed, "no certificate in " + pem_file);
    return certificate;
}

std::string Certificate::subject() const {
    const OwnedBio text(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(text.get(), X509_get_subject_name(handle_.get()), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char* start = nullptr;
    const long size = BIO_get_mem_data(text.get(), &start);
    return size > 0 ? std::string(start, static_cast<std::size_t>(size)) : std::string();
}

WallTime Certificate::not_after() const {
    std::tm parts{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(handle_.get()), &parts) != 1) return WallTime();
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::from_time_t(::timegm(&parts)));
}

std::string Certificate::fingerprint() const {
    std::array<std::uint8_t, 32> digest{};
    X509_digest(handle_.get(), EVP_sha256(), digest.data(), nullptr);
    return hex(digest);
}

Result<Credential> Credential::load(const std::string& certificate_file, const std::string& key_file) {
    Credential credential;
    TRY(credential.certificate_, Certificate::load(certificate_file));
    TRY(credential.key_, load_key(key_file));
    if (X509_check_private_key(credential.certificate_.handle(), credential.key()) != 1) {
        return openssl_failure(Fault::denied, key_file + " is not the key of " + certificate_file);
    }
    return credential;
}

Result<Credential> Credential::throw_away(WallTime now) {
    Credential out;
    out.key_.reset(EVP_EC_gen(SN_X9_62_prime256v1), EVP_PKEY_free);
    out.certificate_.handle_.reset(X509_new(), X509_free);
    X509* made = out.certificate_.handle();
    if (!out.key_ || made == nullptr) return openssl_failure(Fault::broken, "make a key");
    const auto seconds = std::chrono::system_clock::to_time_t(now);
    X509_NAME* name = X509_get_subject_name(made);
    const std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>> usage(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_key_usage, "critical,keyAgreement"));
    constexpr int hour = 3600;
    const bool good = usage && X509_set_version(made, X509_VERSION_3) == 1 && ASN1_INTEGER_set(X509_get_serialNumber(made), 1) == 1 &&
                      X509_NAME_add_entry_by_txt(name, SN_commonName, MBSTRING_ASC, reinterpret_cast<const unsigned char*>("throw-away"),
                                                 -1, -1, 0) == 1 &&
                      X509_set_issuer_name(made, name) == 1 && ASN1_TIME_set(X509_getm_notBefore(made), seconds) != nullptr &&
                      ASN1_TIME_set(X509_getm_notAfter(made), seconds + hour) != nullptr && X509_set_pubkey(made, out.key()) == 1 &&
                      X509_add_ext(made, usage.get(), -1) == 1 && X509_sign(made, out.key(), EVP_sha256()) > 0;
    if (!good) return openssl_failure(Fault::broken, "make a certificate");
    return out;
}

Status prepare_tls_client(ssl_ctx_st* context, const std::string& ca_file, const Credential* client) {
    if (SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) != 1) return openssl_failure(Fault::broken, "TLS 1.3");
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    // A store of its own: whatever the caller or the system put into the context is not believed.
    SSL_CTX_set_cert_store(context, X509_STORE_new());
    if (SSL_CTX_load_verify_file(context, ca_file.c_str()) != 1) return openssl_failure(Fault::denied, "no authority in " + ca_file);
    return client != nullptr ? use_client(context, *client) : Status();
}

void note_refusals(ssl_ctx_st* context, bool* refused) {
    SSL_CTX_set_app_data(context, refused);
    SSL_CTX_set_info_callback(context, note_alert);
}

}  // namespace platform::crypto
