// TLS of the portal's two doors, and what a handler can learn of and do to the connection below it.
#pragma once
#include <httplib.h>

#include <functional>
#include <string>

namespace portal {

using PrepareTls = std::function<bool(SSL_CTX&)>;

// The kiosks' door: TLS 1.3, a client certificate that chains to ca_file is required.
PrepareTls kiosk_door(std::string certificate, std::string key, std::string ca_file);
// The citizens' door: TLS 1.2 or 1.3, no client certificate.
PrepareTls citizen_door(std::string certificate, std::string key);

std::string peer_fingerprint(const httplib::Request& request);  // SHA-256 of the client's certificate, lower-case hex
void cut(const httplib::Request& request);                      // the connection breaks off, without a farewell

}  // namespace portal
