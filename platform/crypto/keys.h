// Certificates and private keys from PEM files. A key file that others than its owner may read is refused.
#pragma once
#include <memory>
#include <string>

#include "platform/clock.h"
#include "platform/result.h"

struct evp_pkey_st;
struct x509_st;
struct ssl_ctx_st;

namespace platform::crypto {

// An X.509 certificate. Cheap to copy.
class Certificate {
public:
    static Result<Certificate> load(const std::string& pem_file);
    x509_st* handle() const { return handle_.get(); }
    std::string subject() const;
    std::string fingerprint() const;  // SHA-256, lower-case hex
    WallTime not_after() const;       // the last moment it is good

private:
    friend class Credential;
    std::shared_ptr<x509_st> handle_;
};

// A certificate with its private key (EC P-256). mismatch is `denied`. Cheap to copy.
class Credential {
public:
    static Result<Credential> load(const std::string& certificate_file, const std::string& key_file);
    // A new key with a certificate that it signed itself, for key agreement, good for an hour from `now` on; on no disk. To try with.
    static Result<Credential> throw_away(WallTime now);
    const Certificate& certificate() const { return certificate_; }
    evp_pkey_st* key() const { return key_.get(); }

private:
    Certificate certificate_;
    std::shared_ptr<evp_pkey_st> key_;
};

// Sets up a client's TLS context: 1.3 only, server checked against ca_file alone, our certificate if given. The host name is checked
// by whoever knows it, each connection anew (platform/http).
Status prepare_tls_client(ssl_ctx_st* context, const std::string& ca_file, const Credential* client);
// Sets *refused when a server refuses our certificate (RFC 8446 section 6.2). A TLS 1.3 server does so after our side of the handshake
// is done, and the caller often sees no more of it than a reset connection. refused must outlive the context.
void note_refusals(ssl_ctx_st* context, bool* refused);

}  // namespace platform::crypto
